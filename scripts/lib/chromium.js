// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, say } from './say.js';

const modules = resolve(fileURLToPath(import.meta.url), '../../../node_modules');
const memory = join(modules, '.cache/prongsai/chromium');

const usualPlaces = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
};

/** Where playwright-core keeps (or would put) the Chromium it downloads. */
function playwrightPlace() {
  return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
}

/** @param {string} file */
function works(file) {
  if (!existsSync(file)) return false;
  // Ubuntu's /usr/bin/chromium may be a stub that only asks for snap. On Windows --version opens a window.
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** Looks for a Chromium that runs, and remembers it until the packages are next installed. */
function look() {
  const remembered = existsSync(memory) ? readFileSync(memory, 'utf8') : '';
  if (existsSync(remembered)) return remembered;
  const places = Object.entries(usualPlaces).find(([platform]) => platform === process.platform)?.[1] ?? [];
  const found = places.find(works) ?? [playwrightPlace()].find(works);
  if (found) {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, found);
  }
  return found;
}

/**
 * The browser for tests: CHROMIUM_PATH if set, else one on this machine, else the one playwright-core downloaded.
 * @returns {string} the path of the program
 * @throws {Error} when there is none, or CHROMIUM_PATH names no file
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
  const found = asked || look();
  if (!found) throw new Error('No Chromium here: run `node scripts/setup.js --browser`, or set CHROMIUM_PATH.');
  return found;
}

/** @param {string} command @param {string[]} args */
function quietly(command, args) {
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Makes sure that `findChromium` finds one: installs Debian's where that is possible, else downloads Playwright's, else says what to do and ends the process. */
export function ensureChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) fail(`ไม่พบไฟล์ตาม CHROMIUM_PATH: ${asked}`, `CHROMIUM_PATH names no file: ${asked}`);
  if (asked || look()) return;
  say('กำลังติดตั้ง Chromium สำหรับการทดสอบ (ประมาณสองนาที)…', 'Installing Chromium for the tests (about two minutes)…');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    quietly('apt-get', ['update']);
    quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    if (look()) return;
  }
  quietly(process.execPath, [join(modules, 'playwright-core/cli.js'), 'install', 'chromium']);
  if (look()) return;
  fail(
    'การทดสอบต้องใช้ Chromium: ติดตั้ง Google Chrome หรือแพ็กเกจ chromium หรือกำหนดตัวแปร CHROMIUM_PATH ให้ชี้ไปที่โปรแกรม',
    'The tests need a Chromium: install Google Chrome or the package chromium, or point the variable CHROMIUM_PATH at the program.',
  );
}
