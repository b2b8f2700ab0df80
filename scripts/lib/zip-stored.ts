import { crc32 } from 'node:zlib';

/** A file to be put into a ZIP. */
export interface ZipFile {
  /** ASCII. */
  name: string;
  bytes: Buffer;
}

/** The first day that a ZIP can name; the same files give the same bytes on any day. */
const firstDay = 0x0021;

/**
 * Packs files without compressing them: the parts of an archive are read in place, by their offset.
 * @param files in the order in which they are to stand
 */
export function zipStored(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(10, 0);
    facts.writeUInt16LE(firstDay, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x0A\x00', 'latin1'), facts, place, Buffer.from(name)]));
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), bytes);
    offset += 30 + name.length + bytes.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
