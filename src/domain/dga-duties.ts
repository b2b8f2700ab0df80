import { addressOf } from './address.ts';
import { channelKinds, type Agency } from './agency.ts';
import { plainForm } from './form-address.ts';
import { formatDate } from './calendar.ts';
import { accessibilityFinding, allPages, filesOfKinds, meets, needs, ownPage, together, type WebsiteEvidence } from './website-evidence.ts';
import type { Duty } from './website-standard.ts';

/** Facts of the agency that readers look for first. */
const basicFacts = { address: 'ที่อยู่', phone: 'โทรศัพท์', email: 'อีเมล' } as const satisfies Partial<Record<keyof Agency, string>>;

/** Channels by which a reader can say something at once. */
const writtenTo = ['phone', 'email', 'form'] as const;

function basicInformation(evidence: WebsiteEvidence) {
  const { agency } = evidence;
  const given = (field: keyof typeof basicFacts) => agency[field] !== undefined || agency.channels.some(({ kind }) => kind === field);
  const missing = (Object.keys(basicFacts) as (keyof typeof basicFacts)[]).filter((field) => !given(field));
  const pages = allPages(evidence, { [addressOf.page('about')]: 'หน้าเกี่ยวกับหน่วยงาน', [addressOf.page('contact')]: 'หน้าติดต่อ', [addressOf.units()]: 'หน้าหน่วยที่รับผิดชอบ' });
  return together(pages, { proofs: [], lacks: missing.map((field) => ({ why: `ยังไม่มี${basicFacts[field]}`, todo: `เพิ่ม${basicFacts[field]}ใน content/agency.yaml` })) });
}

function participation(evidence: WebsiteEvidence) {
  const { phone, email, channels } = evidence.agency;
  const ways = writtenTo.filter((kind) => (kind === 'phone' && phone !== undefined) || (kind === 'email' && email !== undefined) || channels.some((channel) => channel.kind === kind));
  return together(
    allPages(evidence, { [addressOf.page('contact')]: 'หน้าติดต่อ' }),
    needs(ways.length > 0, `แจ้งเรื่องได้ทาง${ways.map((kind) => channelKinds[kind]).join(' ')}`, 'ยังไม่มีโทรศัพท์ อีเมล หรือแบบฟอร์มให้ประชาชนแจ้งเรื่อง', 'เพิ่มโทรศัพท์ อีเมล หรือแบบฟอร์มที่ประชาชนแจ้งเรื่องได้ ใน content/agency.yaml'),
  );
}

function onlineService({ agency }: WebsiteEvidence) {
  const forms = agency.channels.filter(({ kind }) => kind === 'form');
  return forms.length > 0 ? { proofs: forms.map(({ label, value }) => ({ text: label, href: plainForm(value) })), lacks: [] } : { proofs: [], lacks: [{ why: 'ยังไม่มีบริการออนไลน์ในเว็บไซต์นี้', todo: 'ถ้าหน่วยงานมีบริการออนไลน์ ให้เพิ่มใน channels ของ content/agency.yaml ชนิด form' }] };
}

/** That the site stands at the address which is set for it: only the agency can say so. */
function confirmed({ agency: { urlConfirmed } }: WebsiteEvidence) {
  const told = urlConfirmed === undefined ? '' : formatDate(urlConfirmed);
  return needs(urlConfirmed !== undefined, `หน่วยงานยืนยันที่อยู่นี้เมื่อ ${told}`, 'หน่วยงานยังไม่ได้ยืนยันว่าเว็บไซต์นี้เผยแพร่ที่ที่อยู่นี้จริง', 'เผยแพร่เว็บไซต์ที่ที่อยู่ที่ตั้งไว้แล้วใส่วันที่ยืนยันในช่อง urlConfirmed ของ content/agency.yaml');
}

function domain(evidence: WebsiteEvidence) {
  const { agency } = evidence;
  const { hostname } = new URL(agency.url);
  const isState = hostname.endsWith('.go.th');
  const own = needs(isState, `ชื่อโดเมนที่ตั้งไว้คือ ${hostname}`, `${hostname} ไม่ลงท้ายด้วย .go.th`, 'ตั้ง url ใน content/agency.yaml เป็นที่อยู่ที่ลงท้ายด้วย .go.th');
  return together({ proofs: [{ text: agency.name }], lacks: [] }, own, ...(isState ? [confirmed(evidence)] : []));
}

function https(evidence: WebsiteEvidence) {
  const { url } = evidence.agency;
  const isSafe = url.startsWith('https://');
  const own = needs(isSafe, `ที่อยู่ที่ตั้งไว้คือ ${url}`, 'ที่อยู่ที่ตั้งไว้ไม่ใช้ HTTPS', 'ตั้ง url ใน content/agency.yaml ให้ขึ้นต้นด้วย https://');
  return together(own, ...(isSafe ? [confirmed(evidence)] : []));
}

/** Whether some page is in English. */
function inEnglish({ pages }: WebsiteEvidence) {
  const page = pages.find(({ href }) => href.startsWith('/en/') || href.endsWith('/en/'));
  return needs(page !== undefined, { text: page?.label ?? '', href: page?.href ?? '' }, 'ยังไม่มีหน้าภาษาอังกฤษ', 'เพิ่มหน้าสรุปภาษาอังกฤษ');
}

/** What DGA's website standard is said to ask. */
export const dgaDuties: readonly Duty[] = [
  { id: 'domain', text: 'บอกชื่อหน่วยงาน และใช้ชื่อโดเมน .go.th', basis: 'summaries', answer: { by: 'site', find: domain } },
  { id: 'basic', text: 'ข้อมูลพื้นฐานของหน่วยงานและช่องทางติดต่อ', basis: 'summaries', answer: { by: 'site', find: basicInformation } },
  { id: 'open-data', text: 'ข้อมูลเปิดในรูปแบบที่โปรแกรมอ่านได้ (CSV, JSON หรือ XML)', basis: 'summaries', answer: { by: 'site', find: (evidence) => filesOfKinds(evidence, ['json', 'csv', 'xml']) } },
  { id: 'e-service', text: 'บริการออนไลน์ของหน่วยงาน', basis: 'summaries', answer: { by: 'site', find: onlineService } },
  { id: 'participation', text: 'ช่องทางให้ประชาชนมีส่วนร่วมและแจ้งเรื่อง', basis: 'summaries', answer: { by: 'site', find: participation } },
  { id: 'english', text: 'มีภาษาไทยและภาษาอังกฤษ (แนะนำ)', basis: 'summaries', answer: { by: 'site', find: inEnglish } },
  { id: 'accessibility', text: 'ทุกคนเข้าถึงได้ ตาม TWCAG 2022 หรือ WCAG ระดับ AA', basis: 'summaries', answer: { by: 'site', find: accessibilityFinding } },
  { id: 'responsive', text: 'อ่านได้ทุกขนาดจอ', basis: 'summaries', answer: { by: 'site', find: (evidence) => needs(meets(evidence, '1.4.10'), 'ตรวจที่ความกว้าง 320 ถึง 1280 พิกเซล ไม่ต้องเลื่อนไปข้าง', 'ยังไม่ผ่านการตรวจที่ความกว้าง 320 พิกเซล', 'ทดสอบที่ความกว้าง 320 พิกเซลให้ผ่าน'), test: { file: 'browser/accessibility.test.ts', name: 'is nowhere wider than the screen' } } },
  { id: 'finding', text: 'ค้นหาและแผนผังเว็บไซต์', basis: 'inferred', answer: { by: 'site', find: (evidence) => allPages(evidence, { [addressOf.search()]: 'หน้าค้นหา', [addressOf.sitemap()]: 'หน้าแผนผัง' }) } },
  { id: 'https', text: 'ที่อยู่ของเว็บไซต์ใช้ HTTPS', basis: 'summaries', answer: { by: 'site', find: https } },
  { id: 'privacy', text: 'นโยบายความเป็นส่วนตัว', basis: 'summaries', answer: { by: 'site', find: (evidence) => ownPage(evidence, 'privacy', 'นโยบายความเป็นส่วนตัว') } },
  { id: 'cookies', text: 'นโยบายคุกกี้ และการขอความยินยอม', basis: 'summaries', answer: { by: 'site', absent: 'เว็บไซต์นี้ไม่ใช้คุกกี้ จึงไม่ต้องขอความยินยอม', test: { file: 'site/standards.test.ts', name: 'sets no cookie' } } },
  { id: 'website-policy', text: 'นโยบายเว็บไซต์', basis: 'summaries', answer: { by: 'site', find: (evidence) => ownPage(evidence, 'website-policy', 'นโยบายเว็บไซต์') } },
  { id: 'security-policy', text: 'นโยบายความมั่นคงปลอดภัยของเว็บไซต์', basis: 'summaries', answer: { by: 'site', find: (evidence) => ownPage(evidence, 'security-policy', 'นโยบายความมั่นคงปลอดภัย') } },
  { id: 'disclaimer', text: 'คำปฏิเสธความรับผิด', basis: 'summaries', answer: { by: 'site', find: (evidence) => ownPage(evidence, 'disclaimer', 'คำปฏิเสธความรับผิด') } },
  { id: 'certificate', text: 'TLS 1.2 ขึ้นไป และใบรับรองที่ไม่ได้ออกให้ตนเอง', basis: 'summaries', answer: { by: 'host', todo: 'เปิดเฉพาะ TLS 1.2 กับ 1.3 และใช้ใบรับรองจากผู้ออกที่เบราว์เซอร์รู้จัก' } },
  { id: 'firewall-advice', text: 'ระบบป้องกันเว็บ (WAF) (แนะนำ)', basis: 'summaries', answer: { by: 'host', todo: 'พิจารณาตามที่มาตรฐานแนะนำ' } },
];
