import { resolve } from 'node:path';
import { thaiDay } from '../src/domain/calendar.ts';
import { formatReadiness } from '../src/domain/readiness-text.ts';
import { readinessOf } from '../src/domain/readiness.ts';
import { readProject } from './lib/checked-project.ts';
import { readCommand, yearOrFail } from './lib/command.ts';

const project = resolve(import.meta.dirname, '..');
const usage = `วิธีใช้
  npm run ready -- 2569     บอกว่าคำตอบ OIT ของปีที่ประเมินยังขาดอะไร แยกตามหน่วยและกำหนดเวลา`;

const { values, positionals } = readCommand({ root: { type: 'string', default: project } }, usage, 1);
const { site } = await readProject(resolve(values.root));
const year = yearOrFail(positionals[0], site.assessments.map(({ fiscalYear }) => fiscalYear), usage);
const deadlines = site.deadlines.find(({ fiscalYear }) => fiscalYear === year);
for (const assessment of site.assessments.filter(({ fiscalYear }) => fiscalYear === year)) process.stdout.write(formatReadiness(readinessOf(assessment, deadlines), thaiDay(Date.now() / 1000)));
