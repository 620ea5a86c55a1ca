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
/** Whole sentences and whole paragraphs that are tried, the shortest first; one of each is offered. */
const MOST_WHOLE = 8;

/**
 * Where to cut a story that runs over, for a person to choose: the fewest characters that do it, at one place or at a
 * few that add up; a whole sentence; a whole paragraph but the first; and whole sentences from its end, as papers cut
 * that must not think long. `endPage` (from 1) is where the story ends now.
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
  const whole = [wholeCut(trials, story, 'sentence'), wholeCut(trials, story, 'paragraph')];
  const found = [...single, ...several, ...whole, endCut(trials, story)];
  const places = new Set<string>();
  return found.flatMap((remedy) => {
    if (remedy === undefined || remedy.fit.oversetLines > 0) return [];
    // The same text may go as a clause, as a sentence and from the end: once is enough.
    const place = JSON.stringify(remedy.steps.map((step) => step.kind === 'cut' && step.cuts));
    if (places.has(place)) return [];
    places.add(place);
    return [remedy];
  });
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

/** The shortest sentence, or the shortest paragraph but the first, without which the story fits. */
function wholeCut(trials: Trials, story: Story, where: 'sentence' | 'paragraph'): Remedy | undefined {
  const all = story.paragraphs.flatMap((paragraph, index): CutText[] => {
    const { kind, text } = paragraph;
    if (kind !== 'body' || text === '') return [];
    if (where === 'paragraph') return index === 0 ? [] : [{ paragraph: index, start: 0, end: text.length, text }];
    const ends = [0, ...[...text.matchAll(SENTENCE)].map((match) => match.index + match[0].length)];
    const sentences = ends.slice(1).map((end, at): CutText => {
      const start = ends[at] ?? 0;
      return { paragraph: index, start, end, text: text.slice(start, end) };
    });
    // A paragraph of one sentence goes as a paragraph.
    return sentences.length < 2 ? [] : sentences.filter(({ text: own }) => isClosed(own));
  });
  // Half of the characters over may do it where lines are short of words; less hardly ever does.
  const least = (trials.now?.fit.oversetCharacters ?? 0) / 2;
  const tried = all.filter(({ text }) => text.length >= least).sort((a, b) => a.text.length - b.text.length);
  for (const cut of tried.slice(0, MOST_WHOLE)) {
    const remedy = tryCut(trials, story, where, [cut]);
    if (remedy.fit.oversetLines === 0) return remedy;
  }
  return undefined;
}

const PAIRS = ['“”', '‘’', '（）', '《》', '「」', '『』', '【】'];

/** Whether a text has as many closing marks as opening ones of each pair. */
function isClosed(text: string): boolean {
  return PAIRS.every(([open, close]) => text.split(open!).length === text.split(close!).length);
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

type CutStep = Extract<CopyfitStep, { readonly kind: 'cut' }>;

function tryCut(trials: Trials, story: Story, where: CutStep['where'], cuts: readonly CutText[]): Remedy {
  const characters = cuts.reduce((sum, { text }) => sum + Array.from(text).length, 0);
  const { page, article } = trials;
  const step: CopyfitStep = { kind: 'cut', page, article, story: story.id, where, cuts, characters };
  return remedyOf([step], trials.after([step]).fit);
}
