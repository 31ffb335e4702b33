import type { Indicator } from '../../model/indicator.js';
import type { LocalLevel } from '../../model/level.js';
import type { Warning } from '../../model/warning.js';
import type { Mapping } from './level-mapping.js';

/** What the reader must know of the levels: those that could not be mapped, rest on little, or hold no indicators. */
export function levelWarnings(
  levels: readonly LocalLevel[],
  mapped: readonly Mapping[],
  indicators: readonly Indicator[],
): readonly Warning[] {
  const used = new Set(indicators.map((indicator) => indicator.level));
  return levels.flatMap((level, i): Warning[] => {
    const warnings: Warning[] = [];
    if (level.source === 'detected') {
      const ground = mapped[i]?.ground;
      if (ground === 'none') {
        warnings.push({
          code: 'level-not-mapped',
          message: `The document does not say what response "${level.local}" prescribes, so its indicators enter no comparison of levels. Say what it stands for in the corpus table (column levels).`,
        });
      } else if (ground === 'thin') {
        warnings.push({
          code: 'level-evidence-thin',
          message: `"${level.local}" was mapped to ${level.standard.join('+')} from hints only: ${quoted(level)}. Check it, and say what it stands for in the corpus table if it is wrong.`,
        });
      }
    }
    if (!used.has(i)) {
      warnings.push({
        code: 'level-without-indicators',
        message: `No indicators were found under "${level.local}".`,
      });
    }
    return warnings;
  });
}

function quoted(level: LocalLevel): string {
  const text = level.evidence[0]?.text ?? level.local;
  return `"${text.length > 120 ? `${text.slice(0, 120)}…` : text}"`;
}
