import { expect, it } from 'vitest';
import { builtSite } from './built-site.ts';

const site = await builtSite();
const html = site.read('/changes/').toString();
const commits = html.split(/(?=<div class="change-commit")/).slice(1);

it('leads with what changed for a reader, and ends each record with its time and code', () => {
  expect(commits.length).toBeGreaterThan(0);
  for (const commit of commits) {
    const [changes, record] = [commit.indexOf('<ul class="changes">'), commit.indexOf('<p class="change-record">')];
    expect(commit).toMatch(/^<div class="change-commit" id="c-[\da-f]{10}">/);
    expect(changes).toBeGreaterThan(0);
    expect(record).toBeGreaterThan(changes);
  }
});

it('sets what a text said apart from what it says, each named in words', () => {
  const texts = html.match(/<p class="change-text">.*?<\/p>/gs) ?? [];
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toMatch(/^<p class="change-text">\s*(?:<b>เดิม<\/b>\s*<del>[^]*<\/del>\s*<b>ใหม่<\/b>|<b>เพิ่ม<\/b>)\s*<ins>[^]*<\/ins>\s*<\/p>$/);
});
