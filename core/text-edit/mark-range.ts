import type { InlineMark, Paragraph, PlainMarkKind, Story, Stretch } from '../document';
import { withMarks, without } from './paragraph-cuts';
import { paragraphIndex } from './places';
import type { TextRange } from './places';

/**
 * A mark as it is asked for: of a kind that says all, a reading for its characters, or a character style of the paper.
 */
export type MarkWish =
  | { readonly kind: PlainMarkKind }
  | { readonly kind: 'ruby'; readonly reading: string }
  | { readonly kind: 'style'; readonly style: string };

/** Marks that stand for themselves: two of them side by side are not one. */
const SINGLE: ReadonlySet<InlineMark['kind']> = new Set(['name', 'title', 'ruby']);
/** Kinds that cannot both be true of a character. */
const INSTEAD: Partial<Record<InlineMark['kind'], InlineMark['kind']>> = { superior: 'inferior', inferior: 'superior' };

/** Whether all of a range in paragraphs has a mark; no where it holds nothing. */
export function hasMark(story: Story, range: TextRange, wish: MarkWish): boolean {
  const stretches = [...stretchesOf(story, range)];
  return stretches.length > 0 && stretches.every(([index, part]) => isMarked(story.paragraphs[index]!, part, wish));
}

/** Marks a range in paragraphs, or takes the mark away where all of it has it. Marks lie in paragraphs only. */
export function toggleMark(story: Story, range: TextRange, wish: MarkWish): Story {
  return hasMark(story, range, wish) ? unmarkRange(story, range, wish) : markRange(story, range, wish);
}

/** Marks a range in paragraphs; another reading or style, and what cannot be true beside the mark, gives way. */
export function markRange(story: Story, range: TextRange, wish: MarkWish): Story {
  return overRange(story, range, (paragraph, part) => marked(paragraph, part, wish));
}

/** Takes a mark away from a range; a reading goes with all of its characters. */
export function unmarkRange(story: Story, range: TextRange, wish: MarkWish): Story {
  return overRange(story, range, (paragraph, part) => cleared(paragraph, part, wish));
}

/** Takes every mark away from a range. */
export function clearMarks(story: Story, range: TextRange): Story {
  return overRange(story, range, (paragraph, part) => {
    const marks = (paragraph.marks ?? []).flatMap((mark) =>
      mark.kind === 'ruby' && meets(mark, part) ? [] : without(mark, part),
    );
    return withMarks(paragraph, marks);
  });
}

function isSame(mark: InlineMark, wish: MarkWish): boolean {
  if (mark.kind !== wish.kind) return false;
  return mark.kind !== 'style' || (wish.kind === 'style' && wish.style === mark.style);
}

function isMarked({ marks = [] }: Paragraph, { start, end }: Stretch, wish: MarkWish): boolean {
  let at = start;
  for (const mark of marks) if (isSame(mark, wish) && mark.start <= at && mark.end > at) at = mark.end;
  return at >= end;
}

/** Whether a mark and a stretch of its text have characters in common. */
export function meets(mark: Stretch, part: Stretch): boolean {
  return mark.start < part.end && mark.end > part.start;
}

function cleared(paragraph: Paragraph, part: Stretch, wish: MarkWish): Paragraph {
  const marks = (paragraph.marks ?? []).flatMap((mark) => {
    if (!isSame(mark, wish) || !meets(mark, part)) return [mark];
    return mark.kind === 'ruby' ? [] : without(mark, part);
  });
  return withMarks(paragraph, marks);
}

function marked(paragraph: Paragraph, part: Stretch, wish: MarkWish): Paragraph {
  // The head of a paragraph is its first words.
  let { start, end } = wish.kind === 'run-in' ? { start: 0, end: part.end } : part;
  const kept: InlineMark[] = [];
  for (const mark of paragraph.marks ?? []) {
    const touches = mark.start <= end && mark.end >= start;
    if (mark.kind === INSTEAD[wish.kind] || (mark.kind === wish.kind && !isSame(mark, wish))) {
      kept.push(...without(mark, part));
    } else if (!isSame(mark, wish) || !touches) kept.push(mark);
    else if (mark.kind === 'ruby') {
      if (!meets(mark, part)) kept.push(mark);
    } else if (SINGLE.has(mark.kind) && !meets(mark, part)) kept.push(mark);
    else {
      start = Math.min(start, mark.start);
      end = Math.max(end, mark.end);
    }
  }
  return withMarks(paragraph, [...kept, { ...wish, start, end }]);
}

/** The stretches of paragraphs that a range takes, by the paragraphs' indices; none that are empty. */
export function stretchesOf(story: Story, { from, to }: TextRange): ReadonlyMap<number, Stretch> {
  const stretches = new Map<number, Stretch>();
  const [first, last] = [paragraphIndex(from.part), paragraphIndex(to.part)];
  if (first === undefined || last === undefined) return stretches;
  for (let index = first; index <= last; index++) {
    const start = index === first ? from.offset : 0;
    const end = index === last ? to.offset : (story.paragraphs[index]?.text.length ?? 0);
    if (start < end) stretches.set(index, { start, end });
  }
  return stretches;
}

/** A story with the paragraphs that a range takes characters of changed. */
export function overRange(
  story: Story,
  range: TextRange,
  change: (paragraph: Paragraph, part: Stretch) => Paragraph,
): Story {
  const stretches = stretchesOf(story, range);
  if (stretches.size === 0) return story;
  const paragraphs = story.paragraphs.map((paragraph, index) => {
    const part = stretches.get(index);
    return part === undefined ? paragraph : change(paragraph, part);
  });
  return { ...story, paragraphs };
}
