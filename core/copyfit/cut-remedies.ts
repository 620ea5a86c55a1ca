import type { Paragraph, Story } from '../document';
import { copyfitOf } from '../page';
import type { Cut } from '../galley';
import { remedyOf } from './remedy';
import type { Remedy } from './remedy';
import type { CopyfitStep, CutText } from './step';
import type { Trials } from './trials';

/** Places in the copy that one remedy cuts at most, and remedies offered where a single place does. */
const MOST_PLACES = 6;
const MOST_SINGLE = 3;

/**
 * Where to cut a story that runs over: the fewest characters that do it, at one place or at a few that add up; and whole
 * sentences from its end, as papers cut that must not think long. `endPage` (from 1) is where the story ends now.
 */
export function cutRemedies(trials: Trials, story: Story, endPage: number): readonly Remedy[] {
  const { now, edition, fonts, cache } = trials;
  if (now === undefined) return [];
  const cuts = copyfitOf(edition, endPage, { fonts, cache }, now.fit)[0]?.cuts ?? [];
  const single = cuts
    .filter((cut) => cut.lines >= now.fit.oversetLines)
    .slice(0, MOST_SINGLE)
    .map((cut) => tryCut(trials, story, 'within', [cutText(story, cut)]));
  const several = single.length > 0 ? [] : [severalCuts(trials, story, cuts)];
  const found = [...single, ...several, endCut(trials, story)];
  return found.flatMap((remedy) => (remedy === undefined || remedy.fit.oversetLines > 0 ? [] : [remedy]));
}

/** A few cuts that add up, in different paragraphs, those with the fewest characters a line first. */
function severalCuts(trials: Trials, story: Story, cuts: readonly Cut[]): Remedy | undefined {
  const over = trials.now?.fit.oversetLines ?? 0;
  const picked: Cut[] = [];
  let lines = 0;
  for (const cut of [...cuts].sort((a, b) => a.characters / a.lines - b.characters / b.lines)) {
    if (picked.length === MOST_PLACES) return undefined;
    if (picked.some(({ paragraph }) => paragraph === cut.paragraph)) continue;
    picked.push(cut);
    lines += cut.lines;
    if (lines < over) continue;
    const remedy = tryCut(
      trials,
      story,
      'within',
      picked.map((each) => cutText(story, each)),
    );
    if (remedy.fit.oversetLines === 0) return remedy;
  }
  return undefined;
}

/** A place between sentences where a story may end. */
interface Ending {
  readonly paragraph: number;
  readonly at: number;
}

const SENTENCE = /[。！？…]+[”’」』）》〉】]*/gu;

/** Whole sentences cut from the end, as few as do it; sub-heads that would stand last go too. */
function endCut(trials: Trials, story: Story): Remedy | undefined {
  const endings = endingsOf(story.paragraphs);
  let [does, doesNot]: [Remedy | undefined, number] = [undefined, endings.length];
  let low = 0;
  while (low < doesNot) {
    const middle = (low + doesNot) >> 1;
    const ending = endings[middle];
    const remedy = ending && tryCut(trials, story, 'end', cutsAfter(story, ending));
    if (remedy?.fit.oversetLines === 0) [does, low] = [remedy, middle + 1];
    else doesNot = middle;
  }
  return does;
}

/** The ends of all sentences but the last of a story, from its beginning on. */
function endingsOf(paragraphs: readonly Paragraph[]): readonly Ending[] {
  const all = paragraphs.flatMap(({ kind, text }, paragraph): Ending[] => {
    if (kind !== 'body') return [];
    const inner = [...text.matchAll(SENTENCE)].map((match) => ({ paragraph, at: match.index + match[0].length }));
    return [...inner.filter(({ at }) => at < text.length), { paragraph, at: text.length }];
  });
  return all.slice(0, -1);
}

function cutsAfter({ paragraphs }: Story, { paragraph, at }: Ending): readonly CutText[] {
  return paragraphs.flatMap(({ text }, index): CutText[] => {
    const start = index < paragraph ? text.length : index === paragraph ? at : 0;
    if (start >= text.length) return [];
    return [{ paragraph: index, start, end: text.length, text: text.slice(start) }];
  });
}

function cutText({ paragraphs }: Story, { paragraph, start, end }: Cut): CutText {
  return { paragraph, start, end, text: paragraphs[paragraph]?.text.slice(start, end) ?? '' };
}

function tryCut(trials: Trials, story: Story, where: 'within' | 'end', cuts: readonly CutText[]): Remedy {
  const characters = cuts.reduce((sum, { text }) => sum + Array.from(text).length, 0);
  const { page, article } = trials;
  const step: CopyfitStep = { kind: 'cut', page, article, story: story.id, where, cuts, characters };
  return remedyOf([step], trials.after([step]).fit);
}
