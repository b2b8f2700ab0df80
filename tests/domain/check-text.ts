import type { Issue } from '../../src/domain/issue.ts';
import { severityOf } from '../../src/domain/issue-kinds.ts';
import { parseSource, type Source } from '../../src/domain/source.ts';
import { textFile, type SourceFile } from '../../src/domain/source-file.ts';
import { files } from '../views/fixture.ts';

/** The place of the entry that is checked. */
export const subject = 'content/measures/2568/1.mdx';

/** A good measure of the small agency; lines 2 to 15 are its front matter. */
export const good = `---
title: มาตรการป้องกัน
fiscalYear: 2568
order: 1
method:
  - จัดอบรม
period: ปีงบประมาณ 2568
responsible:
  - กองคลัง
summary:
  - ทำแล้ว
outcome:
  - ดีขึ้น
indicators: [i01]
---

เนื้อหา
`;

/** Checks the small agency with one file put in. */
export function checkFile(file: SourceFile): Source {
  return parseSource([...files.filter(({ path }) => path !== file.path), file], { today: '2026-11-22', attachments: new Set(['content/attachments/2568/a.png']) });
}

/** The issues of a text in the place of the measure, as \`CODE line:column\`; refusals, warnings and notes alike. */
export function issuesOf(text: string, path = subject): string[] {
  return checkFile(textFile(path, text)).issues.filter(({ place }) => place.file === path).map(brief);
}

function brief({ code, place }: Issue): string {
  return `${severityOf(code)} ${code} ${place.line}:${place.column}`;
}

/** The good measure with a part replaced. */
export function changed(part: string | RegExp, replacement: string): string {
  const text = good.replace(part, () => replacement);
  if (text === good) throw new Error(`nothing to replace: ${part}`);
  return text;
}

/** The good measure with another body, which begins at line 17. */
export function withBody(body: string): string {
  return changed('เนื้อหา', body);
}
