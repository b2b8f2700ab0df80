import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finishPdf } from './finish-pdf.ts';
import { compilePdf } from './typst.ts';

const project = resolve(import.meta.dirname, '../..');

async function template(): Promise<Record<'report.typ' | 'checked.svg' | 'unchecked.svg', string>> {
  const read = (name: string) => readFile(resolve(project, 'src/paper', name), 'utf8');
  return { 'report.typ': await read('report.typ'), 'checked.svg': await read('checked.svg'), 'unchecked.svg': await read('unchecked.svg') };
}

/**
 * Sets a year's report in type.
 * @param data a `ReportPaper` as JSON
 */
export async function typesetReport(data: string): Promise<Buffer> {
  const { 'report.typ': main, ...files } = await template();
  return finishPdf(Buffer.from(await compilePdf(main, { ...files, 'data.json': data })));
}

/** What is done to a PDF after it is typeset. */
function finishing(): Promise<string[]> {
  return Promise.all(['finish-pdf.ts', 'rewrite-pdf.ts', 'split-clusters.ts'].map((name) => readFile(resolve(project, 'scripts/lib', name), 'utf8')));
}

/** All that decides the bytes of a typeset report: its data, its template, what is done to it after, and the versions of what makes and reads it. */
export async function reportInput(data: string): Promise<string[]> {
  const { dependencies } = JSON.parse(await readFile(resolve(project, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const versions = ['@myriaddreamin/typst-ts-web-compiler', '@expo-google-fonts/sarabun', '@hyzyla/pdfium'].map((name) => `${name} ${dependencies[name] ?? ''}`);
  return [data, ...Object.values(await template()), ...(await finishing()), ...versions];
}
