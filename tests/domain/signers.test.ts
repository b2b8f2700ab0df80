import { expect, it } from 'vitest';
import { formatAllowedSigners } from '../../src/domain/signers.ts';
import { parseSource } from '../../src/domain/source.ts';

const key = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5${'A'.repeat(48)}`;
const read = (email: string, publicKey: string) => parseSource([{ path: 'content/signers.yaml', bytes: Buffer.from(`signers:\n  - name: ปลัด อบต.\n    email: ${email}\n    key: ${publicKey}\n`) }]);
const codes = (source: ReturnType<typeof read>) => source.issues.filter(({ code }) => code.startsWith('SIGNER')).map(({ code, place }) => `${code} ${place.line}`);

it('gives the file by which ssh-keygen checks, for this purpose only, without the remark behind a key', () => {
  const [entry] = read('palad@example.go.th', `${key} palad@desk`).entries.signers;
  expect(formatAllowedSigners(entry?.data.signers ?? [])).toBe(`palad@example.go.th namespaces="prongsai" ${key}\n`);
});

it('refuses what is no public key, a private one above all, and what would end the line of another signer', () => {
  expect(codes(read('palad@example.go.th', '-----BEGIN OPENSSH PRIVATE KEY-----'))).toEqual(['SIGNER_KEY 4']);
  expect(codes(read('palad@example.go.th', 'ssh-ed25519 AAAA'))).toEqual(['SIGNER_KEY 4']);
  expect(codes(read('"*"', key))).toEqual(['SIGNER_EMAIL 3']);
  expect(codes(read('"a@b.th cert-authority"', key))).toEqual(['SIGNER_EMAIL 3']);
});
