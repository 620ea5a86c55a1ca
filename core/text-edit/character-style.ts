import type { InlineMark, Story, Stretch } from '../document';
import { markRange, meets, overRange, stretchesOf } from './mark-range';
import { without, withMarks } from './paragraph-cuts';
import type { TextRange } from './places';

/**
 * The character style of a range in paragraphs: `undefined` for none, `mixed` where it has several, or has one in part
 * only.
 */
export function characterStyleOf(story: Story, range: TextRange): string | 'mixed' | undefined {
  const found = new Set<string | undefined>();
  for (const [index, part] of stretchesOf(story, range)) {
    for (const style of stylesOver(story.paragraphs[index]?.marks ?? [], part)) found.add(style);
  }
  return found.size > 1 ? 'mixed' : [...found][0];
}

/** Gives a range in paragraphs a character style instead of those that it has; none for `undefined`. */
export function setCharacterStyle(story: Story, range: TextRange, style: string | undefined): Story {
  if (style !== undefined) return markRange(story, range, { kind: 'style', style });
  return overRange(story, range, (paragraph, part) => {
    const marks = paragraph.marks ?? [];
    if (!marks.some((mark) => mark.kind === 'style' && meets(mark, part))) return paragraph;
    return withMarks(
      paragraph,
      marks.flatMap((mark) => (mark.kind === 'style' ? without(mark, part) : [mark])),
    );
  });
}

/** The styles of a stretch from front to back, `undefined` for characters without one. */
function* stylesOver(marks: readonly InlineMark[], part: Stretch): Generator<string | undefined> {
  let at = part.start;
  for (const mark of marks) {
    if (mark.kind !== 'style' || !meets(mark, part)) continue;
    if (mark.start > at) yield undefined;
    yield mark.style;
    at = mark.end;
  }
  if (at < part.end) yield undefined;
}
