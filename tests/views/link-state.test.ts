import { expect, it } from 'vitest';
import type { LinkLog, LinkRecord } from '../../src/domain/link-log.ts';
import { linkStateView } from '../../src/views/link-state.ts';
import { assessmentDataFile } from '../../src/views/oit-data-file.ts';
import { assessedSite, newestAssessment } from './oit-fixture.ts';

const { agency, ...site } = assessedSite();
const address = 'https://www.example.go.th/a';
const tested: LinkRecord = { state: 'ok', lastTested: '2026-11-22', since: '2026-10-01', lastGood: '2026-11-22', status: 200 };
const said = (known: LinkRecord | undefined, of = address) => linkStateView(agency, known ? { [of]: known } : {}, of);

it.each([
  [undefined, 'untested', 'ยังไม่เคยตรวจ'],
  [tested, 'ok', 'เปิดได้ ตรวจเมื่อ 22 พฤศจิกายน 2569'],
  [{ ...tested, state: 'broken', reason: 'not-found', since: '2026-11-20', lastGood: '2026-11-01' }, 'broken', 'เปิดไม่ได้ตั้งแต่ 20 พฤศจิกายน 2569 (ไม่พบหน้าหรือไฟล์) เปิดได้ครั้งสุดท้าย 1 พฤศจิกายน 2569 ตรวจเมื่อ 22 พฤศจิกายน 2569'],
  [{ state: 'broken', reason: 'dns', since: '2026-11-20', lastTested: '2026-11-22' }, 'broken', 'เปิดไม่ได้ตั้งแต่ 20 พฤศจิกายน 2569 (ไม่พบเว็บไซต์ชื่อนี้) ยังไม่เคยเปิดได้ ตรวจเมื่อ 22 พฤศจิกายน 2569'],
  [{ ...tested, state: 'unclear', reason: 'refused', lastGood: '2026-11-01' }, 'unclear', 'ระบบตรวจไม่ได้ (เว็บไซต์ปลายทางไม่ให้ระบบตรวจ) ตรวจเมื่อ 22 พฤศจิกายน 2569 เปิดได้ครั้งสุดท้าย 1 พฤศจิกายน 2569'],
] as const)('words what is known of a link: %j', (known, state, text) => {
  expect(said(known)).toEqual({ state, text });
});

it('says that a link may go any day, whether it opens today or not', () => {
  const drive = 'https://drive.google.com/file/d/1';
  expect(said(tested, drive).text).toBe('เปิดได้ ตรวจเมื่อ 22 พฤศจิกายน 2569 · ไม่มั่นคง: อยู่บน Google Drive');
  expect(said(undefined, drive).text).toBe('ยังไม่เคยตรวจ · ไม่มั่นคง: อยู่บน Google Drive');
});

it('takes the site\'s own address for a link inside, which each build tests', () => {
  expect(said(undefined, 'https://ita.example.go.th/2568/').state).toBe('inside');
  expect(said(undefined, 'https://ita.example.go.thief/2568/').state).toBe('untested');
});

it('gives programs the state of each link of an item', () => {
  const links: LinkLog = { [address]: tested };
  expect(assessmentDataFile(agency, { ...newestAssessment({ agency, ...site }), links })).toMatchObject({
    items: [
      {
        links: [
          { address: 'https://ita.example.go.th/2568/measures/1/#summary-1', tested: 'every-build' },
          { address: 'https://ita.example.go.th/2568/report/', tested: 'every-build' },
          { address, tested: 'links', ...tested, unstable: null },
        ],
      },
      { links: [] },
    ],
  });
});
