/**
 * The proposals 换一版 of made-up pages, for `npm run makeup -- --proposals`: how many differ, what they score, and how
 * long they take.
 */
import type { Edition } from '../../core/document';
import { proposePage } from '../../core/makeup';
import type { PageProposal } from '../../core/makeup';
import { createCompositionCache, settingOf } from '../../core/page';
import type { FontLibrary } from '../../fonts';
import { timed } from './took';
import type { Took } from './took';

/** Tries of each page, and how many of them are to come to a page that an editor calls another (ADR 53). */
const TRIES = 4;
const WANTED = 3;

/** What the first tries at other pages than the one that stands came to. */
export interface Proposed {
  readonly name: string;
  readonly paper: string;
  /** Their scores, in turn: of pages that look unlike the one that stands and one another. */
  readonly scores: readonly number[];
  /** Time of each try, of those that came to nothing too. */
  readonly took: readonly Took[];
}

/** The first tries at other pages than the one (from 1) that stands in an edition. */
export function proposalsOf(edition: Edition, page: number, name: string, fonts: FontLibrary): Proposed {
  const [setting, cache] = [settingOf(edition, fonts), createCompositionCache()];
  const tries = proposePage(edition, page, { setting, cache, added: [], without: [], known: [], seed: 1 });
  const found: PageProposal[] = [];
  const took: Took[] = [];
  for (let count = 0; count < TRIES; count++) {
    const [result, time] = timed(() => tries.next());
    took.push(time);
    if (result.done === true) break;
    if (result.value.proposal !== undefined) found.push(result.value.proposal);
  }
  return { name, paper: edition.profile.id, scores: found.map(({ score }) => score.score), took };
}

/** What proposals came to, by paper and all together, and the pages that gave fewer than are wanted. */
export function proposalLines(all: readonly Proposed[]): readonly string[] {
  if (all.length === 0) return [];
  const papers = [...new Set(all.map(({ paper }) => paper))];
  const few = all.filter(({ scores }) => scores.length < WANTED);
  return [
    `proposals, in ${TRIES} tries a page:`,
    ...papers.map((name) =>
      proposalLine(
        name,
        all.filter(({ paper }) => paper === name),
      ),
    ),
    proposalLine('all', all),
    ...few.map(({ name, scores }) => `  ${scores.length} of ${TRIES}  ${name}`),
  ];
}

function proposalLine(name: string, pages: readonly Proposed[]): string {
  const scores = pages.flatMap((page) => page.scores);
  const times = (of: (took: Took) => number): string => {
    const sorted = pages.flatMap(({ took }) => took.map(of)).sort((a, b) => a - b);
    return `${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} (most ${(sorted.at(-1) ?? 0).toFixed(0)})`;
  };
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  return [
    `  ${name.padEnd(24)}`,
    `${WANTED} or more on ${pages.filter((page) => page.scores.length >= WANTED).length}/${pages.length}`,
    `${mean(pages.map((page) => page.scores.length)).toFixed(2)} a page`,
    `score ${mean(scores).toFixed(1)} (least ${Math.min(...scores).toFixed(1)})`,
    `${times(({ processor }) => processor)} ms a try, ${times(({ clock }) => clock)} by the clock`,
  ].join('  ');
}
