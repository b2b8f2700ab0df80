import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A web server of this machine that serves one folder to it alone. */
export interface LocalHost {
  origin: string;
  close: () => Promise<void>;
}

interface Place {
  /** The site. */
  dir: string;
  /** What the build wrote for this kind of server. */
  site: string;
  /** Where the server may write. */
  folder: string;
  port: number;
}

interface HostProgram {
  program: string;
  /** The configuration around the site's own, and how the program is told of it. */
  configure: (place: Place) => { text: string; arguments_: (file: string) => string[] };
}

/** As root these servers would hand over to a user who may not read the project's folder. */
const isRoot = process.getuid?.() === 0;

const apacheModules = ['mpm_event', 'authz_core', 'autoindex', 'dir', 'mime', 'alias', 'headers', 'filter', 'deflate'];

/** The servers whose configuration the build writes. */
export const hostPrograms = {
  nginx: {
    program: 'nginx',
    configure: ({ dir, site, folder, port }) => ({
      text: `${isRoot ? 'user root;\n' : ''}daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log stderr;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  open_file_cache max=1000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  server { listen 127.0.0.1:${port} backlog=1024; root ${dir}; include ${site}; }
}
`,
      arguments_: (file) => ['-c', file, '-p', folder, '-e', 'stderr'],
    }),
  },
  Caddy: {
    program: 'caddy',
    configure: ({ dir, site, port }) => ({
      text: `{\n  admin off\n  auto_https off\n}\nhttp://127.0.0.1:${port} {\n  bind 127.0.0.1\n  root * ${dir}\n  import ${site}\n}\n`,
      arguments_: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
    }),
  },
  Apache: {
    program: 'apache2',
    // Its configuration is the `.htaccess` in the site's own folder.
    configure: ({ dir, folder, port }) => ({
      text: `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
TypesConfig /dev/null
${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
DocumentRoot ${dir}
<Directory ${dir}>
  AllowOverride All
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
`,
      arguments_: (file) => ['-f', file, '-DFOREGROUND'],
    }),
  },
} satisfies Record<string, HostProgram>;

export type HostName = keyof typeof hostPrograms;

/** Whether a program is on this machine. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { env: { PATH: searched } }).status === 0;
}

const searched = `${process.env['PATH'] ?? ''}:/usr/sbin`;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Starts a server on a free port of 127.0.0.1.
 * @param dir the site
 * @param site the text that the build wrote for it
 * @throws what the server said where it does not start
 */
export async function startHost(name: HostName, dir: string, site: string): Promise<LocalHost> {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-host-'));
  const port = await freePort();
  const { program, configure } = hostPrograms[name];
  const { text, arguments_ } = configure({ dir, site: join(folder, 'site.conf'), folder, port });
  await mkdir(join(folder, 'logs'));
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(join(folder, 'host.conf'), text);
  const child = spawn(program, arguments_(join(folder, 'host.conf')), { env: { PATH: searched, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (line: string) => (said = (said + line).slice(-5000)));
  const ended = once(child, 'exit');
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await fetch(origin).then(() => true, () => false)) return { origin, close };
    await pause(50);
  }
  await close();
  throw new Error(`${program} did not start: ${said}`);
}
