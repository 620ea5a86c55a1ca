import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../core/annotation';
import { PROOF_ROUNDS, PROOF_SIGNS } from '../../../core/document';
import type { Edition, ProofMark, TextAnchor } from '../../../core/document';
import type { Rect } from '../../../core/geometry';
import { annotationsOfMarks, marksOfAnnotations } from '../../../core/mark-exchange';
import type { BroughtMarks, MarkNames } from '../../../core/mark-exchange';
import { lineFinder, thingBox } from '../../../core/marks';
import { composeEdition } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import type { TextLine } from '../../../core/text-edit';
import { proofMark, textAnchor } from '../marks/marks';
import { fonts } from '../page/fake';
import { paper } from '../page/recomposed-paper';

const edition = paper();
const pages = composeEdition(edition, { fonts });
const [lead, , school] = edition.stories;
const names: MarkNames = {
  signs: Object.fromEntries(PROOF_SIGNS.map((sign) => [sign, `the ${sign}`])) as MarkNames['signs'],
  rounds: Object.fromEntries(PROOF_ROUNDS.map((round) => [round, `the ${round}`])) as MarkNames['rounds'],
};
const told = (marks: readonly ProofMark[], on: readonly ComposedPage[] = pages): readonly Annotation[] =>
  annotationsOfMarks(marks, { edition, pages: on, names, colourOf: () => [1, 0, 0] });

/** The lines of a body paragraph of the lead on a page. */
const linesOn = (page: number): readonly TextLine[] =>
  lineFinder(pages)({ kind: 'story', id: 'lead' }).filter(
    (line) => line.page === page && line.part.startsWith('body:'),
  );
const [first, second] = linesOn(1);

function taken(own: Partial<Annotation>, into: Edition = edition): BroughtMarks {
  const rect: Rect = { x: 0, y: 0, width: 1, height: 1 };
  const remark: Annotation = { id: 'x', page: 1, kind: 'caret', rect, text: '', author: '许校', ...own };
  return marksOfAnnotations([remark], {
    ...{ edition: into, pages: composeEdition(into, { fonts }), names: [names] },
    ...{ round: 'first', now: '2026-11-26T10:00:00Z' },
  });
}

const anchorOf = (own: Partial<Annotation>, into?: Edition): TextAnchor => {
  const [mark] = taken(own, into).marks;
  return mark?.anchor.kind === 'text' ? mark.anchor : expect.fail('no mark on type');
};

/** A caret whose tip is at a point. */
const tipAt = (x: number, y: number): Rect => ({ x: x - 1, y: y - 1, width: 2, height: 2 });
const heightOf = ({ from, to }: TextLine): number => to - from;

/** The edition with words put into the second paragraph of the lead, at these places from the last to the first. */
function withWords(...put: readonly (readonly [offset: number, words: string])[]): Edition {
  const [one, two] = lead!.paragraphs;
  const text = put.reduce((made, [at, words]) => made.slice(0, at) + words + made.slice(at), two!.text);
  const changed = { ...lead!, paragraphs: [one!, { ...two!, text }] };
  return { ...edition, stories: edition.stories.map((story) => (story === lead ? changed : story)) };
}

describe('where marks are told', () => {
  it('is by page, and of several pages the first', () => {
    const over = linesOn(2)[0]!;
    const across = proofMark('m', textAnchor(lead!, over.part, over.start - 4, over.start + 4), { sign: 'note' });
    const later = proofMark('n', textAnchor(lead!, over.part, over.start + 6, over.start + 8), { sign: 'note' });
    const remarks = told([later, across]);
    expect(remarks.map(({ id, page }) => [id, page])).toEqual([
      ['m', 1],
      ['n', 2],
    ]);
    expect(remarks[0]!.quads).toHaveLength(1);
  });

  it('is nowhere on some pages where its text is gone: it may stand on the others', () => {
    const gone = proofMark('m', { ...textAnchor(lead!, 'body:0', 3, 6), gone: true });
    expect(told([gone], pages.slice(0, 1))).toEqual([]);
  });
});

describe('what remarks of other programs stand on', () => {
  it('is the line that a caret is nearest to, a little beside it too', () => {
    const high = heightOf(first!);
    const past = anchorOf({ rect: tipAt(first!.edges.at(-1)! + 0.3 * high, (first!.from + first!.to) / 2) });
    expect(past.from).toEqual({ part: first!.part, offset: first!.end });
    const above = anchorOf({ rect: tipAt(second!.edges[6]!, second!.from - 0.1 * high) });
    expect(above.from).toEqual({ part: second!.part, offset: second!.start + 6 });
  });

  it('is no line that a highlight only touches', () => {
    const [x, right] = [first!.edges[0]!, first!.edges[3]!];
    const foot = second!.from + 0.2 * heightOf(second!);
    const quad = { x, y: first!.from, width: right - x, height: foot - first!.from };
    const { from, to } = anchorOf({ kind: 'highlight', rect: quad, quads: [quad] });
    expect([from.offset, to.offset]).toEqual([first!.start, first!.start + 3]);
  });

  it('is the text that most of it lies on', () => {
    const quadOf = (mark: ProofMark): Rect => told([mark])[0]!.quads![0]!;
    const little = quadOf(proofMark('m', textAnchor(lead!, 'body:0', 3, 4), { sign: 'note' }));
    const most = quadOf(proofMark('n', textAnchor(school!, 'body:0', 0, 5), { sign: 'note' }));
    expect(anchorOf({ kind: 'highlight', rect: most, quads: [little, most] }).owner.id).toBe('school');
  });

  it('is looked for elsewhere with less and less of what stood around it', () => {
    const into = withWords([90, '石级上的灯'], [40, '早市石级上的灯']);
    const type = { before: '从前没有这样的早市', words: '石级上的灯', after: '' };
    expect(anchorOf({ kind: 'highlight', quads: [], type }, into).from).toEqual({ part: 'body:1', offset: 42 });
  });

  it('is the place between the characters that it names, though others stand there now', () => {
    const type = { before: '石级上', words: '', after: '的灯' };
    const rect = tipAt(first!.edges[2]!, (first!.from + first!.to) / 2);
    expect(anchorOf({ rect, type }, withWords([40, '石级上的灯'])).from).toEqual({ part: 'body:1', offset: 43 });
  });

  it.each([
    ['words that stand there twice', '石级上的灯'],
    ['two characters with nothing around them', '早市'],
  ])('is nothing for %s', (_, words) => {
    const into = withWords([90, '石级上的灯'], [40, '早市石级上的灯']);
    const type = { before: '', words, after: '' };
    expect(taken({ kind: 'highlight', quads: [], type }, into).unmatched.map(({ why }) => why)).toEqual(['text-gone']);
  });

  it('is the picture under most of a drawing, however far that runs into type', () => {
    const box = thingBox({ kind: 'picture', article: 'a-market', picture: 'p' }, pages[0]!)!;
    const [left, right] = [box.x + 2, box.x + box.width + 40];
    const ring = [left, right, left].map((x, at) => ({ x, y: box.y + 4 + at * (box.height / 4) }));
    const [mark] = taken({ kind: 'ink', strokes: [ring] }).marks;
    expect(mark?.anchor).toMatchObject({ kind: 'place', thing: { kind: 'picture', picture: 'p' } });
  });

  it('is about no sign of ours where more than its name is written', () => {
    const quads = told([proofMark('m', textAnchor(lead!, 'body:0', 3, 6), { sign: 'note' })])[0]!.quads!;
    const about = (subject: string): string | undefined =>
      taken({ kind: 'highlight', rect: quads[0]!, quads, subject }).marks[0]?.sign;
    expect(about('the first · the delete')).toBe('delete');
    expect(about('the first · the delete, perhaps')).toBe('query');
  });
});
