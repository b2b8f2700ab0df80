import { lstat, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFrozenSpots } from '../../src/domain/frozen-rules.ts';
import { compareIssues } from '../../src/domain/issue.ts';
import { siteOf } from '../../src/domain/site.ts';
import { formatAllowedSigners } from '../../src/domain/signers.ts';
import { refusals } from '../../src/domain/source.ts';
import { readPublished } from '../../src/source/read-published.ts';
import { checkFolder, type CheckedSource } from '../../src/source/read-source.ts';
import { readSpots } from './built-places.ts';
import { compressFolder } from './compress.ts';
import { checkProject } from './check-project.ts';
import { reporters, type Checked } from './check-report.ts';
import { expectedSite, publishedAddresses } from './expected-site.ts';
import { nameOf } from './hash-files.ts';
import { runBuilder, type Builder } from './publish-builder.ts';
import { PublishError, toPublishError } from './publish-error.ts';
import { withLock } from './publish-lock.ts';
import { cleanUp, keepManifest, keepRetired, placesOf, pruneReleases, rememberRetired, swapIn, toRelease, type Swap } from './publish-release.ts';
import { rememberAddresses } from './publish-addresses.ts';
import { rememberFigures } from './publish-figures.ts';
import { keepSignature, requireKnownSigner, signManifest } from './signature.ts';
import { describeBroken, staffLinks } from './staff-links.ts';
import { verifySite, type SiteProblems } from './verify-site.ts';
import { writeHosting } from './write-hosts.ts';

export interface PublishOptions {
  /** The folder that holds `content/`, and gets `dist`. */
  root: string;
  /** What makes the pages; Astro where left out. */
  builder?: Builder;
  /** Two minutes and what 20 entries a second need, where left out. */
  limitSeconds?: number;
  /** Whether more than a tenth of the pages may go at once. */
  allowRemovals?: boolean;
  /** Path of the private key that signs the manifest. */
  signingKey?: string | undefined;
  /** Whether to write a compressed file beside each text, for hosts that send such as they are. */
  compress?: boolean;
  /** Told of warnings and progress, for people. */
  report?: (thai: string, english: string) => void;
}

/** What was published. */
export interface Publication {
  pages: number;
  /** Of what the builder made: the same for the same content. */
  hash: string;
  swap: Swap;
}

const astro: Builder = [join(import.meta.dirname, 'build-child.ts')];

/**
 * Checks `content/`, builds the site beside the one that is served, verifies it by what is in its files, and only then
 * puts it in the place of `dist` in one step. Whatever fails, the site that was served stays as it is.
 * @throws `PublishError`, which says why nothing was published, and errors of the disk
 */
export async function publish({ root, builder = astro, limitSeconds, allowRemovals = false, compress = false, signingKey, report = () => {} }: PublishOptions): Promise<Publication> {
  const places = placesOf(root);
  return withLock(places.lock, async () => {
    // A cache that a killed build was writing may be half a cache.
    if (await cleanUp(places)) await rm(join(root, '.cache/astro'), { recursive: true, force: true });
    const source = await checkFolder(root);
    const { issues, everPublished, figures } = await checkProject(root, source, allowRemovals);
    refuseIssues({ ...source, issues }, report);
    const files = await readPublished(root, siteOf(source.entries).documents, source.attachments);
    const expected = expectedSite(source.entries, files);
    const build = join(places.builds, 'site');
    try {
      await mkdir(places.builds, { recursive: true });
      report('กำลังสร้างเว็บไซต์…', 'Building the site…');
      await runBuilder(builder, { root, outDir: build, limitSeconds: limitSeconds ?? defaultLimit(source) });
      const { found, ...problems } = await verifySite(build, expected);
      refuseProblems(problems, source, report);
      refuseIssues({ ...source, issues: await checkFrozenSpots(source.entries, (path) => readSpots(build, path)) }, report);
      const hash = nameOf(found);
      if (compress) await compressFolder(build);
      const now = Date.now();
      const retired = await keepRetired(places, build, now);
      const remember = await rememberAddresses(root, everPublished, publishedAddresses(source.entries));
      const rememberValues = await rememberFigures(root, figures, source);
      if (signingKey === undefined) await keepSignature(places.dist, build);
      else {
        signManifest(build, signingKey);
        await requireKnownSigner(build, formatAllowedSigners(source.entries.signers.flatMap(({ data }) => data.signers)));
      }
      const swap = await swapIn(places, await toRelease(places, build, hash, now));
      // Published. What follows is for later builds, which manage without it.
      const warn = (thai: string, english: string) => (error: unknown) => {
        const reason = toPublishError(error);
        report(`เผยแพร่แล้ว แต่${thai}: ${reason.thai}`, `Published, but ${english}: ${reason.english}\n${reason.detail}`);
      };
      await remember()
        .then(rememberValues)
        .catch(warn('บันทึก content/urls.json หรือ content/published.json ไม่ได้', 'content/urls.json or content/published.json could not be written'));
      await writeHosting(root, source).catch(warn('เขียนโฟลเดอร์ hosting ไม่ได้', 'the folder hosting/ could not be written'));
      await rememberRetired(places, retired).then(() => keepManifest(places, now)).then(() => pruneReleases(places, now)).catch(warn('ลบไฟล์เก่าไม่ได้', 'old files could not be tidied away'));
      return { pages: expected.pages.length, hash, swap };
    } finally {
      await rm(places.builds, { recursive: true, force: true });
    }
  });
}

/** Whether there is a site that a failed build left as it was. */
export async function hasSite(root: string): Promise<boolean> {
  return lstat(placesOf(root).dist).then(() => true, () => false);
}

function refuseIssues(checked: Checked, report: (thai: string, english: string) => void): void {
  const { issues } = checked;
  if (issues.length === 0) return;
  const refused = refusals(issues).length;
  const text = reporters.text(checked);
  if (refused === 0) report(text, `${issues.length} remarks, none of which stops the build.`);
  else throw new PublishError(`ต้องแก้ ${refused} จุด แล้วสั่งใหม่`, `${refused} things in content/ must be mended first.`, text);
}

function refuseProblems({ lacks, broken }: SiteProblems, { entries, texts }: CheckedSource, report: (thai: string, english: string) => void): void {
  const { issues, others } = staffLinks(broken, entries);
  const problems = [...lacks, ...others.map(describeBroken)];
  if (problems.length > 0) {
    throw new PublishError('เว็บไซต์ที่สร้างขาดข้อมูลตามรายการข้างบน: ส่งข้อความนี้ให้ผู้ดูแลระบบ', 'The built site lacks what is listed above.', listOf(problems));
  }
  refuseIssues({ issues: issues.toSorted(compareIssues), texts }, report);
}

function defaultLimit({ entries }: CheckedSource): number {
  return 120 + Math.ceil(Object.values(entries).flat().length / 20);
}

function listOf(problems: readonly string[]): string {
  const most = 30;
  return [...problems.slice(0, most), ...(problems.length > most ? [`… and ${problems.length - most} more`] : [])].join('\n');
}
