/** What the search page says. */

/**
 * How much was found.
 * @param whole how many results answer the whole query
 * @param parts how many answer a part of it
 */
export function foundText(whole: number, parts: number, query: string): string {
  if (whole === 0) return `พบ ${parts} รายการที่ตรงกับ “${query}” บางส่วน`;
  return `พบ ${whole} รายการสำหรับ “${query}”${parts > 0 ? ` และอีก ${parts} รายการที่ตรงบางส่วน` : ''}`;
}

/** Stands before results that answer a part of the query, where others answer all of it. */
export const partsText = 'รายการต่อไปนี้ตรงกับคำที่ค้นหาเพียงบางส่วน';

export function nothingText(query: string, isFiltered: boolean): string {
  return isFiltered
    ? `ไม่พบ “${query}” ในส่วนที่เลือกไว้ ลองกดล้างตัวกรอง`
    : `ไม่พบ “${query}” ลองใช้คำที่สั้นลงหรือคำอื่นที่หมายถึงเรื่องเดียวกัน ตรวจตัวสะกด หรือเปิดหน้าด้านล่าง`;
}

export function correctedText(corrected: string, query: string): string {
  return `แสดงผลของ “${corrected}” แทน “${query}”`;
}

export function originalText(query: string): string {
  return `ค้นหา “${query}” ตามที่พิมพ์`;
}

export const emptyText = 'พิมพ์คำที่ต้องการค้นหา หรือเลือกจากรายการด้านล่าง';
export const waitingText = 'กำลังค้นหา…';
export const failedText = 'เปิดดัชนีค้นหาไม่ได้ โปรดตรวจการเชื่อมต่อแล้วลองใหม่ หรือเลือกจากรายการด้านล่าง';
