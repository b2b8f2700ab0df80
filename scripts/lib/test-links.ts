import { join } from 'node:path';
import type { IsoDate } from '../../src/domain/calendar.ts';
import { formatLinks, isDue, linksFile, noteTest, parseLinks, type LinkLog } from '../../src/domain/link-log.ts';
import { judge, type LinkAnswer, type LinkVerdict } from '../../src/domain/link-verdict.ts';
import { refusals } from '../../src/domain/source.ts';
import { outsideAddresses } from '../../src/domain/typed-address.ts';
import { readIfThere } from '../../src/source/read-if-there.ts';
import type { CheckedSource } from '../../src/source/read-source.ts';
import { stagingOf, writeWhole } from './write-whole.ts';

/** What a run of tests did. */
interface TestedLinks {
  links: LinkLog;
  /** Addresses that were asked for; the others were tested a short time ago. */
  asked: number;
  /** Whether not one name was found, so that it is this machine that has no network; nothing is then written. */
  isOffline: boolean;
}

/** What a run of tests needs. */
export interface LinkTest {
  today: IsoDate;
  /** Whether to ask for addresses too that were tested a short time ago. */
  all: boolean;
  /** @param learnt to be called now and then with what came back so far */
  ask: (addresses: readonly string[], learnt: (answers: ReadonlyMap<string, LinkAnswer>) => Promise<void>) => Promise<ReadonlyMap<string, LinkAnswer>>;
}

/**
 * Tests the outside addresses of a `content/` folder that are due, and writes what was found to `content/links.json`,
 * also while it goes on: a run that is ended early keeps what it learnt.
 * @param root the folder that holds `content/`
 * @param source what it holds
 */
export async function testLinks(root: string, source: CheckedSource, { today, all, ask }: LinkTest): Promise<TestedLinks> {
  const file = join(root, linksFile);
  const before = await readIfThere(file);
  const { links: known } = parseLinks(before);
  const addresses = [...new Set(outsideAddresses(source.entries).map(({ address }) => address))];
  const due = addresses.filter((address) => all || isDue(known[address], today));
  // Of files that cannot be read nobody knows which addresses they hold.
  const kept = refusals(source.issues).length > 0 ? Object.keys(known) : [];
  const linksWith = (verdicts: ReadonlyMap<string, LinkVerdict>): LinkLog =>
    Object.fromEntries(
      [...new Set([...kept, ...addresses])].flatMap((address) => {
        const verdict = verdicts.get(address);
        const record = verdict ? noteTest(known[address], verdict, today) : known[address];
        return record ? [[address, record] as const] : [];
      }),
    );
  let written = before;
  let turn = Promise.resolve();
  const write = (links: LinkLog) => {
    // One after the other, so that the newest stays.
    turn = turn.then(async () => {
      const text = formatLinks(links);
      if (text !== written) await writeWhole(file, text, stagingOf(root));
      written = text;
    });
    return turn;
  };
  const answers = await ask(due, async (soFar) => {
    const verdicts = verdictsOf(soFar);
    // Before anybody answered it may be this machine that has no network.
    if (verdicts.values().some(({ reason }) => reason !== 'dns')) await write(linksWith(verdicts));
  });
  const verdicts = verdictsOf(answers);
  if (hasNoNetwork(verdicts, answers)) return { links: known, asked: due.length, isOffline: true };
  const links = linksWith(verdicts);
  await write(links);
  return { links, asked: due.length, isOffline: false };
}

function verdictsOf(answers: ReadonlyMap<string, LinkAnswer>): Map<string, LinkVerdict> {
  return new Map([...answers].map(([address, answer]) => [address, judge(address, answer)]));
}

/** One name that is not found may be gone; if none is, or the system says that it cannot ask, there is no network. */
function hasNoNetwork(verdicts: ReadonlyMap<string, LinkVerdict>, answers: ReadonlyMap<string, LinkAnswer>): boolean {
  const hosts = new Set([...verdicts.keys()].map((address) => new URL(address).host));
  return verdicts.size > 0 && verdicts.values().every(({ reason }) => reason === 'dns') && (hosts.size > 1 || answers.values().every(({ failure = '' }) => failure.includes('EAI_AGAIN')));
}
