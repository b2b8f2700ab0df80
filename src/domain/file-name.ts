/** Bytes that a file's name may have on Linux: 85 Thai letters. */
const longest = 255;

/** Names that Windows keeps for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** What is wrong with a file's name on one of the systems that it must live on. */
type FileNameProblem =
  | { kind: 'long'; bytes: number }
  | { kind: 'reserved'; stem: string }
  /** Windows refuses the character, or it cannot be seen. */
  | { kind: 'characters'; character: string }
  /** It works, but has to be escaped in an address. */
  | { kind: 'awkward'; character: string };

/** Says what is wrong with a file's name, without its folder, if anything. */
export function checkFileName(name: string): FileNameProblem | undefined {
  const bytes = new TextEncoder().encode(name).length;
  if (bytes > longest) return { kind: 'long', bytes };
  const stem = name.split('.')[0]?.trim() ?? '';
  if (device.test(stem)) return { kind: 'reserved', stem };
  const refused = /[<>:"|?*\\/\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]|[. ]$|^ /u.exec(name)?.[0];
  if (refused !== undefined) return { kind: 'characters', character: refused };
  const awkward = /[#%&+;=@$!'`~^{}[\],]/.exec(name)?.[0];
  return awkward === undefined ? undefined : { kind: 'awkward', character: awkward };
}

/** Whether a name reads the same in an address: a–z, digits and hyphens, and its extension. */
export function isPlainName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/.test(name);
}

/** The plain name nearest to one; nothing where no Latin letter is in it to keep, since what it means nobody can say here. */
export function plainNameFor(name: string): string | undefined {
  const [, stem = '', extension = ''] = /^(.*)\.([^.]+)$/s.exec(name.toLowerCase()) ?? [];
  const plain = `${stem.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.${extension}`;
  return /^[^.]*[a-z]/.test(plain) && isPlainName(plain) ? plain : undefined;
}
