/** What the search page says. */

export function foundText(count: number, query: string): string {
  return `พบ ${count} รายการสำหรับ “${query}”`;
}

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
