import { inflateRawSync } from 'node:zlib';

/** One file in a ZIP. */
interface ZipItem {
  name: string;
  encrypted: boolean;
  method: number;
  compressedSize: number;
  offset: number;
}

/**
 * Reads the list of contents of a ZIP file.
 * @returns nothing where the list is cut off or broken
 */
export function zipItems(bytes: Buffer): ZipItem[] | undefined {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const items: ZipItem[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    items.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return items;
}

/** The names of the files in a ZIP, if its list can be read. */
export function zipNames(bytes: Buffer): string[] | undefined {
  return zipItems(bytes)?.map(({ name }) => name);
}

/**
 * Unpacks one file of a ZIP.
 * @param most bytes that it may have unpacked
 * @throws where it is broken or larger
 */
export function unzip(bytes: Buffer, item: ZipItem, most: number): Buffer {
  if (item.offset + 30 > bytes.length) throw new Error('cut short');
  const start = item.offset + 30 + bytes.readUInt16LE(item.offset + 26) + bytes.readUInt16LE(item.offset + 28);
  const packed = bytes.subarray(start, start + item.compressedSize);
  if (packed.length < item.compressedSize) throw new Error('cut short');
  return item.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
