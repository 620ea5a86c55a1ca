import type { Story } from '../document';
import type { TextPlace } from '../text-edit';
import type { CutText } from './step';

/** A place of a text from which something has been cut. */
export interface CutMark {
  /** In the text without the cuts. */
  readonly place: TextPlace;
  /** What stood there, and how many characters of it. */
  readonly text: string;
  readonly characters: number;
}

/**
 * Where cuts were made, as places of the story without them (`applySteps`): what went as a whole paragraph stood at the
 * end of the one before it, or else at the beginning of what follows. Cuts that meet there are one. In the order of the
 * text.
 */
export function cutMarks({ paragraphs }: Pick<Story, 'paragraphs'>, cuts: readonly CutText[]): readonly CutMark[] {
  const ordered = [...cuts].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  const marks: CutMark[] = [];
  /** Paragraphs that are left before the one looked at, and characters that are left of the last of them. */
  let [left, end] = [0, 0];
  for (const [index, { text }] of paragraphs.entries()) {
    const own = ordered.filter(({ paragraph }) => paragraph === index);
    const gone = own.reduce((sum, cut) => sum + cut.text.length, 0);
    const isGone = own.length > 0 && gone === text.length;
    let before = 0;
    for (const cut of own) {
      const place = isGone ? placeIn(Math.max(0, left - 1), left === 0 ? 0 : end) : placeIn(left, cut.start - before);
      before += cut.text.length;
      add(marks, { place, text: cut.text, characters: Array.from(cut.text).length });
    }
    if (!isGone) [left, end] = [left + 1, text.length - gone];
  }
  return marks;
}

function placeIn(paragraph: number, offset: number): TextPlace {
  return { part: `body:${paragraph}`, offset };
}

function add(marks: CutMark[], mark: CutMark): void {
  const last = marks.at(-1);
  if (last?.place.part !== mark.place.part || last.place.offset !== mark.place.offset) return void marks.push(mark);
  marks[marks.length - 1] = {
    place: last.place,
    text: last.text + mark.text,
    characters: last.characters + mark.characters,
  };
}
