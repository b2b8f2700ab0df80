import { filesOf, judgeFile, type Listed } from './judge-file.ts';
import { addressesLabel, insecureText, noListText, readingText, unreadableText, verdicts } from './proof-words.ts';

const part = (name: string) => document.querySelector<HTMLElement>(`[data-verify-${name}]`);

/** The list of published files, asked for once; asked again where it did not come. */
let listed: Promise<Listed | undefined> | undefined;

function loadList(): Promise<Listed | undefined> {
  listed ??= fetch('/manifest.json', { cache: 'no-cache' }).then(async (response) => (response.ok ? filesOf(await response.json()) : undefined)).catch(() => undefined);
  void listed.then((files) => {
    if (!files) listed = undefined;
  });
  return listed;
}

async function sha256Of(file: File): Promise<string | undefined> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}

function term(list: HTMLElement, label: string, ...values: (string | Node)[]): void {
  const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
  dt.textContent = label;
  dd.append(...values);
  const pair = document.createElement('div');
  pair.append(dt, dd);
  list.append(pair);
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = decodeURIComponent(address);
  return link;
}

function start(form: HTMLElement, status: HTMLElement, facts: HTMLElement): void {
  const input = form.querySelector('input');
  if (!input) return;
  let latest = 0;

  const check = async (file: File) => {
    const turn = (latest += 1);
    status.dataset['verdict'] = '';
    status.textContent = readingText(file.name);
    facts.replaceChildren();
    const [files, sha256] = await Promise.all([loadList(), sha256Of(file)]);
    // Another file was chosen meanwhile.
    if (turn !== latest) return;
    if (sha256 === undefined || !files) {
      status.textContent = sha256 === undefined ? unreadableText(file.name) : noListText;
      return;
    }
    const judgement = judgeFile(files, file.name, sha256);
    status.dataset['verdict'] = judgement.kind;
    status.textContent = verdicts[judgement.kind](file.name);
    if ('addresses' in judgement) term(facts, addressesLabel[judgement.kind], ...judgement.addresses.map(linkTo));
    const code = document.createElement('code');
    code.textContent = sha256;
    term(facts, 'รหัส SHA-256 ของไฟล์นี้', code);
    term(facts, 'ขนาด', `${file.size.toLocaleString('th-TH')} ไบต์`);
  };

  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // Choosing the same file again, changed meanwhile, is a choice too.
    if (file) void check(file).finally(() => (input.value = ''));
  });
  const hold = (event: DragEvent, isOver: boolean) => {
    // Words may be drawn into the field of the search.
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    form.toggleAttribute('data-over', isOver);
  };
  // The whole page takes a file: one dropped beside the frame would else be opened in its place.
  addEventListener('dragover', (event) => hold(event, true));
  addEventListener('dragleave', (event) => hold(event, event.relatedTarget !== null));
  addEventListener('drop', (event) => {
    hold(event, false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void check(file);
  });
  form.removeAttribute('data-waiting');
}

const [form, status, facts] = [part('form'), part('status'), part('facts')];
if (form && status && facts) {
  // Browsers lend their hash functions to secure pages only, whatever their types say.
  if ((globalThis.crypto as Partial<Crypto>).subtle) start(form, status, facts);
  else {
    form.hidden = true;
    status.textContent = insecureText;
  }
}
