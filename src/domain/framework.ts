import { z } from 'zod';
import { confidences } from './confidence.ts';
import { choice, flag, text } from './field.ts';
import { fiscalYear } from './fiscal-year.ts';
import { requirements } from './requirement.ts';
import { score } from './score.ts';
import { wholeNumber } from './whole-number.ts';

/** The three instruments of the assessment. */
const instrumentCodes = { IIT: 'IIT', EIT: 'EIT', OIT: 'OIT' } as const;

export type InstrumentCode = keyof typeof instrumentCodes;

const instrument = z.strictObject({
  code: choice(instrumentCodes).meta({ label: 'รหัสเครื่องมือ', hint: 'IIT, EIT หรือ OIT' }),
  name: text.meta({ label: 'ชื่อเครื่องมือ', hint: 'ชื่อภาษาไทย' }),
  englishName: text.meta({ label: 'ชื่อภาษาอังกฤษ', hint: 'ชื่อเต็มภาษาอังกฤษ' }),
  weight: wholeNumber(0, 100).meta({ label: 'น้ำหนัก (ร้อยละ)', hint: 'เช่น 30' }),
  explains: text.meta({ label: 'คำอธิบาย', hint: 'ใครตอบ ตอบเรื่องอะไร' }),
});

const assessedIndicator = z.strictObject({
  number: wholeNumber(1, 99).meta({ label: 'ตัวชี้วัดที่', hint: 'เลขตัวชี้วัด' }),
  title: text.meta({ label: 'ชื่อตัวชี้วัด', hint: 'ชื่อมาตรฐาน' }),
  instrument: choice(instrumentCodes).meta({ label: 'เครื่องมือ', hint: 'IIT, EIT หรือ OIT' }),
  measures: text.meta({ label: 'วัดอะไร', hint: 'หนึ่งประโยค ภาษาง่าย' }),
});

const band = z.strictObject({
  name: text.meta({ label: 'ระดับ', hint: 'ชื่อระดับผลการประเมิน' }),
  english: text.meta({ label: 'ระดับเป็นภาษาอังกฤษ', hint: 'คำแปลที่เว็บไซต์นี้แปลเอง ใช้ในหน้าสรุปภาษาอังกฤษ' }).optional(),
  minTotal: score.meta({ label: 'คะแนนรวมขั้นต่ำ', hint: '0 ถึง 100' }),
  minEach: score.meta({ label: 'คะแนนขั้นต่ำของแต่ละเครื่องมือ', hint: '0 ถึง 100' }).optional(),
});

/** The rules of one assessment: `content/frameworks/<year>.yaml`. The only list of its indicators and items. */
export const framework = z.strictObject({
  fiscalYear,
  title: text.meta({ label: 'ชื่อกรอบการประเมิน', hint: 'ชื่อเต็ม' }),
  instruments: z.array(instrument).meta({ label: 'เครื่องมือ', hint: 'IIT, EIT, OIT' }),
  indicators: z.array(assessedIndicator).meta({ label: 'ตัวชี้วัดที่ประเมิน', hint: 'รายการตัวชี้วัดของปีนั้น' }),
  rating: z
    .strictObject({ bands: z.array(band).meta({ label: 'ระดับผล', hint: 'จากสูงไปต่ำ' }), note: text.meta({ label: 'หมายเหตุ', hint: 'ข้อควรรู้' }).optional() })
    .meta({ label: 'เกณฑ์ระดับผล', hint: 'ระดับและคะแนนขั้นต่ำ' }),
  confidence: choice(confidences).meta({ label: 'ความเชื่อมั่น', hint: 'high, medium, low' }),
  verified: flag.meta({ label: 'ยืนยันกับเอกสารทางการแล้ว', hint: 'true หรือ false' }),
  weightsNote: text.meta({ label: 'ที่มาของน้ำหนัก', hint: 'น้ำหนักอ้างอิงจากอะไร' }).optional(),
  sources: z.array(z.strictObject({ title: text.meta({ label: 'ชื่อแหล่งที่มา', hint: 'เอกสารหรือเว็บไซต์' }) })).meta({ label: 'แหล่งที่มา', hint: 'รายการ title' }),
  requirements: requirements.meta({ label: 'รายการที่ตรวจบนเว็บไซต์', hint: 'note, confidence, scoring, sources, groups, items' }).optional(),
});

export type Framework = z.output<typeof framework>;
export type Instrument = Framework['instruments'][number];
export type AssessedIndicator = Framework['indicators'][number];
export type RatingBand = Framework['rating']['bands'][number];
