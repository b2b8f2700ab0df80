import { expect, it } from 'vitest';
import { filesOf, judgeFile } from '../../src/browser/judge-file.ts';
import { verdicts } from '../../src/browser/proof-words.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
const listed = {
  'index.html': { sha256: a ?? '', size: 1 },
  '2568/index.html': { sha256: a ?? '', size: 1 },
  'documents/2568/แผน ปี.pdf': { sha256: b ?? '', size: 2 },
};

it('finds every address of the same bytes, whatever the file is called', () => {
  expect(judgeFile(listed, 'saved.html', a ?? '')).toEqual({ kind: 'published', addresses: ['/', '/2568/'] });
  expect(judgeFile(listed, 'x', b ?? '')).toEqual({ kind: 'published', addresses: [`/documents/2568/${encodeURIComponent('แผน ปี.pdf')}`] });
});

it('tells a changed file by its name, except where every page is called so', () => {
  expect(judgeFile(listed, 'แผน ปี.pdf', c ?? '').kind).toBe('changed');
  expect(judgeFile(listed, 'index.html', c ?? '').kind).toBe('unknown');
  expect(judgeFile(listed, 'other.pdf', c ?? '').kind).toBe('unknown');
});

it('says what the list is, which holds no hash of itself', () => {
  for (const name of ['manifest.json', 'manifest.json.sha256', 'manifest.json.sig']) expect(judgeFile(listed, name, c ?? '')).toEqual({ kind: 'list' });
  expect(verdicts.list('manifest.json')).toContain('รายการไม่มีรหัสของตัวเอง');
  expect(judgeFile(listed, 'my-manifest.json', c ?? '').kind).toBe('unknown');
});

it('reads no list from what is none', () => {
  expect([null, 1, 'x', {}, { files: 1 }].map(filesOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
