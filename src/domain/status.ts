import { choice } from './field.ts';

/** How far the work has come, as the source's boxes are ticked. */
export const progressStates = {
  done: 'ดำเนินการแล้วเสร็จ',
  'in-progress': 'อยู่ระหว่างดำเนินการ',
  'not-started': 'ยังไม่ได้ดำเนินการ',
  'not-stated': 'ไม่ได้ระบุในเอกสารต้นฉบับ',
} as const;

export type ProgressState = keyof typeof progressStates;

/** One of the progress states. Left out means `not-stated`, never `done`. */
export const status = choice(progressStates).meta({
  label: 'สถานะ',
  hint: 'done = แล้วเสร็จ, in-progress = อยู่ระหว่างดำเนินการ, not-started = ยังไม่ได้ดำเนินการ, not-stated = ต้นฉบับไม่ได้ระบุ',
});
