import { codes } from '../codes';
import { editionLoads, makeUp, waitingStories } from '../core/makeup';
import type { EditionLoad } from '../core/makeup';
import { composeEdition } from '../core/page';
import type { CompositionCache, Setting } from '../core/page';
import { editionSpreads, scoreEdition, scorePage } from '../core/page-score';
import { checkEdition } from '../core/preflight';
import { storyDays } from '../core/proof';
import { storyPages } from '../core/text-edit';
import type { Diagnostic } from '../core/diagnostic';
import type { Edition, Page } from '../core/document';
import type { FontLibrary } from '../fonts';
import { describeScore, describeSpreads } from './describe-score';

/** How an edition is to be made up. */
export interface ProposalOrder {
  readonly fonts: FontLibrary;
  readonly setting: Setting;
  readonly cache: CompositionCache;
  readonly seed: number;
  /** The edition has so many pages and no more. */
  readonly pages: number | undefined;
  /** Ids of stories that wait, whatever room there is. */
  readonly leaveOut: ReadonlySet<string>;
  /** Told how full each page will be, before anything is laid out. */
  readonly onLoads?: (loads: readonly EditionLoad[]) => void;
  /** So many different proposals; fewer where no more are found. */
  readonly count: number;
  /** What is done to the pages as made up, before they are composed and scored. */
  finish(pages: readonly Page[]): readonly Page[];
}

/** An edition made up in one of several ways. */
export interface Proposal {
  readonly edition: Edition;
  readonly seed: number;
  readonly score: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether stories found no place. */
  readonly isShort: boolean;
  /** What scripts read of it: score, pages with their loads and scores, stories that found no place. */
  readonly told: object;
}

/** Seeds that are tried for each proposal before fewer are given. */
const TRIES = 3;

/** Makes an edition up with one seed after another, until there are proposals enough, no two alike; the best first. */
export function makeProposals(basis: Edition, order: ProposalOrder): readonly Proposal[] {
  const { setting, cache, pages, count } = order;
  const options = { setting, cache, ...(pages !== undefined && { pages }) };
  const wanted = { ...basis, stories: basis.stories.filter(({ id }) => !order.leaveOut.has(id)) };
  const loads = editionLoads(wanted, options);
  order.onLoads?.(loads);
  const found = new Map<string, Proposal>();
  for (let seed = order.seed; found.size < count && seed < order.seed + count * TRIES; seed++) {
    const made = makeUp(wanted, { ...options, seed });
    const key = JSON.stringify(made);
    if (!found.has(key)) found.set(key, proposalOf({ ...basis, pages: order.finish(made) }, seed, loads, order));
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.seed - b.seed);
}

function proposalOf(
  edition: Edition,
  seed: number,
  loads: ReturnType<typeof editionLoads>,
  { fonts, cache, leaveOut }: ProposalOrder,
): Proposal {
  const composed = composeEdition(edition, { fonts, codes, cache });
  const standing = new Set(edition.pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const left = waitingStories({ ...edition, pages: [] }).filter(({ id }) => !standing.has(id) && !leaveOut.has(id));
  const scores = composed.map(({ layout }) => scorePage(layout));
  const spreads = editionSpreads(composed.map(({ layout }) => layout));
  const score = scoreEdition(
    scores.map((one) => one.score),
    {
      missing: left.map(({ priority }) => priority),
      across: spreads.flatMap(({ taboos }) => taboos.map(({ severity }) => severity)),
    },
  );
  const pages = scores.map((one, index) => {
    const { name = '', wanted, least, most, fillers = [] } = loads[index] ?? {};
    const load = wanted === undefined ? undefined : { wanted, least, most };
    const filled = fillers.length > 0 && { fillers };
    return { name: edition.pages[index]?.name ?? name, load, ...filled, ...describeScore(one, index + 1, edition) };
  });
  return {
    ...{ edition, seed, score },
    diagnostics: [...checkEdition(edition, composed), ...storyDays(edition, storyPages(edition, composed))],
    isShort: left.length > 0,
    told: {
      ...{ seed, score: Math.round(score * 1e4) / 1e4, pages },
      ...(spreads.length > 0 && { spreads: describeSpreads(spreads, edition) }),
      left: left.map(({ id, headline, section, priority }) => ({ id, headline, section, priority })),
    },
  };
}
