import { addressOf } from '../domain/address.ts';
import type { Agency } from '../domain/agency.ts';
import { allowedSignersFile, digestFile, manifestFile, signatureFile } from '../domain/manifest.ts';
import type { Signers } from '../domain/signers.ts';
import type { Link } from './link.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** The page on which anyone can check a file against what is published. */
export interface VerifyView {
  head: PageHead;
  /** How to have the hash of a file without this page. */
  commands: { system: string; command: string }[];
  /** What a checker needs of the site. */
  files: (Link & { use: string })[];
  signers: Signers;
  /** How to check the signature; only where somebody signs. */
  signatureCommand?: string | undefined;
  /** How to check the whole site. */
  siteCommand: string;
}

export function verifyView(agency: Agency, signers: Signers): VerifyView {
  const isSigned = signers.length > 0;
  return {
    head: pageHead(agency, { heading: 'ตรวจว่าไฟล์ตรงกับที่เผยแพร่', description: `ตรวจว่าไฟล์ในมือท่านตรงกับที่${agency.shortName}เผยแพร่ทุกไบต์หรือไม่ ไฟล์ของท่านไม่ถูกส่งออกจากเครื่อง`, address: addressOf.verify() }),
    commands: [
      { system: 'Windows', command: 'certutil -hashfile ชื่อไฟล์ SHA256' },
      { system: 'macOS', command: 'shasum -a 256 ชื่อไฟล์' },
      { system: 'Linux', command: 'sha256sum ชื่อไฟล์' },
    ],
    files: [
      { href: `/${manifestFile}`, label: manifestFile, use: 'รายการไฟล์ทั้งหมดของเว็บไซต์ พร้อมรหัส SHA-256 และขนาดของแต่ละไฟล์' },
      { href: `/${digestFile}`, label: digestFile, use: 'รหัสของรายการนี้ บรรทัดเดียว เก็บไว้เพื่อตรวจทั้งเว็บไซต์ภายหลังได้' },
      ...(isSigned ? [{ href: `/${allowedSignersFile}`, label: allowedSignersFile, use: 'กุญแจสาธารณะของผู้ลงนาม' }] : []),
    ],
    signers,
    signatureCommand: signers[0] && `ssh-keygen -Y verify -f ${allowedSignersFile} -I ${signers[0].email} -n prongsai -s ${signatureFile} < ${manifestFile}`,
    siteCommand: `npm run verify -- ${agency.url}`,
  };
}
