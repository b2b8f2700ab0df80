/** What Pagefind's files hold: numbers, texts and lists. */
type Cbor = number | string | Cbor[];

const utf8 = new TextDecoder();

/**
 * Reads CBOR (RFC 8949) as far as Pagefind writes it: whole numbers, texts, lists.
 * @throws where something else is found
 */
export function readCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const argument = (head: number): number => {
    const size = head & 31;
    if (size < 24) return size;
    let value = 0;
    for (let rest = 1 << (size - 24); rest > 0; rest--) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  const read = (): Cbor => {
    const head = bytes[at++] ?? 0;
    const value = argument(head);
    switch (head >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        at += value;
        return utf8.decode(bytes.subarray(at - value, at));
      case 4: {
        const list = new Array<Cbor>(value);
        for (let index = 0; index < value; index++) list[index] = read();
        return list;
      }
      default:
        throw new Error(`CBOR of kind ${head >> 5} at ${at}`);
    }
  };
  return read();
}
