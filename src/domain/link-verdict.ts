/** What a test of an address found. Nothing is called broken that only a program was refused. */
export const linkStates = { ok: 'เปิดได้', broken: 'เปิดไม่ได้', unclear: 'ระบบตรวจไม่ได้' } as const;

export type LinkState = keyof typeof linkStates;

/** Why an address could not be opened, for people. */
export const linkReasons = {
  'not-found': 'ไม่พบหน้าหรือไฟล์',
  login: 'ต้องเข้าสู่ระบบ',
  refused: 'เว็บไซต์ปลายทางไม่ให้ระบบตรวจ',
  busy: 'เว็บไซต์ปลายทางขอให้รอ',
  server: 'เว็บไซต์ปลายทางขัดข้อง',
  request: 'เว็บไซต์ปลายทางไม่รับคำขอ',
  dns: 'ไม่พบเว็บไซต์ชื่อนี้',
  tls: 'ใบรับรองความปลอดภัยไม่ถูกต้อง',
  timeout: 'ไม่ตอบภายในเวลาที่กำหนด',
  connection: 'เชื่อมต่อไม่ได้',
  redirects: 'ส่งต่อวนไม่จบ',
  empty: 'เปิดแล้วว่างเปล่า',
  spot: 'หน้ามีอยู่ แต่ไม่มีจุดที่ชี้',
} as const;

export type LinkReason = keyof typeof linkReasons;

/** What came back from an address. */
export interface LinkAnswer {
  /** 0 where nothing came back. */
  status: number;
  /** Codes and words of the failure, where nothing came back. */
  failure?: string;
  /** Where redirects ended. */
  finalAddress?: string | undefined;
  isEmpty?: boolean;
  /** Whether the page lacks the spot that the address names. */
  lacksSpot?: boolean;
  /** Seconds that the server asked to wait. */
  retryAfter?: number | undefined;
}

/** What an answer means. */
export interface LinkVerdict {
  state: LinkState;
  reason?: LinkReason;
  /** Absent where nothing came back. */
  status?: number;
}

/** Words in what a network says, the most telling first. */
const failures: readonly (readonly [RegExp, LinkReason])[] = [
  [/redirect count exceeded/i, 'redirects'],
  [/ENOTFOUND|EAI_AGAIN|EAI_NODATA/, 'dns'],
  [/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|LEAF_SIGNATURE/, 'tls'],
  [/Timeout|ETIMEDOUT|TIMEOUT/, 'timeout'],
];

/** Addresses at which sites ask who one is. */
const loginPage = /^https?:\/\/(?:accounts\.google\.com|login\.(?:microsoftonline|live)\.com)\/|\/(?:log-?in|sign-?in|servicelogin|wp-login\.php|user\/login|auth\/login)(?:[/.?#]|$)/i;

/**
 * Says what an answer means.
 * @param address what was asked for
 */
export function judge(address: string, { status, failure = '', finalAddress, isEmpty = false, lacksSpot = false }: LinkAnswer): LinkVerdict {
  const found = (state: LinkState, reason: LinkReason): LinkVerdict => ({ state, reason, ...(status > 0 && { status }) });
  if (status === 0) return found('broken', failures.find(([words]) => words.test(failure))?.[1] ?? 'connection');
  if (status === 429) return found('unclear', 'busy');
  if (status === 403 || status === 999) return found('unclear', 'refused');
  if (status === 401 || status === 407) return found('broken', 'login');
  if (status === 404 || status === 410) return found('broken', 'not-found');
  if (status >= 500) return found('broken', 'server');
  if (status >= 400) return found('broken', 'request');
  if (status >= 300) return found('broken', 'redirects');
  if (finalAddress !== undefined && loginPage.test(finalAddress) && !loginPage.test(address)) return found('broken', 'login');
  if (isEmpty) return found('broken', 'empty');
  return lacksSpot ? found('broken', 'spot') : { state: 'ok', status };
}

const passing: ReadonlySet<LinkReason | undefined> = new Set(['busy', 'server', 'timeout', 'connection', 'dns']);

/** Whether another try may find it otherwise. */
export function mayPass({ reason }: LinkVerdict): boolean {
  return passing.has(reason);
}
