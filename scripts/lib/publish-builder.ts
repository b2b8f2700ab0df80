import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { obstacleIn, PublishError } from './publish-error.ts';

/** What a builder may know of the machine. Tokens, passwords and the options of whoever started it stay out. */
const allowed = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'COMSPEC', 'PATHEXT', 'APPDATA', 'LOCALAPPDATA'];

/** The environment without secrets, the same on every machine in all that could show on a page. */
export function builderEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => allowed.includes(name.toUpperCase()));
  return { ...Object.fromEntries(kept), TZ: 'Asia/Bangkok', LANG: 'C.UTF-8', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** A program that puts a site into a folder. It is given the project's folder and that folder, and says `built` to its parent when done. */
export type Builder = readonly [program: string, ...before: string[]];

interface BuilderRun {
  root: string;
  outDir: string;
  limitSeconds: number;
}

/** Ends a process and whatever it started. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

/** The end of a long text. */
function lastLines(text: string): string {
  return text.trim().split('\n').slice(-40).join('\n');
}

/**
 * Runs a builder in a process of its own, so that no crash, exit or hang of it is ours.
 * @throws `PublishError` unless it said `built` within the limit and ended with code 0
 */
export async function runBuilder([program, ...before]: Builder, { root, outDir, limitSeconds }: BuilderRun): Promise<void> {
  const child = spawn(process.execPath, [program, ...before, root, outDir], {
    cwd: root,
    env: builderEnvironment(process.env),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own can be ended whole. The builder ends by itself when its parent has gone.
    detached: process.platform !== 'win32',
  });
  const seen = { output: '', built: false, late: false };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (seen.output = (seen.output + text).slice(-100_000)));
  child.on('message', (message) => (seen.built ||= message === 'built'));
  const timer = setTimeout(() => {
    seen.late = true;
    killAll(child);
  }, limitSeconds * 1000);
  const stop = (signal: NodeJS.Signals) => {
    killAll(child);
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  const ending = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === null ? `signal ${signal ?? ''}` : `exit code ${code}`));
    // Something it started may hold its output open after it has ended.
    child.once('exit', () => killAll(child));
  }).finally(() => {
    clearTimeout(timer);
    for (const signal of signals) process.off(signal, stop);
  });
  if (seen.late) {
    throw new PublishError(
      `สร้างเว็บไซต์นานเกิน ${limitSeconds} วินาที จึงหยุดไว้: ถ้าเครื่องช้า สั่ง npm run build -- --time-limit ${limitSeconds * 3}`,
      `The build took more than ${limitSeconds} seconds and was stopped: on a slow machine give it --time-limit ${limitSeconds * 3}.`,
      lastLines(seen.output),
    );
  }
  if (seen.built && ending === 'exit code 0') return;
  const [thai, english] = obstacleIn(seen.output) ?? ['สร้างเว็บไซต์ไม่สำเร็จ: ถ้าข้อความข้างบนไม่บอกวิธีแก้ ให้ส่งให้ผู้ดูแลระบบ', 'The build did not finish: see above.'];
  throw new PublishError(thai, `${english} (${ending}${seen.built ? '' : ', before it was done'})`, lastLines(seen.output));
}
