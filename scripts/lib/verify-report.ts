import type { Chain } from '../../src/domain/manifest-chain.ts';
import { manifestFile, type Differences } from '../../src/domain/manifest.ts';
import type { SignatureState } from './signature.ts';

/** What came of comparing a site with its manifest. */
export interface Verification {
  /** The folder or address that was looked at. */
  place: string;
  isLive: boolean;
  /** The SHA-256 of the manifest compared with. */
  hash: string;
  files: number;
  /** Files that the manifest lists and nobody was asked for: a host reads them and shows them to nobody. */
  leftOut: readonly string[];
  /** Whether all that the site was built from was in a commit; null where git told nothing. */
  isClean: boolean | null;
  differences: Differences;
  /** Files that earlier builds left for pages that readers have open. */
  kept: readonly string[];
  /** Files of which no answer came, and why. */
  unread: ReadonlyMap<string, string>;
  /** Where older manifests were given. */
  chain?: Chain | undefined;
  signature?: SignatureState | undefined;
  /** Whether the keys to check the signature by came with the site itself. */
  ownSigners: boolean;
}

/** A sentence in Thai and the same in English. */
type Line = readonly [thai: string, english: string];

/** What to say of an earlier manifest that cannot be read. */
export function ofUnreadable(path: string): Line {
  return [`อ่าน ${path} ไม่ได้ จึงข้ามไฟล์นี้ ไฟล์ที่ค้างจากครั้งนั้นจะถูกนับเป็นไฟล์แปลกปลอม ลบไฟล์นี้ได้`, `Cannot read ${path}, so it is passed over: files left from that release count as added. It may be deleted.`];
}

/** Whether everything is as listed; what could not be read or followed is not. */
export function isProven({ differences: { changed, missing, extra }, unread, chain, signature }: Verification): boolean {
  return changed.length + missing.length + extra.length + unread.size + (chain?.strays.length ?? 0) === 0 && signature?.state !== 'bad';
}

const notProven: readonly Line[] = [
  ['การตรวจนี้ไม่พิสูจน์ว่าเนื้อหาเป็นความจริง และไม่พิสูจน์ว่าเผยแพร่เมื่อใด', 'This does not prove that the content is true, nor when it was published.'],
  ['ผู้เผยแพร่แก้ประวัติแล้วลงนามใหม่ทั้งหมดได้ เว้นแต่มีผู้อื่นเก็บรหัส SHA-256 ของครั้งก่อนไว้', 'A publisher can alter the whole history and sign it anew, unless someone else holds the SHA-256 of an older manifest.'],
];

function fileLines({ differences, unread }: Verification): Line[] {
  const named = (thai: string, english: string) => (path: string): Line => [`  ${thai}  /${path}`, `  ${english}  /${path}`];
  return [
    ...differences.changed.map(named('เปลี่ยน', 'changed')),
    ...differences.missing.map(named('หาย', 'missing')),
    ...differences.extra.map(named('เกินมา', 'extra')),
    ...[...unread].map(([path, reason]): Line => [`  เปิดไม่ได้  /${path} (${reason})`, `  no answer  /${path} (${reason})`]),
  ];
}

function countLine({ files, differences: { changed, missing, extra }, unread, kept }: Verification): Line[] {
  const wrong = changed.length + missing.length + extra.length + unread.size;
  const whole: Line = wrong === 0 ? [`ตรงทั้ง ${files} ไฟล์`, `All ${files} files are as listed.`] : [`ไม่ตรง ${wrong} ไฟล์ จากรายการ ${files} ไฟล์`, `${wrong} files differ; ${files} are listed.`];
  return kept.length === 0 ? [whole] : [whole, [`มีไฟล์ของครั้งก่อนที่ยังเก็บไว้ให้หน้าที่เปิดค้าง ${kept.length} ไฟล์ และตรงกับรายการของครั้งก่อน`, `${kept.length} files of earlier builds are kept for open pages, and are as those listed them.`]];
}

function sourceLines({ leftOut, isClean }: Verification): Line[] {
  const names = leftOut.map((path) => `/${path}`).join(', ');
  return [
    ...(leftOut.length > 0 ? ([[`ไม่ได้ตรวจ ${leftOut.length} ไฟล์ที่เครื่องแม่ข่ายอ่านเองและไม่แสดงให้ใคร: ${names}`, `Not asked for, since a host reads them and shows them to nobody: ${names}`]] as const) : []),
    ...(isClean === false ? ([[`${manifestFile} ระบุ clean: false เว็บไซต์ชุดนี้สร้างจากไฟล์ที่ยังไม่ได้ commit ทั้งหมด จึงสร้างซ้ำจาก commit ที่ระบุไม่ได้`, `${manifestFile} says clean: false: the site was built from changes that were in no commit, so its commit does not give it again.`]] as const) : []),
  ];
}

function chainLines(chain: Chain): Line[] {
  const back: Line = [`ต่อเนื่องย้อนหลัง ${chain.passed.length} ครั้ง${chain.gap === null ? ' ถึงครั้งแรก' : ''}`, `The chain holds for ${chain.passed.length} older releases${chain.gap === null ? ', back to the first' : ''}.`];
  if (chain.strays.length === 0) return [back];
  const strays = chain.strays.join(', ');
  return [
    back,
    chain.gap === null
      ? [`รายการเก่าที่ให้มาไม่อยู่ในประวัติของเว็บไซต์นี้: ${strays}`, `These older manifests are not in the site's history: ${strays}`]
      : [`ต่อถึงรายการเก่าที่ให้มาไม่ได้ เพราะขาดรายการที่มีรหัส ${chain.gap}: ${strays}`, `The older manifests cannot be reached for want of the one whose SHA-256 is ${chain.gap}: ${strays}`],
  ];
}

function signatureLines(signature: SignatureState, ownSigners: boolean): Line[] {
  if (signature.state === 'unchecked') return [['ยังไม่ได้ตรวจลายเซ็น เพราะเครื่องนี้ไม่มี ssh-keygen: ติดตั้ง OpenSSH แล้วสั่งใหม่', `The signature was not checked: ${signature.reason}.`]];
  if (signature.state === 'bad') return [['ลายเซ็นไม่ถูกต้อง', `The signature does not hold: ${signature.reason}`]];
  const good: Line = [`ลายเซ็นถูกต้อง ลงนามโดย ${signature.signer}`, `Signed by ${signature.signer}.`];
  return ownSigners ? [good, ['กุญแจที่ใช้ตรวจมาจากเว็บไซต์เอง ถ้ามีกุญแจที่เก็บไว้ ให้ตรวจด้วย --signers ไฟล์', 'The key came with the site itself; to check by one you hold, give --signers FILE.']] : [good];
}

/** Words a verification, each sentence in Thai with the English below it. */
export function formatVerification(result: Verification): string {
  const { place, hash, isLive, chain, signature, ownSigners } = result;
  const lines: Line[] = [
    [`ตรวจ ${place} กับ ${manifestFile} ที่มีรหัส SHA-256 ${hash}`, `Compared ${place} with the ${manifestFile} whose SHA-256 is ${hash}.`],
    ...fileLines(result),
    ...countLine(result),
    ...sourceLines(result),
    ...(chain ? chainLines(chain) : []),
    ...(signature ? signatureLines(signature, ownSigners) : []),
    ...(isLive ? ([['ตรวจผ่านเว็บไม่เห็นไฟล์ที่เกินมา ต้องตรวจที่โฟลเดอร์บนเครื่องแม่ข่าย', 'Extra files cannot be seen over the web; for those check the folder on the server.']] as const) : []),
    ...notProven,
  ];
  return lines.map((pair) => pair.join('\n')).join('\n');
}
