/** A stream of an OLE compound file, read on demand. */
export type StreamReader = () => Uint8Array;

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY = 128;
const ROOT = 5;
const STREAM = 2;
const LAST_SECTOR = 0xfffffffa;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The streams of an OLE compound file (MS-CFB) by name; storages are not told apart, the first of a name wins.
 * @throws RangeError where the file points outside itself
 */
export function compoundStreams(bytes: Uint8Array): ReadonlyMap<string, StreamReader> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** view.getUint16(30, true);
  const miniSize = 2 ** view.getUint16(32, true);
  const miniCutoff = view.getUint32(56, true);
  if (sectorSize < 128 || sectorSize > 4096 || miniSize > sectorSize) throw new RangeError('no sector size');
  const sector = (number: number) => bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);

  const table = sectorTable(view, sectorSize);
  const sectors = Math.ceil(bytes.length / sectorSize);
  const chain = (first: number) => join(chainOf(first, table, sectors).map(sector));
  const miniTable = words(chain(view.getUint32(60, true)));
  const directory = chain(view.getUint32(48, true));
  const entries = readDirectory(directory);
  const root = entries.find((entry) => entry.type === ROOT);
  const mini = root === undefined ? new Uint8Array() : chain(root.first);
  const miniSector = (number: number) => mini.subarray(number * miniSize, (number + 1) * miniSize);

  const streams = new Map<string, StreamReader>();
  for (const { name, type, first, size } of entries) {
    if (type !== STREAM || streams.has(name)) continue;
    const read = () =>
      size < miniCutoff
        ? join(chainOf(first, miniTable, Math.ceil(mini.length / miniSize)).map(miniSector))
        : chain(first);
    streams.set(name, () => read().subarray(0, size));
  }
  return streams;
}

/** The allocation table: for each sector the number of the next. */
function sectorTable(view: DataView, sectorSize: number): Uint32Array {
  const parts: number[] = [];
  for (let index = 0; index < 109; index += 1) parts.push(view.getUint32(76 + index * 4, true));
  const perSector = sectorSize / 4 - 1;
  const seen = new Set<number>();
  for (let next = view.getUint32(68, true); next < LAST_SECTOR && !seen.has(next); ) {
    seen.add(next);
    const start = (next + 1) * sectorSize;
    for (let index = 0; index < perSector; index += 1) parts.push(view.getUint32(start + index * 4, true));
    next = view.getUint32(start + perSector * 4, true);
  }
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const sectors = parts.filter((number) => number < LAST_SECTOR);
  if (sectors.length * sectorSize > bytes.length)
    throw new RangeError('the sector table is longer than the file');
  return words(
    join(sectors.map((number) => bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize))),
  );
}

/** @param most sectors that there are: a chain of more runs in a circle */
function chainOf(first: number, table: Uint32Array, most: number): number[] {
  const chain: number[] = [];
  for (let next = first; next < LAST_SECTOR; next = table[next] ?? LAST_SECTOR) {
    if (chain.push(next) > most) throw new RangeError('a chain of sectors runs in a circle');
  }
  return chain;
}

function readDirectory(directory: Uint8Array): { name: string; type: number; first: number; size: number }[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries = [];
  for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
    const nameLength = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength));
    entries.push({
      name,
      type: directory[at + 66] ?? 0,
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
