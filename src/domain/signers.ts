import { z } from 'zod';
import { refuse, text } from './field.ts';

/** A public key as `ssh-keygen` writes it into a `.pub` file; what follows the key is a remark. */
const publicKey = text.transform((value, context) => {
  const found = /^((?:ssh-ed25519|sk-ssh-ed25519@openssh\.com|ecdsa-sha2-nistp(?:256|384|521)|ssh-rsa) AAAA[A-Za-z0-9+/]{40,}={0,2})(?: .*)?$/.exec(value)?.[1];
  return found ?? refuse(context, 'SIGNER_KEY', { value: value.length > 60 ? `${value.slice(0, 60)}…` : value });
});

/** Whoever signs is told apart by an address, which `ssh-keygen` reads up to the first space. */
const principal = text.transform((value, context) => (/^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/.test(value) ? value : refuse(context, 'SIGNER_EMAIL', { value })));

const signer = z.strictObject({
  name: text.meta({ label: 'ชื่อหรือตำแหน่งผู้ลงนาม', hint: 'เช่น ปลัดองค์การบริหารส่วนตำบล' }),
  email: principal.meta({ label: 'อีเมลผู้ลงนาม', hint: 'เช่น palad@example.go.th' }),
  key: publicKey.meta({ label: 'กุญแจสาธารณะ', hint: 'ข้อความทั้งบรรทัดในไฟล์ .pub ขึ้นต้นด้วย ssh-ed25519' }),
});

/** Who may sign what the site publishes: `content/signers.yaml`. */
export const signers = z.strictObject({ signers: z.array(signer).meta({ label: 'ผู้ลงนาม', hint: 'รายการ name, email, key' }) });

export type Signers = z.output<typeof signers>['signers'];

/** The file that `ssh-keygen -Y verify` reads. */
export function formatAllowedSigners(list: Signers): string {
  return list.map(({ email, key }) => `${email} namespaces="prongsai" ${key}\n`).join('');
}
