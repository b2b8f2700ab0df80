import type { AstroIntegration } from 'astro';
import { hasPress, setPress, type Press, type PrintedPdf } from '../../src/source/press.ts';
import type { ShareCard } from '../../src/views/share-cards.ts';
import { readPdf } from '../../src/source/read-pdf.ts';
import { keptFile } from './kept-file.ts';
import { drawPicture, pictureInput } from './share-picture.ts';
import { reportInput, typesetReport } from './report-pdf.ts';

/** A press that makes each file once and keeps it in `.cache` for the builds to come. */
function createPress(): Press {
  const made = new Map<string, Promise<PrintedPdf>>();
  return {
    reportPdf: (paper) => {
      const data = JSON.stringify(paper);
      const pdf = made.get(data) ?? printReport(data);
      made.set(data, pdf);
      return pdf;
    },
    picture: async (card) => new Uint8Array(await keptFile(await pictureInput(card as ShareCard), () => drawPicture(card as ShareCard))),
  };
}

async function printReport(data: string): Promise<PrintedPdf> {
  // The first line kept is the number of pages, so that a later build need not read the PDF again.
  const kept = await keptFile(await reportInput(data), async () => {
    const bytes = await typesetReport(data);
    return Buffer.concat([Buffer.from(`${(await readPdf(bytes)).pdf.pages}\n`), bytes]);
  });
  const end = kept.indexOf('\n');
  return { pages: Number(kept.toString('latin1', 0, end)), bytes: new Uint8Array(kept.subarray(end + 1)) };
}

/** Sets the press up for a build or the editor's view, unless another one was chosen. */
export function press(): AstroIntegration {
  return {
    name: 'prongsai-press',
    hooks: {
      'astro:config:setup': () => {
        if (!hasPress()) setPress(createPress());
      },
    },
  };
}
