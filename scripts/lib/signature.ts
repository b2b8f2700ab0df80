import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFile, signatureFile } from '../../src/domain/manifest.ts';
import { PublishError } from './publish-error.ts';

/** What the signatures are for; one made for anything else does not count. */
const namespace = 'prongsai';

function sshKeygen(words: readonly string[], input?: string) {
  const { status, stdout, stderr, error } = spawnSync('ssh-keygen', ['-Y', ...words], { encoding: 'utf8', input });
  return { ok: status === 0, output: `${stdout}${stderr}`.trim(), absent: (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' };
}

/**
 * Signs the manifest of a built site.
 * @param dir the built site
 * @param key path of the private key; one with a passphrase asks for it
 * @throws `PublishError` where it cannot be signed
 */
export function signManifest(dir: string, key: string): void {
  const { ok, output, absent } = sshKeygen(['sign', '-n', namespace, '-f', key, join(dir, manifestFile)]);
  if (absent) throw new PublishError('ลงนามไม่ได้ เพราะเครื่องนี้ไม่มี ssh-keygen: ติดตั้ง OpenSSH แล้วสั่งใหม่ หรือสร้างโดยไม่ลงนาม', 'ssh-keygen is not installed: install OpenSSH, or build without signing.');
  if (!ok) throw new PublishError(`ลงนามด้วยกุญแจ ${key} ไม่ได้: ตรวจว่ามีไฟล์นี้และเป็นกุญแจส่วนตัวของ ssh-keygen`, `The manifest could not be signed with ${key}.`, output);
}

/** What a signature turned out to be. */
export type SignatureState = { state: 'good'; signer: string } | { state: 'bad'; reason: string } | { state: 'unchecked'; reason: string };

/**
 * Checks a signature.
 * @param manifest the bytes that were signed, as text
 * @param signature as `ssh-keygen` wrote it
 * @param allowedSigners who may sign
 */
export async function checkSignature(manifest: string, signature: string, allowedSigners: string): Promise<SignatureState> {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-signature-'));
  try {
    const [signers, signed] = [join(folder, 'allowed_signers'), join(folder, signatureFile)];
    await Promise.all([writeFile(signers, allowedSigners), writeFile(signed, signature)]);
    const who = sshKeygen(['find-principals', '-s', signed, '-f', signers]);
    if (who.absent) return { state: 'unchecked', reason: 'ssh-keygen is not installed' };
    const signer = who.output.split('\n')[0] ?? '';
    if (!who.ok || signer === '') return { state: 'bad', reason: who.output };
    const verified = sshKeygen(['verify', '-n', namespace, '-I', signer, '-s', signed, '-f', signers], manifest);
    return verified.ok ? { state: 'good', signer } : { state: 'bad', reason: verified.output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Refuses a signature that nobody could check: its key must be one of those that the site publishes.
 * @param dir the built site, signed
 * @param allowedSigners who may sign
 * @throws `PublishError` where the key is another
 */
export async function requireKnownSigner(dir: string, allowedSigners: string): Promise<void> {
  const [manifest, signature] = await Promise.all([manifestFile, signatureFile].map((file) => readFile(join(dir, file), 'utf8')));
  const checked = await checkSignature(manifest ?? '', signature ?? '', allowedSigners);
  if (checked.state === 'good') return;
  throw new PublishError('กุญแจที่ใช้ลงนามไม่มีใน content/signers.yaml ผู้อ่านจึงตรวจลายเซ็นไม่ได้: ใส่ข้อความทั้งบรรทัดในไฟล์ .pub ของกุญแจนี้ในช่อง key ของผู้ลงนาม แล้วสั่งใหม่ หรือใช้กุญแจที่มีในไฟล์นั้น', 'The signing key is not in content/signers.yaml.', checked.reason);
}

/** Takes over the signature of the site before, where the manifest is the same. */
export async function keepSignature(dist: string, build: string): Promise<void> {
  const [before, now] = await Promise.all([dist, build].map((dir) => readFile(join(dir, manifestFile)).catch(() => undefined)));
  if (!before || !now?.equals(before)) return;
  const signature = await readFile(join(dist, signatureFile)).catch(() => undefined);
  if (signature) await writeFile(join(build, signatureFile), signature);
}
