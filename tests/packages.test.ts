import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Package {
  /** Where it stands in a folder of another name. */
  name?: string;
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { lockfileVersion: number; packages: Record<string, Package> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences under which a Thai agency may ship the tool on: none asks that the agency's own work be published. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Zlib', 'CC-BY-3.0'];

/** The pictures' library comes as a program file of its own, which LGPL allows beside anything; it is used at build time and no page holds it. */
const libvips = /^node_modules\/@img\/sharp-(?:libvips-|wasm32|win32-)/;

/** Whether one of the licences to choose from allows it, all of those that hold together. */
function isAllowed(license: string, names: readonly string[]): boolean {
  return license.replace(/^\(|\)$/g, '').split(' OR ').some((choice) => choice.split(' AND ').every((name) => names.includes(name)));
}

describe('the packages', () => {
  it('have licences that an agency may use', () => {
    const others = packages.filter(([path, { license = '' }]) => !isAllowed(license, libvips.test(path) ? [...allowed, 'LGPL-3.0-or-later'] : allowed));
    expect(others.map(([path, { license }]) => `${path} ${license ?? 'none'}`)).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  it('come from the npm registry, with a hash of what they hold', () => {
    expect(lock.lockfileVersion).toBe(3);
    const others = packages.filter(([, { integrity = '', resolved, link }]) => !integrity.startsWith('sha512-') || link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')));
    expect(others.map(([path]) => path)).toEqual([]);
  });

  it('are installed without running any script of theirs', () => {
    // These tests run on packages that were installed so; two would like to compile what they bring ready-made or what only a check of XML needs.
    expect(readFileSync(join(root, 'scripts/setup.js'), 'utf8')).toContain("'--ignore-scripts'");
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual(['node_modules/esbuild', 'node_modules/libxmljs2']);
  });
});

describe('the bill of materials', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-sbom-'));

  /** The command of the README. */
  function write(name: string): string {
    const file = join(folder, name);
    const program = join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');
    execFileSync(process.execPath, [program, '--output-reproducible', '--package-lock-only', '--omit', 'dev', '--output-file', file], { cwd: root, stdio: 'ignore' });
    return readFileSync(file, 'utf8');
  }

  it('is the same each time and lists every package of the build', { timeout: 120_000 }, () => {
    const text = write('first.json');
    expect(write('second.json')).toBe(text);
    interface Component { purl?: string; components?: Component[] }
    const listed = (components: readonly Component[]): string[] => components.flatMap(({ purl = '', components: inner = [] }) => [decodeURIComponent(purl.replace(/\?.*$/, '')), ...listed(inner)]);
    const found = new Set(listed((JSON.parse(text) as { components: Component[] }).components));
    const used = packages.filter(([, { dev }]) => !dev).map(([path, { version, name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }]) => `pkg:npm/${name}@${version}`);
    expect(used.filter((name) => !found.has(name))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('what the code imports', () => {
  const ends = /\.(?:ts|js|mjs|astro)$/;
  const files = ['src', 'scripts', 'tests'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => ends.test(name) && !name.includes('fixtures')).map((name) => join(root, folder, name)));
  const names = [...files, join(root, 'astro.config.mjs'), join(root, 'eslint.config.js')].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?:[^;'"]*\sfrom\s)?'((?:@[\w-]+\/)?[\w-][\w.-]*)/gm)].map((match) => match[1] ?? ''),
  );
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

  it('is declared, not found by chance', () => {
    expect(names.length).toBeGreaterThan(100);
    expect([...new Set(names)].filter((name) => !/^(?:node|astro:|virtual:)/.test(name) && !(name in dependencies) && !(name in devDependencies))).toEqual([]);
  });
});
