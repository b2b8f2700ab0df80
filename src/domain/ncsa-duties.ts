import { addressOf } from './address.ts';
import { formatDate } from './calendar.ts';
import { metaPolicy, otherHeaders, wholeHeaders } from './host-headers.ts';
import { digestFile, manifestFile } from './manifest.ts';
import { securityTxtAddress } from './security-txt.ts';
import { needs, ownPage, type WebsiteEvidence } from './website-evidence.ts';
import type { Duty } from './website-standard.ts';

/** Where whoever finds a hole may tell it. */
function holes({ agency: { securityTxt } }: WebsiteEvidence) {
  return needs(securityTxt !== undefined, { text: `security.txt ใช้ได้ถึง ${securityTxt ? formatDate(securityTxt.expires) : ''}`, href: securityTxtAddress }, 'ยังไม่มีช่องทางรับแจ้งช่องโหว่', 'เพิ่ม securityTxt ใน content/agency.yaml');
}

/** How anyone can tell that nothing was changed. */
function integrity({ hasSigners }: WebsiteEvidence) {
  const proofs = [
    { text: `รหัส SHA-256 ของทุกไฟล์ใน ${manifestFile}`, href: `/${manifestFile}` },
    { text: `รหัสของรายการนั้นใน ${digestFile}`, href: `/${digestFile}` },
    { text: 'หน้าตรวจว่าไฟล์ตรงกับที่เผยแพร่', href: addressOf.verify() },
  ];
  return { proofs, lacks: hasSigners ? [] : [{ why: 'หน่วยงานยังไม่ได้ลงนามกำกับรายการไฟล์', todo: 'เพิ่มผู้ลงนามใน content/signers.yaml ถ้าหน่วยงานต้องการลงนามกำกับ' }] };
}

/** The header fields that are ready for the host, by name. */
const headerNames = Object.keys(wholeHeaders(otherHeaders, true)).filter((name) => name !== 'Cache-Control');

/** What NCSA's website security standard is said to ask. */
export const ncsaDuties: readonly Duty[] = [
  { id: 'no-server-code', text: 'ป้องกันการโจมตีโปรแกรม ฐานข้อมูล และการเข้าสู่ระบบของเว็บไซต์', basis: 'reports', answer: { by: 'site', absent: 'เว็บไซต์เป็นไฟล์ที่สร้างไว้แล้ว ไม่มีโปรแกรมบนเครื่องแม่ข่าย ไม่มีฐานข้อมูล ไม่มีหน้าเข้าสู่ระบบ และไม่มีช่องรับไฟล์', test: { file: 'site/standards.test.ts', name: 'sends nothing that a reader types or chooses' } } },
  { id: 'page-policy', text: 'เขียนเว็บไซต์อย่างปลอดภัย', basis: 'reports', answer: { by: 'site', find: () => ({ proofs: [{ text: `ทุกหน้าให้เบราว์เซอร์โหลดเฉพาะไฟล์ของเว็บไซต์นี้ ด้วย Content-Security-Policy: ${metaPolicy}` }, { text: 'ไม่มีสคริปต์หรือรูปแบบแทรกอยู่ในหน้า และไม่เรียกเครื่องแม่ข่ายอื่น' }], lacks: [] }), test: { file: 'site/weight.test.ts', name: 'holds no inline script or style' } } },
  { id: 'packages', text: 'รู้ว่าเว็บไซต์ใช้ซอฟต์แวร์ใดบ้าง', basis: 'inferred', answer: { by: 'site', find: () => ({ proofs: [{ text: 'ซอฟต์แวร์ทุกชิ้นระบุรุ่นและรหัสตรวจสอบไว้ และสร้างรายการ (SBOM) ได้' }], lacks: [] }), test: { file: 'packages.test.ts', name: 'is the same each time and lists every package of the build' } } },
  { id: 'integrity', text: 'ตรวจพบการเปลี่ยนแปลงที่ไม่ได้รับอนุญาต', basis: 'inferred', answer: { by: 'site', find: integrity } },
  { id: 'vulnerabilities', text: 'ช่องทางรับแจ้งช่องโหว่', basis: 'inferred', answer: { by: 'site', find: holes } },
  { id: 'personal-data', text: 'บอกผู้อ่านว่าเก็บข้อมูลใด', basis: 'inferred', answer: { by: 'site', find: (evidence) => ownPage(evidence, 'privacy', 'นโยบายความเป็นส่วนตัว') } },
  { id: 'responsible', text: 'ผู้รับผิดชอบและนโยบายความมั่นคงปลอดภัย', basis: 'reports', answer: { by: 'agency', todo: 'แต่งตั้งผู้รับผิดชอบ และประกาศนโยบาย', helps: (evidence) => ownPage(evidence, 'security-policy', 'นโยบายความมั่นคงปลอดภัย').proofs } },
  { id: 'risk', text: 'การประเมินความเสี่ยงและระดับผลกระทบ', basis: 'reports', answer: { by: 'agency', todo: 'ประเมินผลกระทบต่อความลับ ความถูกต้อง และความพร้อมใช้ แล้วใช้ระดับที่สูงที่สุด' } },
  { id: 'incidents', text: 'แผนรับมือเหตุการณ์และแผนดำเนินงานต่อเนื่อง', basis: 'reports', answer: { by: 'agency', todo: 'เขียนแผนว่าใครทำอะไรเมื่อเว็บไซต์ถูกแก้ไขหรือล่ม และซ้อมกู้คืน', helps: () => [{ text: 'สร้างเว็บไซต์ใหม่ทั้งหมดได้จากประวัติที่บันทึกไว้ และเก็บแต่ละปีเป็นไฟล์เดียวได้' }] } },
  { id: 'awareness', text: 'สร้างความตระหนักให้บุคลากร', basis: 'reports', answer: { by: 'agency', todo: 'อบรมผู้แก้ไขเว็บไซต์ และเก็บหลักฐาน' } },
  { id: 'mfa', text: 'ยืนยันตัวตนหลายชั้น (MFA)', basis: 'reports', answer: { by: 'agency', todo: 'เปิด MFA ในบัญชีที่แก้ที่เก็บ git ชื่อโดเมน และเครื่องแม่ข่ายได้' } },
  { id: 'penetration', text: 'ทดสอบเจาะระบบ', basis: 'reports', answer: { by: 'agency', todo: 'ให้ผู้ทดสอบตรวจเว็บไซต์ที่เผยแพร่แล้วรวมเครื่องแม่ข่าย และเก็บรายงาน' } },
  { id: 'self-assessment', text: 'ประเมินตนเองทุกปี (แบบฟอร์ม ค)', basis: 'reports', answer: { by: 'agency', todo: 'ตรวจหน้านี้กับตัวบท แล้วกรอกแบบประเมินของ สกมช.' } },
  { id: 'procurement', text: 'กำหนดมาตรฐานไว้ในขอบเขตของงาน (TOR)', basis: 'reports', answer: { by: 'agency', todo: 'ระบุใน TOR เมื่อจ้างทำหรือเช่าที่วางเว็บไซต์' } },
  { id: 'tls', text: 'เข้ารหัสด้วย TLS 1.2 ขึ้นไป', basis: 'reports', answer: { by: 'host', todo: 'ปิด TLS รุ่นเก่ากว่า 1.2 และส่งต่อ HTTP ไป HTTPS' } },
  { id: 'headers', text: 'ส่วนหัวความปลอดภัยที่เครื่องแม่ข่ายต้องส่ง', basis: 'inferred', answer: { by: 'host', todo: 'ใช้ไฟล์ตั้งค่าที่ระบบเขียนให้ nginx กับ Caddy, Apache กับ Netlify หรือ Cloudflare', helps: () => [{ text: `ไฟล์ตั้งค่าพร้อมแล้ว: ${headerNames.join(', ')}` }] } },
  { id: 'firewall', text: 'ระบบป้องกันเว็บ (WAF)', basis: 'reports', answer: { by: 'host', todo: 'เปิดใช้ตามระดับผลกระทบที่ประเมินไว้' } },
  { id: 'logs', text: 'เก็บข้อมูลจราจรทางคอมพิวเตอร์ไม่น้อยกว่า 90 วัน', basis: 'law', answer: { by: 'host', todo: 'เปิดบันทึกการเข้าใช้ ตั้งเวลาให้ตรง และเก็บไว้ให้ครบ' } },
  { id: 'updates', text: 'ปรับปรุงซอฟต์แวร์ของเครื่องแม่ข่าย', basis: 'inferred', answer: { by: 'host', todo: 'ติดตั้งรุ่นที่แก้ช่องโหว่แล้วโดยเร็ว' } },
];
