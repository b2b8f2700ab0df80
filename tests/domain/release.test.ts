import { describe, expect, it } from 'vitest';
import { walkBack } from '../../src/domain/manifest-chain.ts';
import { formatManifest, parseManifest, type Manifest } from '../../src/domain/manifest.ts';
import { formatReleases, manifestFor, parseReleases, type BuiltFiles, type Release } from '../../src/domain/release.ts';

const hash = (letter: string) => letter.repeat(64);
const built = (digest: string, clean: boolean | null, commit = 'c'.repeat(40)): BuiltFiles => ({ files: { 'index.html': { sha256: digest, size: 3 } }, digest, source: { commit, clean }, tools: { node: '24.0.0' } });
/** As it is recorded once it was seen in public. */
const recorded = (manifest: Manifest, own: string, digest: string): Release => ({ manifest: own, previous: manifest.previous, files: digest, source: manifest.source, tools: manifest.tools });

describe('the manifest of a build', () => {
  const first = manifestFor(built(hash('a'), true), []);
  const releases = [recorded(first, hash('1'), hash('a'))];

  it('is the first of its chain where nothing was recorded', () => {
    expect(first.previous).toBeNull();
  });

  it('is the recorded one again, byte for byte, while the files are the same', () => {
    const again = manifestFor({ ...built(hash('a'), true, 'd'.repeat(40)), tools: { node: '26.0.0' } }, releases);
    expect(formatManifest(again)).toBe(formatManifest(first));
  });

  it('names the recorded one once a file differs', () => {
    expect(manifestFor(built(hash('b'), true), releases).previous).toBe(hash('1'));
  });

  it('takes the place of one from content that was not committed, but not the other way', () => {
    const loose = manifestFor(built(hash('a'), false), []);
    const settled = manifestFor(built(hash('a'), true), [recorded(loose, hash('1'), hash('a'))]);
    expect([settled.previous, settled.source.clean]).toEqual([hash('1'), true]);
    expect(manifestFor(built(hash('a'), false), releases)).toEqual(first);
  });

  it('is read as it was written, and refused where a path climbs out of the site', () => {
    expect(parseManifest(formatManifest(first))).toEqual(first);
    for (const path of ['../index.html', '/index.html', 'a/../b', 'a\\b', '..']) expect(parseManifest(formatManifest({ ...first, files: { [path]: { sha256: hash('a'), size: 1 } } })), path).toBeUndefined();
  });
});

describe('the list of releases', () => {
  it('is read as it was written, and refused where somebody broke it', () => {
    const releases = [recorded(manifestFor(built(hash('a'), true), []), hash('1'), hash('a'))];
    expect(parseReleases(formatReleases(releases))).toEqual({ releases, issues: [] });
    expect(parseReleases(undefined)).toEqual({ releases: [], issues: [] });
    expect(parseReleases('<<<<<<< HEAD').issues.map(({ code }) => code)).toEqual(['RELEASES_UNREADABLE']);
  });
});

describe('the way back', () => {
  const manifest = (previous: string | null): Manifest => ({ ...manifestFor(built(hash('a'), true), []), previous });
  const chain = new Map([[hash('2'), manifest(hash('1'))], [hash('1'), manifest(null)]]);

  it('reaches the first release over those in between', () => {
    expect(walkBack(manifest(hash('2')), chain)).toEqual({ passed: [hash('2'), hash('1')], gap: null, strays: [] });
  });

  it('ends where one is wanting, and says which', () => {
    expect(walkBack(manifest(hash('2')), new Map([[hash('1'), manifest(null)]]))).toEqual({ passed: [], gap: hash('2'), strays: [hash('1')] });
  });

  it('does not pass a release that was taken out of the history', () => {
    expect(walkBack(manifest(null), chain).strays).toEqual([hash('2'), hash('1')]);
  });
});
