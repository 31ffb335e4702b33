import fc from 'fast-check';

/** Cut off anywhere. */
export function cutOff(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.nat({ max: file.length - 1 }).map((length) => file.slice(0, length));
}

/** With one byte to some bytes changed. */
export function withBytesChanged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }));
  return fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
    const changed = new Uint8Array(file);
    for (const [at, by] of changes) changed[at] = (changed[at] ?? 0) ^ by;
    return changed;
  });
}

/** With one of some pieces put in, in place of up to 40 characters. */
export function withPiece(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const place = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 40 }), fc.constantFrom(...pieces));
  return place.map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));
}

/** With lines cut out, doubled, swapped, or moved to the right. */
export function withLinesMoved(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  const line = fc.nat({ max: lines.length - 1 });
  const step = fc.tuple(fc.constantFrom('cut', 'double', 'swap', 'indent'), line, line);
  return fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => {
    const moved = [...lines];
    for (const [how, one, other] of steps) {
      const here = moved[one] ?? '';
      if (how === 'cut') moved.splice(one, 1 + (other % 5));
      else if (how === 'double') moved.splice(other, 0, here);
      else if (how === 'indent') moved[one] = ' '.repeat(1 + (other % 9)) + here;
      else [moved[one], moved[other]] = [moved[other] ?? '', here];
    }
    return moved.join('\n');
  });
}

/** A text broken in each of these ways, in one or two of them at a time. */
export function brokenText(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const once = (from: string): fc.Arbitrary<string> =>
    from === ''
      ? fc.constant(from)
      : fc.oneof(
          withPiece(from, pieces),
          withLinesMoved(from),
          withBytesChanged(encoded(from)).map(decoded),
          cutOff(encoded(from)).map(decoded),
        );
  return fc.oneof(once(text), once(text).chain(once));
}

export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** As a file is read: what is no UTF-8 becomes replacement characters. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
