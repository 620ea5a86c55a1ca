import { shiftMarks } from '../document';
import type { Paragraph, Story, TextEdit } from '../document';

/** A story with one replacement made in a paragraph; its marks move with the text. */
export function editCopy(story: Story, index: number, edit: TextEdit): Story {
  const paragraphs = story.paragraphs.map((paragraph, at) => (at === index ? edited(paragraph, edit) : paragraph));
  return { ...story, paragraphs };
}

function edited(paragraph: Paragraph, edit: TextEdit): Paragraph {
  const { marks, text, ...rest } = paragraph;
  const shifted = shiftMarks(marks ?? [], edit);
  return {
    ...rest,
    text: text.slice(0, edit.at) + edit.insert + text.slice(edit.at + edit.remove),
    ...(shifted.length > 0 && { marks: shifted }),
  };
}

/** Marks that end a paragraph: they stay when its end is cut, and what is added comes before them. */
const FINAL_MARKS = /[\p{P}\s]*$/u;
/** A Han character like most: one cell wide, with no rule of its own. */
const ORDINARY = '文';

/** Where a paragraph's last words end: before the marks that close it. */
export function endOfWords(text: string): number {
  return text.length - (FINAL_MARKS.exec(text)?.[0].length ?? 0);
}

/** A story with so many ordinary Han characters more at the end of a paragraph, before its final marks. */
export function lengthened(story: Story, index: number, characters: number): Story {
  const text = story.paragraphs[index]?.text ?? '';
  return editCopy(story, index, { at: endOfWords(text), remove: 0, insert: ORDINARY.repeat(characters) });
}

/** A story with so many ordinary Han characters more at the end of its running text. */
export function longer(story: Story, characters: number): Story {
  const last = story.paragraphs.findLastIndex(({ kind }) => kind === 'body');
  if (last >= 0) return lengthened(story, last, characters);
  const added: Paragraph = { kind: 'body', text: ORDINARY.repeat(characters) };
  return { ...story, paragraphs: [...story.paragraphs, added] };
}

/** A story without so many characters at the end of its copy; paragraphs cut whole are gone, the byline stays. */
export function shorter(story: Story, characters: number): Story {
  const paragraphs = [...story.paragraphs];
  let left = characters;
  while (left > 0) {
    const last = paragraphs.pop();
    if (last === undefined) break;
    const all = Array.from(last.text);
    const kept = all.slice(0, -left).join('');
    left -= Math.min(left, all.length);
    if (kept === '') continue;
    paragraphs.push(edited(last, { at: kept.length, remove: last.text.length - kept.length, insert: '' }));
  }
  return { ...story, paragraphs };
}
