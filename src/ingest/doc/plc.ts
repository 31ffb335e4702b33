/** One entry of a PLC: a stretch of positions and the data that belongs to it. */
export interface PlcEntry {
  readonly start: number;
  readonly end: number;
  readonly data: Buffer;
}

/** A PLC (MS-DOC 2.2.2): n + 1 positions, then n data elements of one size in bytes. */
export function readPlc(bytes: Buffer, dataSize: number): PlcEntry[] {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + dataSize)));
  return Array.from({ length: count }, (_, index) => {
    const at = 4 * (count + 1) + index * dataSize;
    return {
      start: bytes.readUInt32LE(4 * index),
      end: bytes.readUInt32LE(4 * index + 4),
      data: bytes.subarray(at, at + dataSize),
    };
  });
}
