/** Why nothing was published, for staff and for programmers. */
export class PublishError extends Error {
  readonly thai: string;
  readonly english: string;
  readonly detail: string;

  /**
   * @param thai what happened and what to do, for staff
   * @param english the same, for a programmer
   * @param detail what was found or what the builder printed
   */
  constructor(thai: string, english: string, detail = '', cause?: unknown) {
    super([english, detail].filter(Boolean).join('\n'), { cause });
    this.name = 'PublishError';
    this.thai = thai;
    this.english = english;
    this.detail = detail;
  }
}

/** What the operating system says where a disk or a folder stands in the way. */
const obstacles: Record<string, readonly [thai: string, english: string]> = {
  ENOSPC: ['พื้นที่ดิสก์เต็ม: ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่', 'The disk is full: make room, then build again.'],
  EDQUOT: ['พื้นที่ดิสก์ที่ได้รับเต็ม: ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่', 'The disk quota is used up: make room, then build again.'],
  EACCES: ['เขียนลงโฟลเดอร์ของโครงการไม่ได้: ขอสิทธิ์เขียนจากผู้ดูแลเครื่อง', 'The project folder may not be written to: ask for the right to.'],
  EPERM: ['เขียนลงโฟลเดอร์ของโครงการไม่ได้: ขอสิทธิ์เขียนจากผู้ดูแลเครื่อง', 'The project folder may not be written to: ask for the right to.'],
  EROFS: ['ดิสก์นี้เปิดไว้ให้อ่านอย่างเดียว: ย้ายโครงการไปไว้ในดิสก์ที่เขียนได้', 'This disk is read-only: move the project to one that can be written to.'],
};

/** Words an obstacle that a text, such as what a builder printed, names by its code. */
export function obstacleIn(text: string): readonly [thai: string, english: string] | undefined {
  const code = /\b(ENOSPC|EDQUOT|EACCES|EPERM|EROFS)\b/.exec(text)?.[1];
  return code === undefined ? undefined : obstacles[code];
}

/** Any error as one that staff can read. */
export function toPublishError(error: unknown): PublishError {
  if (error instanceof PublishError) return error;
  const text = error instanceof Error ? `${error.message} ${(error as NodeJS.ErrnoException).code ?? ''}` : String(error);
  const [thai, english] = obstacleIn(text) ?? ['ระบบทำงานผิดพลาด: ส่งข้อความนี้ให้ผู้ดูแลระบบ', 'Something unforeseen went wrong: send this text to whoever looks after the system.'];
  return new PublishError(thai, english, error instanceof Error ? (error.stack ?? error.message) : text, error);
}
