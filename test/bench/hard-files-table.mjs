/** The table of docs/hard-files.json for the README, with a sentence above it that adds it up. */
export function reliabilityTable({ exit, kinds }) {
  const sum = (of) => kinds.reduce((all, kind) => all + of(kind), 0);
  const failures = (kind) => Object.values(kind.failures).reduce((all, count) => all + count, 0);
  const rows = kinds.map(
    (kind) => `| ${kind.kind} | ${kind.files} | ${read(kind)} | ${notRead(kind)} | ${kind.lost} |`,
  );
  const totals = [
    `${sum(({ files }) => files)} files in one run: ${sum((kind) => kind.read)} read, ${sum(failures)} told as not read,`,
    `**${exit === null ? 1 : 0} hangs, ${sum(({ faults }) => faults) + (exit === 0 ? 0 : 1)} crashes, ${sum(({ lost }) => lost)} lost documents**.`,
  ];
  return [
    ...[
      totals.join(' '),
      '',
      '| kind of file | files | read | not read, with the reason told | lost |',
      '|---|---|---|---|---|',
    ],
    ...rows,
  ].join('\n');
}

function read({ read: documents, inPart }) {
  return inPart > 0 ? `${documents} (${inPart} with a warning that words are missing)` : String(documents);
}

function notRead({ failures }) {
  const codes = Object.entries(failures).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return codes.map(([code, count]) => `${code} ${count}`).join(', ') || '–';
}
