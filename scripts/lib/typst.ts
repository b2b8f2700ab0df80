import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

const fontFiles = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'];
const main = '/report.typ';

async function startCompiler() {
  const packageFile = (name: string) => readFile(fileURLToPath(import.meta.resolve(name)));
  initSync({ module: await packageFile('@myriaddreamin/typst-ts-web-compiler/wasm') });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const file of fontFiles) await builder.add_raw_font(await packageFile(`@expo-google-fonts/sarabun/${file}`));
  return builder.build();
}

let started: ReturnType<typeof startCompiler> | undefined;

/**
 * Has Typst make a PDF, tagged, without a browser or a program to install.
 * @param template a Typst document
 * @param files what it reads, by name
 * @throws what Typst says of the template
 */
export async function compilePdf(template: string, files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const compiler = await (started ??= startCompiler());
  compiler.reset_shadow();
  compiler.add_source(main, template);
  for (const [name, text] of Object.entries(files)) compiler.map_shadow(`/${name}`, new TextEncoder().encode(text));
  const { result, diagnostics } = compiler.compile(main, null, 'pdf', 2) as { result?: Uint8Array; diagnostics?: unknown };
  if (!result) throw new Error(`Typst: ${JSON.stringify(diagnostics)}`);
  return result;
}
