import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** What one run of a process cost. */
export interface Cost {
  seconds: number;
  /** Peak resident memory of the Node process, in MiB. */
  mebibytes: number;
}

/** Reports the peak when the process ends. */
const reporter = `data:text/javascript,process.on('exit',()=>process.send?.(process.resourceUsage().maxRSS))`;

/**
 * Runs a script of this project to its end.
 * @param script path of the script
 * @param arguments_ its arguments
 * @throws where it fails
 */
export async function costOf(script: string, arguments_: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', reporter, script, ...arguments_], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  let peak = 0;
  child.on('message', (kibibytes) => (peak = Number(kibibytes)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${script} ${arguments_.join(' ')} ended with ${String(code)}`);
  return { seconds: (performance.now() - start) / 1000, mebibytes: peak / 1024 };
}
