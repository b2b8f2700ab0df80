import type { SearchRecord } from '../../src/search/record.ts';
import { seededRandom } from './generate-content.ts';

const subjects = 'กองช่าง|กองคลัง|กองการศึกษา|กองสวัสดิการสังคม|งานสาธารณสุข|งานป้องกันและบรรเทาสาธารณภัย|นายกองค์การบริหารส่วนตำบล|คณะกรรมการหมู่บ้าน|ผู้ใหญ่บ้าน|ศูนย์พัฒนาเด็กเล็ก|กลุ่มสตรีแม่บ้าน|กลุ่มผู้สูงอายุ|อาสาสมัครสาธารณสุข|โรงเรียนบ้านโคกกุง|ชมรมกีฬาตำบล|สภาเด็กและเยาวชน|เจ้าหน้าที่ธุรการ|นักวิเคราะห์นโยบายและแผน|เจ้าพนักงานจัดเก็บรายได้|วิสาหกิจชุมชน'.split('|');
const actions = 'สำรวจความต้องการของชุมชน|ซ่อมแซมถนนลูกรัง|ขุดลอกคลองส่งน้ำ|ติดตั้งไฟฟ้าส่องสว่างสาธารณะ|ฉีดพ่นหมอกควันกำจัดยุงลาย|จัดเก็บขยะมูลฝอย|ตรวจคุณภาพน้ำประปา|จ่ายเบี้ยยังชีพผู้สูงอายุ|จัดการแข่งขันกีฬา|ปลูกต้นไม้ริมทางสาธารณะ|ฝึกอาชีพทอผ้าไหม|ฝึกซ้อมแผนอพยพ|จัดงานประเพณีบุญบั้งไฟ|ก่อสร้างอาคารอเนกประสงค์|ปรับปรุงสนามเด็กเล่น|แจกพันธุ์ปลา|จัดทำแผนพัฒนาท้องถิ่น|จัดซื้อรถบรรทุกน้ำ|ออกใบอนุญาตก่อสร้าง|รับลงทะเบียนผู้พิการ|คัดแยกขยะเปียก|อบรมเกษตรกรปลูกข้าวอินทรีย์|ตรวจสอบรายงานการเงิน|ประชุมชี้แจงประชาชน|รับฟังความคิดเห็น|จัดซื้อจัดจ้างวัสดุก่อสร้าง|ควบคุมโรคพิษสุนัขบ้า|ซ่อมฝายกั้นน้ำ|จัดอาหารกลางวันนักเรียน|เยี่ยมบ้านผู้ป่วยติดเตียง'.split('|');
const places = 'บ้านโนนสะอาด|บ้านหนองบัว|บ้านดอนหัน|บ้านโคกสี|บ้านห้วยทราย|ลำห้วยแสง|อ่างเก็บน้ำหนองแวง|ตลาดสดเทศบาล|วัดโพธิ์ชัย|ศาลาประชาคม|ลานกีฬาหมู่บ้าน|สถานีอนามัย|โรงสีชุมชน|ทางหลวงชนบท|ฝายบ้านหนองไผ่|สระน้ำสาธารณะ|ที่ทำการกำนัน|หอกระจายข่าว|ป่าชุมชน|สะพานข้ามลำห้วย'.split('|');
const results = 'ประชาชนพึงพอใจในระดับมาก|ลดค่าใช้จ่ายได้ร้อยละ|มีผู้เข้าร่วมจำนวน|แล้วเสร็จตามสัญญา|อยู่ระหว่างตรวจรับงาน|รอการจัดสรรงบประมาณ|ดำเนินการตามข้อบัญญัติ|ได้รับความร่วมมือจากชุมชน|ไม่มีข้อร้องเรียน|เผยแพร่ทางเว็บไซต์ของหน่วยงาน|รายงานต่อที่ประชุมสภา|ตั้งคณะกรรมการติดตามผล|เบิกจ่ายจากเงินสะสม|เกิดประโยชน์แก่เกษตรกร|ลดปัญหาน้ำท่วมขัง|เด็กเล็กมีพัฒนาการสมวัย|ผู้สูงอายุมีรายได้เสริม|ถนนสัญจรได้สะดวก|น้ำประปาไหลสม่ำเสมอ|ขยะตกค้างลดลง'.split('|');
const titles = 'โครงการ|แผนงาน|กิจกรรม|รายงานผล|ประกาศเรื่อง|คู่มือ'.split('|');
const reasons = 'เพื่อความปลอดภัยของประชาชน|เพื่อส่งเสริมสุขภาพ|เพื่อแก้ปัญหาภัยแล้ง|ตามหนังสือสั่งการของจังหวัด|ตามมติที่ประชุม|เพื่ออนุรักษ์วัฒนธรรม|เพื่อความโปร่งใส|เพื่อลดรายจ่ายในครัวเรือน|ตามระเบียบกระทรวงมหาดไทย|เพื่อรองรับผู้ป่วยฉุกเฉิน'.split('|');

/**
 * Pages of older years about other work of a local government, to be found among: about as long as the report's own.
 * @param count how many
 * @param seed the same seed gives the same pages
 */
export function generateRecords(count: number, seed = 1): SearchRecord[] {
  const random = seededRandom(seed);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  const number = (most: number): number => 1 + Math.floor(random() * most);
  const sentence = (): string =>
    pick([
      `${pick(subjects)}${pick(actions)} ณ ${pick(places)} ${pick(reasons)}`,
      `${pick(actions)}ที่${pick(places)} ${pick(results)} ${number(98)}`,
      `${pick(subjects)}ร่วมกับ${pick(subjects)} ${pick(actions)} ${pick(results)}`,
      `${pick(reasons)} ${pick(subjects)}จึง${pick(actions)}จำนวน ${number(40)} ครั้ง`,
    ]);
  const years = Math.max(1, Math.ceil(count / 40));
  const records = Array.from({ length: count }, (_, index): SearchRecord => {
    const year = 2567 - (index % Math.min(years, 60));
    const kind = pick(['measure', 'indicator']);
    return {
      url: `/${year}/${kind}s/d${index}/`,
      title: `${pick(titles)}${pick(actions)}${pick(places)} ปี ${year}`,
      kind,
      year,
      status: pick(['done', 'in-progress', 'not-started']),
      units: [pick(['all', 'executives', 'legal-officer'])],
      sections: [
        { label: '', anchor: '', text: sentence() },
        ...Array.from({ length: 14 }, (_unused, step) => ({ label: pick(['วิธีดำเนินการ']), anchor: `method-${step + 1}`, text: sentence() })),
        { label: 'ระยะเวลาในการดำเนินการ', anchor: '', text: `ปีงบประมาณ ${year}` },
      ],
    };
  });  return records.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.kind.localeCompare(b.kind));
}
