import { fitMarks, marksWithin, orderMarks, partOf, shiftMarks } from '../document';
import type { InlineMark, Paragraph, Stretch } from '../document';

/** Marks that are one when two of them meet where paragraphs are joined; two names side by side stay two. */
const RUNNING: ReadonlySet<InlineMark['kind']> = new Set([
  'dot',
  'superior',
  'inferior',
  'strong',
  'kai',
  'run-in',
  'whole',
  'style',
]);

/** A paragraph with these marks; without the field where there are none. */
export function withMarks(paragraph: Paragraph, marks: readonly InlineMark[]): Paragraph {
  const { marks: _old, ...rest } = paragraph;
  const fitting = fitMarks(orderMarks(marks), paragraph.text);
  return fitting.length === 0 ? rest : { ...rest, marks: fitting };
}

/**
 * A paragraph with a stretch replaced by another text and its own marks, if it has any; marks around it move or grow.
 */
export function replaceStretch(
  paragraph: Paragraph,
  { start, end }: Stretch,
  insert: Pick<Paragraph, 'text' | 'marks'>,
): Paragraph {
  if (start === end && insert.text === '') return paragraph;
  const text = paragraph.text.slice(0, start) + insert.text + paragraph.text.slice(end);
  const moved = shiftMarks(paragraph.marks ?? [], { at: start, remove: end - start, insert: insert.text });
  const added = (insert.marks ?? []).map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
  const kept = moved.flatMap((mark) => outside(mark, added));
  return withMarks({ ...paragraph, text }, [...kept, ...added]);
}

/** What of a mark is left beside others of its kind. */
function outside(mark: InlineMark, others: readonly InlineMark[]): readonly InlineMark[] {
  return others
    .filter(({ kind }) => kind === mark.kind)
    .reduce<readonly InlineMark[]>((parts, other) => parts.flatMap((part) => without(part, other)), [mark]);
}

/** A mark without a stretch: nothing, one piece or two. */
export function without(mark: InlineMark, { start, end }: Stretch): readonly InlineMark[] {
  if (mark.end <= start || mark.start >= end) return [mark];
  return [
    ...(mark.start < start ? [{ ...mark, end: start }] : []),
    ...(mark.end > end ? [{ ...mark, start: end }] : []),
  ];
}

/** Both halves of a paragraph; the second has no initial of its own, and after a sub-head begins running text. */
export function splitParagraph(paragraph: Paragraph, offset: number): readonly [Paragraph, Paragraph] {
  const first = partOf(paragraph, { start: 0, end: offset });
  const { initial: _initial, ...second } = partOf(paragraph, { start: offset, end: paragraph.text.length });
  if (second.kind !== 'subhead' || second.text !== '') return [first, second];
  return [first, { kind: 'body', text: '' }];
}

/** Two paragraphs as one, of the first's kind and style; of the second's where the first holds nothing. */
export function joinParagraphs(first: Paragraph, second: Paragraph): Paragraph {
  const base = first.text === '' && second.text !== '' ? second : first;
  const { length } = first.text;
  const marks = [...(first.marks ?? [])];
  for (const mark of second.marks ?? []) {
    const moved = { ...mark, start: mark.start + length, end: mark.end + length };
    const before = marks.findIndex((known) => known.end === length && moved.start === length && isSame(known, moved));
    if (before < 0) marks.push(moved);
    else marks[before] = { ...marks[before]!, end: moved.end };
  }
  return withMarks({ ...base, text: first.text + second.text }, marks);
}

function isSame(a: InlineMark, b: InlineMark): boolean {
  if (!RUNNING.has(a.kind) || a.kind !== b.kind) return false;
  return a.kind !== 'style' || (b.kind === 'style' && a.style === b.style);
}

/** A part of a paragraph as something to be put elsewhere. */
export function cutOut(paragraph: Paragraph, part: Stretch): Paragraph {
  const marks = marksWithin(paragraph.marks ?? [], part);
  return withMarks({ ...paragraph, text: paragraph.text.slice(part.start, part.end) }, marks);
}
