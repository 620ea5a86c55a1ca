import type { Story } from '../document';
import { RUN_IN_SPACE } from './set-body';

/** A paragraph or the byline as a stretch of its story's running text. Lengths in UTF-16 units. */
export interface TextPart {
  readonly kind: 'body' | 'subhead' | 'byline';
  /** `body:3`, `subhead:4` (index in the story's paragraphs) or `byline`. */
  readonly part: string;
  /** Index in the story's paragraphs; its length for the byline. */
  readonly index: number;
  /** Characters of a dateline run in before it, its space counted. */
  readonly lead: number;
  /** Where it begins in the running text. */
  readonly start: number;
  /** How much of it was set elsewhere before. */
  readonly skip: number;
}

/**
 * The parts of a story's running text 正文, in order: paragraphs, the first with the dateline run in, then the byline.
 * With `from` those that end before this place are left out, and the one it lies in is skipped into.
 */
export function runningText(story: Story, from = 0): readonly TextPart[] {
  const first = story.paragraphs.findIndex((paragraph) => paragraph.kind === 'body');
  const parts: TextPart[] = [];
  let start = 0;
  const add = (part: Pick<TextPart, 'kind' | 'part' | 'index' | 'lead'>, length: number): void => {
    const end = start + length;
    if (end > from || from === 0) parts.push({ ...part, start, skip: Math.max(0, from - start) });
    start = end;
  };
  story.paragraphs.forEach(({ kind, text }, index) => {
    const lead = index === first && story.dateline !== '' ? story.dateline.length + RUN_IN_SPACE.length : 0;
    add({ kind, part: `${kind}:${index}`, index, lead }, lead + text.length);
  });
  const index = story.paragraphs.length;
  if (story.byline !== '') add({ kind: 'byline', part: 'byline', index, lead: 0 }, story.byline.length);
  return parts;
}
