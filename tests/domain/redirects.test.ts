import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/domain/issue-text.ts';
import { textFile } from '../../src/domain/source-file.ts';
import { checkFile } from './check-text.ts';

const file = 'content/redirects.yaml';
const issuesFrom = (from: string) => checkFile(textFile(file, `redirects:\n  - from: "${from.replaceAll('\\', '\\\\')}"\n    to: /2568/\n    reason: ย้าย\n`)).issues.filter(({ place }) => place.file === file);

describe('an old address', () => {
  it.each(['/a/../b/', '/..', '/./a/', '/a//b/', '/%2e%2e/%2e%2e/dist/', '/%2E%2e/a/', '/a/%2e%2e', '/a%2f..%2f..%2fb/', '/%2fa/', '/a/%5c..%5cb/', '/%00/'])('may not lead out of the site or be written in two ways: %s', (from) => {
    expect(issuesFrom(from).map(({ code, facts, place }) => `${code} ${facts.way ?? ''} ${place.line}`)).toEqual(['REDIRECT_FORMAT climb 2']);
    expect(issuesFrom(from).map(mendOf)).toEqual([expect.stringContaining('เขียนที่อยู่เต็มโดยไม่มี')]);
  });

  it.each(['/a/', '/a', '/2568/a.b/', '/.../', '/%E0%B8%81/', '/documents/2568/a%20%25.pdf'])('may be %s', (from) => {
    expect(issuesFrom(from)).toEqual([]);
  });
});
