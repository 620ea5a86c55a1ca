import { describe, expect, it } from 'vitest';
import type { Annotation, LeftOut } from '../../../core/annotation';
import { PROOF_ROUNDS, PROOF_SIGNS, validateEdition } from '../../../core/document';
import type { Edition, ProofMark } from '../../../core/document';
import type { Point, Rect } from '../../../core/geometry';
import { annotationsOfMarks, marksOfAnnotations } from '../../../core/mark-exchange';
import type { MarkNames } from '../../../core/mark-exchange';
import { drawMarks, thingBox } from '../../../core/marks';
import { composeEdition } from '../../../core/page';
import { proofMark, textAnchor } from '../marks/marks';
import { fonts } from '../page/fake';
import { paper } from '../page/recomposed-paper';

const edition = paper();
const pages = composeEdition(edition, { fonts });
const lead = edition.stories[0]!;
const names: MarkNames = {
  signs: Object.fromEntries(PROOF_SIGNS.map((sign) => [sign, `the ${sign}`])) as MarkNames['signs'],
  rounds: Object.fromEntries(PROOF_ROUNDS.map((round) => [round, `the ${round}`])) as MarkNames['rounds'],
};
const told = (marks: readonly ProofMark[], on: Edition = edition): readonly Annotation[] =>
  annotationsOfMarks(marks, {
    ...{ edition: on, pages: composeEdition(on, { fonts }), names },
    colourOf: () => [1, 0, 0],
  });

/** Where characters of the first line stand on page one. */
function rectOf(from: number, to: number): Rect {
  const [remark] = told([proofMark('m', textAnchor(lead, 'body:0', from, to), { sign: 'note' })]);
  return remark!.quads![0]!;
}

function taken(kind: Annotation['kind'], own: Partial<Annotation>, into: Edition = edition): ProofMark {
  return brought(kind, own, into).mark;
}

function brought(
  kind: Annotation['kind'],
  own: Partial<Annotation>,
  into: Edition = edition,
): { readonly mark: ProofMark; readonly leftOut: readonly LeftOut[] } {
  const remark = {
    id: 'x',
    page: 1,
    kind,
    rect: { x: 0, y: 0, width: 9, height: 9 },
    text: '',
    author: '许校',
    ...own,
  };
  const { marks, unmatched, leftOut } = marksOfAnnotations([remark], {
    ...{ edition: into, pages: composeEdition(into, { fonts }), names: [names] },
    ...{ round: 'second', now: '2026-11-26T10:00:00Z' },
  });
  expect(unmatched).toEqual([]);
  return { mark: marks.at(-1)!, leftOut };
}

const { x, y, width, height } = rectOf(20, 23);
const right = x + width;
/** A hand is never level, and rarely meets the edges of type. */
const struck: readonly Point[] = [
  { x: x - 1, y: y + height * 0.7 },
  { x: x + width / 2, y: y + height * 0.5 },
  { x: right + 1.5, y: y + height * 0.3 },
];
const under: readonly Point[] = [
  { x: x + 0.5, y: y + height + 0.6 },
  { x: right - 0.5, y: y + height + 1.4 },
];
const ringed: readonly Point[] = [
  { x: x - 2, y: y + height / 2 },
  { x: x + width / 2, y: y - 1.5 },
  { x: right + 2, y: y + height / 2 },
  { x: x + width / 2, y: y + height + 1.5 },
  { x: x - 2, y: y + height / 2 },
];
const lead1: readonly Point[] = [
  { x: right, y: y + height },
  { x: right + 30, y: y + 5 * height },
  { x: 20, y: y + 9 * height },
];

describe('what readers draw by hand', () => {
  it.each([
    ['strikes out', [struck]],
    ['underlines', [under]],
    ['rings', [ringed]],
    ['rings, and leads to the margin', [ringed, lead1]],
  ])('stands on the characters that it %s', (_, strokes) => {
    const mark = taken('ink', { strokes });
    expect(mark.anchor).toEqual(textAnchor(lead, 'body:0', 20, 23));
    expect(mark).toMatchObject({ sign: 'instruct', state: 'open', round: 'second', drawn: { shape: 'ink' } });
    // As it was drawn, where it was drawn.
    const [back, on] = told([mark]);
    expect(back).toMatchObject({ kind: 'ink', page: 1 });
    back!.strokes!.forEach((points, stroke) =>
      points.forEach((each, at) => {
        expect(each.x).toBeCloseTo(strokes[stroke]![at]!.x, 2);
        expect(each.y).toBeCloseTo(strokes[stroke]![at]!.y, 2);
      }),
    );
    expect(on).toMatchObject({ id: 'x/on', kind: 'highlight', replyTo: 'x', grouped: true, text: '' });
  });

  it('goes with its characters when these go elsewhere', () => {
    const mark = taken('ink', { strokes: [ringed] });
    const paragraphs = [
      { kind: 'body', text: '新写的一段开头，占去一行又一行。'.repeat(3) } as const,
      ...lead.paragraphs,
    ];
    const stories = edition.stories.map((story) => (story === lead ? { ...story, paragraphs } : story));
    const anchor = textAnchor({ ...lead, paragraphs }, 'body:1', 20, 23);
    const now = { ...edition, stories, proofMarks: [{ ...mark, anchor }] };
    const drawn = (each: Edition): readonly number[] =>
      drawMarks(each, composeEdition(each, { fonts })[0]!)[0]!.strokes[0]!;
    const [was, is] = [drawn({ ...edition, proofMarks: [mark] }), drawn(now)];
    const [moved] = told([{ ...mark, anchor, drawn: undefined } as unknown as ProofMark], now);
    expect(is[0]! - was[0]!).toBeCloseTo(moved!.quads![0]!.x - x, 2);
    expect(is[1]! - was[1]!).toBeCloseTo(moved!.quads![0]!.y - y, 2);
    expect(is[1]).not.toBeCloseTo(was[1]!, 0);
  });

  it('is drawn once where its characters go on overleaf', () => {
    const words = { from: { part: 'body:0', offset: 20 }, to: { part: 'body:1', offset: 290 } } as const;
    const mark = {
      ...taken('ink', { strokes: [ringed] }),
      anchor: { ...textAnchor(lead, 'body:0', 20, 23), ...words },
    };
    const drawn = pages.map((page) => drawMarks({ ...edition, proofMarks: [mark] }, page).length);
    expect(drawn).toEqual([1, 0]);
  });

  it('stands on the words that it was drawn on where the text has changed since', () => {
    const { text } = lead.paragraphs[0]!;
    const words = '渡口的石级';
    const stories = edition.stories.map((story) =>
      story === lead
        ? { ...story, paragraphs: [{ ...lead.paragraphs[0]!, text: `${text.slice(0, 60)}${words}${text.slice(60)}` }] }
        : story,
    );
    const type = { before: text.slice(52, 60), words, after: text.slice(60, 68) };
    const mark = taken('ink', { strokes: [ringed], type }, { ...edition, stories });
    expect(mark.anchor).toMatchObject({ from: { part: 'body:0', offset: 60 }, to: { part: 'body:0', offset: 65 } });
    // Round its words, not where these stood.
    const [ring, on] = told([mark], { ...edition, stories });
    const first = on!.quads![0]!;
    expect(ring!.rect.y).toBeLessThan(first.y);
    expect(ring!.rect.y + ring!.rect.height).toBeGreaterThan(first.y + first.height);
  });

  it('goes with a picture that it lies on, and grows with it', () => {
    const thing = { kind: 'picture', article: 'a-market', picture: 'p' } as const;
    const box = thingBox(thing, pages[0]!)!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const mark = taken('ink', { strokes: [[middle, { x: middle.x + 20, y: middle.y + 10 }]] });
    expect(mark.anchor).toMatchObject({ kind: 'place', thing });
    const [front, ...rest] = edition.pages;
    const articles = front!.articles.map((article) =>
      article.id === 'a-market'
        ? { ...article, pictures: [{ index: 0, frame: { ...article.pictures[0]!.frame, lines: 12 } }] }
        : article,
    );
    const now = { ...edition, pages: [{ ...front!, articles }, ...rest] };
    const larger = thingBox(thing, composeEdition(now, { fonts })[0]!)!;
    expect(larger.height).toBeGreaterThan(box.height);
    const [[from, to] = []] = told([mark], now)[0]!.strokes!;
    expect((to!.y - from!.y) / larger.height).toBeCloseTo(10 / box.height, 3);
    expect(to!.x - from!.x).toBeCloseTo((20 * larger.width) / box.width, 2);
  });

  it('stays on bare paper where nothing lies under it, as it is', () => {
    const strokes = [[{ x: 2, y: 3 }, { x: 9, y: 3 }], [{ x: 4, y: 8 }]]; // prettier-ignore
    const mark = taken('ink', { strokes, text: '换一张' });
    expect(mark).toMatchObject({ sign: 'instruct', text: '换一张', anchor: { kind: 'place', shape: 'rectangle' } });
    expect(told([mark])).toMatchObject([{ kind: 'ink', strokes, rect: { x: 1, y: 2, width: 9, height: 7 } }]);
  });

  it.each(['line', 'polyline', 'polygon'] as const)('keeps a %s as one', (kind) => {
    const mark = taken(kind, { strokes: [under] });
    expect(mark).toMatchObject({ drawn: { shape: kind }, anchor: textAnchor(lead, 'body:0', 20, 23) });
    expect(told([mark])[0]!.kind).toBe(kind);
  });

  it.each(['ellipse', 'rectangle'] as const)('keeps a round or square one on its characters: %s', (kind) => {
    const rect = { x: x - 2, y: y - 1.5, width: width + 4, height: height + 3 };
    const mark = taken(kind, { rect });
    expect(mark).toMatchObject({ drawn: { shape: kind }, anchor: textAnchor(lead, 'body:0', 20, 23) });
    expect(told([mark])[0]!.rect.x).toBeCloseTo(rect.x, 2);
    expect(told([mark])[0]!.rect.width).toBeCloseTo(rect.width, 2);
  });

  it('leaves a frame on a place the frame that it is', () => {
    const mark = taken('rectangle', { rect: { x: 2, y: 2, width: 8, height: 5 }, text: '空' });
    expect(mark).toMatchObject({ sign: 'instruct', text: '空', anchor: { kind: 'place', shape: 'rectangle' } });
    expect(mark.drawn).toBeUndefined();
  });

  it('is thinned where an edition could not hold it, and nothing of it is lost', () => {
    const wave = Array.from({ length: 60_000 }, (_, at) => ({ x: at / 100, y: 20 + 15 * Math.sin(at / 900) }));
    const { mark, leftOut } = brought('ink', { strokes: [wave] });
    const [held = []] = told([mark])[0]!.strokes!;
    expect(leftOut).toEqual([]);
    expect(held.length).toBeLessThan(2_000);
    expect([held[0], held.at(-1)!.x]).toEqual([wave[0], wave.at(-1)!.x]);
    for (const { x, y } of wave) {
      const after = held.findIndex((each) => each.x >= x);
      const [a, b] = [held[Math.max(0, after - 1)]!, held[after]!];
      const level = a === b ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
      // Sideways it may be half a point off, and the wave is nowhere steeper than this.
      if (Math.abs(level - y) > 1) expect([x, y]).toEqual([x, level]);
    }
  });

  it('says so where it is more than an edition can hold', () => {
    const strokes = Array.from({ length: 1500 }, () => Array.from({ length: 40 }, (_, at) => ({ x: at, y: 1 })));
    const jagged = Array.from({ length: 30_000 }, (_, at) => ({ x: at % 7, y: (at * 3) % 11 }));
    for (const own of [strokes, [jagged]]) {
      const { mark, leftOut } = brought('ink', { strokes: own });
      expect(validateEdition({ ...edition, proofMarks: [mark] })).toMatchObject({ ok: true });
      expect(leftOut).toEqual([{ what: 'strokes', page: 1, author: '许校' }]);
    }
  });
});
