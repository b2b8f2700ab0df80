import { spawnSync } from 'node:child_process';
import { cp, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestFile, manifestFile, signatureFile } from '../../src/domain/manifest.ts';
import { sha256Of } from '../../src/source/fingerprint.ts';
import { filesIn, keepManifest, placesOf } from '../../scripts/lib/publish-release.ts';
import { requireKnownSigner, signManifest } from '../../scripts/lib/signature.ts';
import { formatVerification, isProven } from '../../scripts/lib/verify-report.ts';
import { NoManifest, readKeptManifests, readManifestOf, verifyPlace } from '../../scripts/lib/verify-place.ts';
import { builtSite } from '../site/built-site.ts';
import { project, temporaryFolder } from './published-project.ts';

const site = await builtSite();
let folder: string;
let dist: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  dist = join(folder, 'dist');
  await cp(site.dist, dist, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Numbers below a bound, the same in every run. */
function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return Math.floor(((state ^ (state >>> 13)) >>> 0) / 2 ** 32 * bound);
  };
}

type Damage = (bytes: Buffer) => Buffer;

/** What `verify` names when some files are damaged, which are then put right again. */
async function namedAfter(damages: ReadonlyMap<string, Damage>): Promise<string[]> {
  const before = await Promise.all([...damages].map(async ([path, damage]) => {
    const bytes = await readFile(join(dist, path));
    await writeFile(join(dist, path), damage(Buffer.from(bytes)));
    return [path, bytes] as const;
  }));
  const result = await verifyPlace(dist).catch((error: unknown) => {
    if (error instanceof NoManifest) return undefined;
    throw error;
  });
  for (const [path, bytes] of before) await writeFile(join(dist, path), bytes);
  if (damages.has(manifestFile)) {
    // A damaged list may name any file wrongly, or be none; it must not pass.
    expect(result !== undefined && isProven(result)).toBe(false);
    return [manifestFile];
  }
  expect([result?.differences.missing, result?.differences.extra]).toEqual([[], []]);
  return result?.differences.changed ?? [];
}

/** Damages of files drawn by the number of their bytes, each round to other files. */
async function* rounds(count: number, random: (bound: number) => number, damageAt: (at: number) => Damage) {
  const sizes = await Promise.all((await filesIn(dist)).map(async (path) => ({ path, size: (await stat(join(dist, path))).size })));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const draw = () => {
    let at = random(total);
    for (const { path, size } of sizes) {
      if (at < size) return { path, at };
      at -= size;
    }
    throw new Error('drawn beyond the last file');
  };
  let round = new Map<string, Damage>();
  for (let left = count; left > 0; left -= 1) {
    const { path, at } = draw();
    // The list itself is damaged alone: with it nothing else could be told.
    const isAlone = path === manifestFile;
    if (round.has(path) || isAlone || round.size === 25) {
      if (round.size > 0) yield round;
      round = new Map();
    }
    round.set(path, damageAt(at));
    if (isAlone) {
      yield round;
      round = new Map();
    }
  }
  if (round.size > 0) yield round;
}

describe('verify on a copy of the built site', { timeout: 120_000 }, () => {
  it('finds nothing in what was built', async () => {
    const result = await verifyPlace(dist);
    expect([result.differences, isProven(result), result.files]).toEqual([{ changed: [], missing: [], extra: [] }, true, (await filesIn(dist)).length - 2]);
  });

  it('finds each of 1,000 random byte changes, by name and nothing else', async () => {
    const random = seeded(2568);
    let found = 0;
    for await (const round of rounds(1000, random, (at) => (bytes) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + random(255)), at);
      return bytes;
    })) {
      expect((await namedAfter(round)).toSorted()).toEqual([...round.keys()].toSorted());
      found += round.size;
    }
    expect(found).toBe(1000);
  });

  it('finds files cut short and files with bytes added', async () => {
    const random = seeded(2569);
    for await (const round of rounds(100, random, (at) => (bytes) => bytes.subarray(0, at))) expect((await namedAfter(round)).length).toBe(round.size);
    for await (const round of rounds(100, random, (at) => (bytes) => Buffer.concat([bytes, Buffer.from([at & 255])]))) expect((await namedAfter(round)).length).toBe(round.size);
  });

  it('finds removed, renamed and added files', async () => {
    const random = seeded(2570);
    const paths = Object.keys((JSON.parse(await readFile(join(dist, manifestFile), 'utf8')) as { files: object }).files);
    for (let turn = 0; turn < 10; turn += 1) {
      const path = paths[random(paths.length)] ?? '';
      await rename(join(dist, path), join(dist, `${path}.old`));
      expect((await verifyPlace(dist)).differences).toEqual({ changed: [], missing: [path], extra: [`${path}.old`] });
      await rename(join(dist, `${path}.old`), join(folder, 'aside'));
      expect((await verifyPlace(dist)).differences).toEqual({ changed: [], missing: [path], extra: [] });
      await rename(join(folder, 'aside'), join(dist, path));
    }
    for (const path of [digestFile, manifestFile]) {
      await rename(join(dist, path), join(folder, 'aside'));
      const held = await readManifestOf(site.dist);
      expect((await verifyPlace(dist, { manifest: held })).differences.missing).toContain(path);
      await rename(join(folder, 'aside'), join(dist, path));
    }
  });

  it('finds a list that was made anew, where somebody holds the older one', async () => {
    const held = await readManifestOf(dist);
    await writeFile(join(dist, manifestFile), held.replace(/"clean":\w+/, '"clean":null'));
    const { differences } = await verifyPlace(dist, { manifest: held });
    expect(differences.changed).toEqual([manifestFile, digestFile]);
    await writeFile(join(dist, manifestFile), held);
  });

  it('keeps manifests whole, and passes over one that was cut short, saying so', async () => {
    const places = placesOf(folder);
    const text = await readManifestOf(dist);
    const [good, bad] = [join(places.manifests, `${sha256Of(text)}.json`), join(places.manifests, '0.json')];
    await mkdir(places.manifests, { recursive: true });
    await writeFile(good, text.slice(0, 500));
    // Another name of the same file sees what is written into it, not what takes its place.
    await link(good, bad);
    await keepManifest(places, Date.now());
    const unreadable: string[] = [];
    expect(await readKeptManifests(places.manifests, (path) => unreadable.push(path))).toEqual([text]);
    expect(unreadable).toEqual([bad]);
    expect(await readKeptManifests(join(folder, 'none'), () => undefined)).toEqual([]);
  });

  it('tells files that an earlier build left from files that somebody added', async () => {
    const earlier = (await readManifestOf(dist)).replace('"404.html"', '"_astro/old.css"');
    await cp(join(dist, '404.html'), join(dist, '_astro/old.css'));
    expect((await verifyPlace(dist)).differences.extra).toEqual(['_astro/old.css']);
    const known = await verifyPlace(dist, { earlier: [earlier] });
    expect([known.kept, known.differences.extra, isProven(known)]).toEqual([['_astro/old.css'], [], true]);
    await writeFile(join(dist, '_astro/old.css'), 'changed');
    expect((await verifyPlace(dist, { earlier: [earlier] })).differences.extra).toEqual(['_astro/old.css']);
    await rm(join(dist, '_astro/old.css'));
  });
});

describe('npm run verify', () => {
  const run = (...words: string[]) => spawnSync(process.execPath, [join(project, 'scripts/verify.ts'), ...words], { encoding: 'utf8' });

  it('ends with code 0 on a whole site and 1 on a changed one, which it names in Thai first', async () => {
    expect(run(dist).status).toBe(0);
    const page = join(dist, '2568/index.html');
    const text = await readFile(page, 'utf8');
    await writeFile(page, `${text} `);
    const { status, stdout } = run(dist);
    await writeFile(page, text);
    expect(status).toBe(1);
    expect(stdout).toContain('  เปลี่ยน  /2568/index.html\n  changed  /2568/index.html\nไม่ตรง 1 ไฟล์');
    expect(stdout).toContain('ไม่พิสูจน์');
  });

  it('says in Thai that there is nothing to compare with', () => {
    const { status, stderr } = run(join(folder, 'nowhere'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('อ่าน manifest.json')]);
  });
});

const canSign = spawnSync('ssh-keygen', ['-Y']).error === undefined;
describe.runIf(canSign)(canSign ? 'a signature' : 'a signature (skipped: ssh-keygen is not installed)', () => {
  const keyOf = (name: string) => {
    const key = join(folder, name);
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key]);
    return key;
  };

  it('holds for the manifest it was made for, by a key that may sign, and for nothing else', async () => {
    const [key, other] = [keyOf('key'), keyOf('other')];
    const allowed = `palad@example.go.th namespaces="prongsai" ${(await readFile(`${key}.pub`, 'utf8')).trim()}\n`;
    signManifest(dist, key);
    const signed = await verifyPlace(dist, { allowedSigners: allowed });
    expect([signed.signature, isProven(signed)]).toEqual([{ state: 'good', signer: 'palad@example.go.th' }, true]);
    expect(formatVerification(signed)).toContain('ลงนามโดย palad@example.go.th');
    const strangers = allowed.replace(/ssh-ed25519 \S+/, (await readFile(`${other}.pub`, 'utf8')).trim());
    await requireKnownSigner(dist, allowed);
    for (const others of [strangers, '']) await expect(requireKnownSigner(dist, others)).rejects.toMatchObject({ thai: expect.stringContaining('content/signers.yaml') as string });
    expect((await verifyPlace(dist, { allowedSigners: strangers })).signature?.state).toBe('bad');
    expect((await verifyPlace(dist)).signature?.state).toBe('bad');
    const text = await readFile(join(dist, manifestFile), 'utf8');
    await writeFile(join(dist, manifestFile), text.replace(/"clean":\w+/, '"clean":null'));
    const altered = await verifyPlace(dist, { allowedSigners: allowed });
    expect([altered.signature?.state, isProven(altered)]).toEqual(['bad', false]);
    await writeFile(join(dist, manifestFile), text);
    await rm(join(dist, signatureFile));
  });

  it('is refused in Thai with a key that is none', () => {
    expect(() => signManifest(dist, join(folder, 'no-key'))).toThrow(expect.objectContaining({ thai: expect.stringContaining('ลงนามด้วยกุญแจ') as string }) as Error);
  });
});
