import { addressOf } from '../domain/address.ts';
import type { Link } from './link.ts';

/** Where an assessor checks what the answers rest on, and that they stand as they were. */
export function checkingLinks(listYears: readonly number[]): Link[] {
  return [
    ...listYears.map((year) => ({ href: addressOf.criteria(year), label: `เกณฑ์และที่มาของรายการปี ${year}` })),
    { href: addressOf.changes(), label: 'ประวัติการแก้ไข' },
    { href: addressOf.verify(), label: 'ตรวจว่าไฟล์ตรงกับที่เผยแพร่' },
    { href: addressOf.documents(), label: 'เอกสารทั้งหมด' },
  ];
}

/** Said while nothing binds the answers to what was given to the assessor. */
export const notFrozen = 'ยังไม่ได้ตรึงชุดที่ส่ง คำตอบและหลักฐานยังแก้ไขได้';
