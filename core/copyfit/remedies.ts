import type { Edition } from '../document';
import type { ArticleFit, CompositionResources } from '../page';
import { cutRemedies } from './cut-remedies';
import { jumpRemedies } from './jump-remedies';
import { laddersOf } from './ladders';
import type { Aim, Ladder } from './ladders';
import { pictureWith } from './picture-with';
import { inFull, remedyOf } from './remedy';
import type { Remedy } from './remedy';
import { createTrials } from './trials';
import type { Trials } from './trials';
import { viewOf } from './view-of';

/** Remedies that are offered at most: more than a list shows at once no one weighs. */
const MOST_OFFERED = 12;
/** Pairs of partial remedies that are tried, and that are offered. */
const PAIRS = { tried: 24, offered: 3 };

/** How an article's story fits, and what could be done about it. */
export interface CopyfitHelp {
  readonly page: number;
  readonly article: string;
  readonly fit: ArticleFit;
  /** Best first; none where the story fits, or where nothing helps. */
  readonly remedies: readonly Remedy[];
}

/**
 * The ways to make the story of an article on a page (from 1) fit, best first: those that do it all by what they cost
 * (`stepCost`), then those that only help. Each was composed before it is offered, with every page that it touches, and
 * leaves no head, picture or other story worse than before. Where no single one does it short of the copy, two small
 * ones together are tried. `undefined` where the page does not have the article, or the article sets nothing. Throws
 * when the edition has no such page. Deterministic.
 */
export function remedies(
  edition: Edition,
  page: number,
  article: string,
  resources: CompositionResources,
): CopyfitHelp | undefined {
  const trials = createTrials(edition, page, article, resources);
  const view = viewOf(trials);
  if (trials.now === undefined || view === undefined) return undefined;
  const { fit } = trials.now;
  const help = { page, article, fit: remedyOf([], fit).fit };
  if (fit.state === 'fits') return { ...help, remedies: [] };
  const aim: Aim = fit.state === 'overset' ? 'gain' : 'fill';
  const ladders = laddersOf(view, aim).flatMap((ladder) => climb(trials, ladder, aim));
  const found =
    aim === 'gain'
      ? [...ladders, ...cutRemedies(trials, view.story, endPage(trials)), ...jumpRemedies(trials, endPage(trials))]
      : ladders;
  const paired = ladders.some((remedy) => remedy.solves)
    ? []
    : [...pairs(trials, ladders, aim), ...(aim === 'fill' ? pictureWith(trials, view) : [])];
  const airs = laddersOf(view, 'fill')
    .flat()
    .filter(({ kind }) => kind === 'headAir');
  const levelled = found.map((remedy) => withAir(trials, remedy, airs));
  const offered = ranked([...levelled, ...paired].filter((remedy) => isWorthwhile(remedy, fit))).slice(0, MOST_OFFERED);
  return { ...help, remedies: offered.map((remedy) => inFull(remedy, trials)) };
}

/** White lines that a remedy may leave where text ran over: more is a hole where there was a tail. */
const MOST_WHITE = 3;

/** Whether a remedy is worth a place in the list: it does at least half of what is wanted, and tears no hole. */
function isWorthwhile({ fit }: Remedy, before: ArticleFit): boolean {
  if (before.oversetLines === 0) return 2 * fit.undersetLines <= before.undersetLines;
  if (fit.oversetLines > 0) return 2 * fit.oversetLines <= before.oversetLines;
  return fit.undersetLines <= Math.max(MOST_WHITE, before.oversetLines);
}

/** A remedy that leaves white where text ran over, with some air in the head that takes it in, where there is such. */
function withAir(trials: Trials, remedy: Remedy, airs: Ladder): Remedy {
  const changesCopy = remedy.steps.some(({ kind }) => kind === 'cut' || kind === 'jump' || kind === 'headAir');
  if (remedy.solves || changesCopy || remedy.fit.oversetLines > 0 || trials.now?.fit.oversetLines === 0) return remedy;
  for (const air of airs) {
    const steps = [...remedy.steps, air];
    const { fit, harms } = trials.after(steps);
    if (harms || fit.oversetLines > 0) return remedy;
    if (fit.undersetLines === 0) return remedyOf(steps, fit);
  }
  return remedy;
}

/** The page where the story ends now. */
function endPage({ edition, page, now }: Trials): number {
  const index = edition.pages.findIndex(({ articles }) => articles.some(({ id }) => id === now?.fit.article));
  return index < 0 ? page : index + 1;
}

/** Those that leave nothing over first, then those that leave nothing white, each by what they cost. */
function ranked(found: readonly Remedy[]): readonly Remedy[] {
  return found
    .map((remedy, order) => ({ remedy, order }))
    .sort(
      (a, b) =>
        Number(b.remedy.fit.oversetLines === 0) - Number(a.remedy.fit.oversetLines === 0) ||
        Number(b.remedy.solves) - Number(a.remedy.solves) ||
        a.remedy.cost - b.remedy.cost ||
        a.order - b.order,
    )
    .map(({ remedy }) => remedy);
}

/** The least step of a ladder that does it; else the one that helps most. None that does harm, or does not help. */
function climb(trials: Trials, ladder: Ladder, aim: Aim): readonly Remedy[] {
  const known = new Map<number, Remedy | undefined>();
  const at = (index: number): Remedy | undefined => {
    if (!known.has(index)) known.set(index, tryStep(trials, ladder, index));
    return known.get(index);
  };
  // Harmless steps are the first ones: the further a change goes, the sooner it harms.
  let [safe, bad] = [-1, ladder.length];
  const goesTooFar = (remedy: Remedy | undefined): boolean =>
    remedy === undefined || (aim === 'fill' && remedy.fit.oversetLines > 0);
  if (!goesTooFar(at(ladder.length - 1))) safe = ladder.length - 1;
  while (bad - safe > 1 && safe < ladder.length - 1) {
    const middle = (safe + bad) >> 1;
    if (goesTooFar(at(middle))) bad = middle;
    else safe = middle;
  }
  const last = safe < 0 ? undefined : at(safe);
  if (last === undefined || !helps(last, trials, aim)) return [];
  if (!isDone(last, aim)) return [last];
  let [short, enough] = [-1, safe];
  while (enough - short > 1) {
    const middle = (short + enough) >> 1;
    const remedy = at(middle);
    if (remedy !== undefined && isDone(remedy, aim)) enough = middle;
    else short = middle;
  }
  const best = at(enough);
  return best === undefined ? [] : [best];
}

function tryStep(trials: Trials, ladder: Ladder, index: number): Remedy | undefined {
  const step = ladder[index];
  if (step === undefined) return undefined;
  const { fit, harms } = trials.after([step]);
  return harms ? undefined : remedyOf([step], fit);
}

/** Text over has found room, even if some is then left white; or white is filled. */
function isDone({ fit }: Remedy, aim: Aim): boolean {
  return aim === 'gain' ? fit.oversetLines === 0 : fit.undersetLines === 0;
}

function helps({ fit }: Remedy, { now }: Trials, aim: Aim): boolean {
  if (now === undefined) return false;
  return aim === 'gain' ? fit.oversetLines < now.fit.oversetLines : fit.undersetLines < now.fit.undersetLines;
}

/** Two partial remedies of different kinds that do it together, the cheapest pairs first. */
function pairs(trials: Trials, partial: readonly Remedy[], aim: Aim): readonly Remedy[] {
  const all = partial.flatMap((a, index) =>
    partial.slice(index + 1).flatMap((b) => {
      const steps = [...a.steps, ...b.steps];
      return disturb(steps) ? [] : [{ steps, cost: remedyOf(steps, NOTHING_LEFT).cost }];
    }),
  );
  const found: Remedy[] = [];
  for (const { steps } of all.sort((a, b) => a.cost - b.cost).slice(0, PAIRS.tried)) {
    const { fit, harms } = trials.after(steps);
    if (harms) continue;
    const remedy = remedyOf(steps, fit);
    if (isDone(remedy, aim) && fit.oversetLines === 0) found.push(remedy);
    if (found.length === PAIRS.offered) break;
  }
  return found;
}

const NOTHING_LEFT: ArticleFit = { oversetLines: 0, oversetCharacters: 0, undersetLines: 0, undersetCharacters: 0 };

/**
 * Whether steps change the same thing: two of a kind, one picture twice, or a span counted in the frame it was tried
 * in.
 */
function disturb(steps: Remedy['steps']): boolean {
  const things = steps.map((step) => ('at' in step ? `picture ${step.at}` : step.kind));
  const kinds = new Set(steps.map(({ kind }) => kind));
  return new Set(things).size < things.length || (kinds.has('frame') && kinds.has('pictureSpan'));
}
