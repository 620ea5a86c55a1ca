import { describe, expect, it } from 'vitest';
import { PROOF_SIGNS } from '../../../core/document';
import type { ProofMark } from '../../../core/document';
import { drawMarks } from '../../../core/marks';
import type { MarkDrawing } from '../../../core/marks';
import { composePage } from '../../../core/page';
import { proofMark, textAnchor } from '../../core/marks/marks';
import { articleOf, at, editionOf, fonts, storyOf, textOf } from '../../core/page/fake';

const story = storyOf('s', [textOf(60), textOf(40, 60)], { headline: '大坝蓄水' });
const edition = editionOf([story], [[articleOf('a', 's', at(0, 2, 0, 12), 20)]]);
const page = composePage(edition, 1, { fonts });

function drawn(...proofMarks: readonly ProofMark[]): readonly MarkDrawing[] {
  return drawMarks({ ...edition, proofMarks }, page);
}

/** Signs that stand between characters, or before a line. */
const BETWEEN: ReadonlySet<ProofMark['sign']> = new Set(['insert', 'add-space', 'reduce-space', 'space', 'part']);
const WORDS: Partial<Record<ProofMark['sign'], string>> = {
  correct: '坝',
  insert: '对',
  script: '2',
  space: '1/2',
  substitute: '○＝炼',
  instruct: '改黑体三号',
  note: '请核对',
};

function asText({ strokes, words }: MarkDrawing): string {
  const paths = strokes.map((stroke) => `stroke ${stroke.map((value) => value.toFixed(2)).join(' ')}`);
  return [...paths, ...words.map(({ text, x, y }) => `words ${x.toFixed(2)} ${y.toFixed(2)} ${text}`), ''].join('\n');
}

describe('the signs of GB/T 14706', () => {
  it.each(PROOF_SIGNS)('draws %s', async (sign) => {
    const start = sign === 'new-paragraph' || sign === 'run-on' ? 14 : 4;
    const anchor = textAnchor(story, 'body:0', start, BETWEEN.has(sign) ? start : start + 3);
    const text = WORDS[sign];
    const target = textAnchor(story, 'body:0', start + 5, sign === 'swap' ? start + 7 : start + 5);
    const [drawing] = drawn(
      proofMark('m', anchor, {
        sign,
        ...(text !== undefined && { text }),
        ...((sign === 'swap' || sign === 'transfer') && { target }),
      }),
    );
    await expect(asText(drawing!)).toMatchFileSnapshot(`${sign}.txt`);
  });

  it('frames and crosses out a long deletion, in each leg, and leads from it once', async () => {
    const [short] = drawn(proofMark('m', textAnchor(story, 'body:0', 6, 18), { sign: 'delete' }));
    expect(short!.strokes.length).toBe(2 * 2 + 2);
    const anchor = { ...textAnchor(story, 'body:0', 6, 60), to: { part: 'body:1', offset: 24 } } as const;
    const drawings = [{}, { vertical: true as const }].map((own) => {
      const article = { ...articleOf('a', 's', at(0, 2, 0, 12), 20), ...own };
      const edition = editionOf([story], [[article]], { proofMarks: [proofMark('m', anchor, { sign: 'delete' })] });
      return drawMarks(edition, composePage(edition, 1, { fonts }))[0]!;
    });
    await expect(drawings.map(asText).join('\n')).toMatchFileSnapshot('delete-long.txt');
  });

  it('crosses each cross of a long deletion that is to stay, and frames what goes on elsewhere', () => {
    const long = proofMark('m', textAnchor(story, 'body:0', 6, 60), { sign: 'delete' });
    const keep = proofMark('k', textAnchor(story, 'body:0', 8, 20), { sign: 'keep' });
    const strokes = (edition: readonly ProofMark[]): number => drawn(...edition)[0]!.strokes.length;
    expect(strokes([long, keep])).toBe(strokes([long]) + 2 * 2);
    const cut = editionOf([story], [[articleOf('a', 's', at(0, 1, 0, 6), 20)]], {
      proofMarks: [
        proofMark(
          'm',
          { ...textAnchor(story, 'body:0', 6, 9), to: { part: 'body:1', offset: 30 } },
          { sign: 'delete' },
        ),
      ],
    });
    const [framed] = drawMarks(cut, composePage(cut, 1, { fonts }));
    expect(framed!.strokes.length).toBe(3 + 2);
  });

  it('draws frames, arrows and points where they stand on the page', async () => {
    const common = { sign: 'note', comment: '图太暗' } as const;
    const at = { x: 60, y: 200 };
    const drawings = drawn(
      proofMark('p', { kind: 'place', page: 'page1', shape: 'point', at }, common),
      proofMark('r', { kind: 'place', page: 'page1', shape: 'rectangle', at, to: { x: 100, y: 240 } }, common),
      proofMark('a', { kind: 'place', page: 'page1', shape: 'arrow', at, to: { x: 90, y: 210 } }, common),
    );
    await expect(drawings.map(asText).join('\n')).toMatchFileSnapshot('places.txt');
  });

  it('crosses the sign of what was struck out and is to stay, and no other', () => {
    const mark = (id: string, from: number, sign: ProofMark['sign']): ProofMark =>
      proofMark(id, textAnchor(story, 'body:0', from, from + 3), { sign, text: '坝' });
    const struck = [mark('a', 4, 'delete'), mark('b', 20, 'correct'), mark('c', 30, 'query'), mark('d', 36, 'delete')];
    const strokesOf = (all: readonly ProofMark[]): readonly number[] =>
      drawn(...all).map(({ strokes }) => strokes.length);
    const plain = strokesOf(struck);
    const kept = strokesOf([...struck, ...[5, 21, 31].map((from, index) => mark(`k${index}`, from, 'keep'))]);
    expect(kept.slice(0, 4)).toEqual([plain[0]! + 2, plain[1]! + 2, plain[2], plain[3]]);
    const seen = strokesOf([...struck, { ...mark('k', 5, 'keep'), state: 'refused' }]);
    expect(seen).toEqual(plain);
  });

  it('says on paper what the writer is asked, not only that something is', () => {
    const comment = '人数与昨日通报不一致';
    const [drawing] = drawn(proofMark('m', textAnchor(story, 'body:0', 4, 6), { sign: 'query', text: '', comment }));
    expect(drawing?.words.map(({ text }) => text).join('')).toBe(`？${comment}`);
  });

  it('draws nothing of what is gone, stands on another page or on a thing that is no longer there', () => {
    const gone = { ...textAnchor(story, 'body:0', 4, 4), gone: true } as const;
    const other = { kind: 'place', page: 'page2', shape: 'point', at: { x: 0, y: 0 } } as const;
    const thing = { ...other, page: 'page1', thing: { kind: 'block', id: 'nothing' } } as const;
    expect(drawn(proofMark('a', gone), proofMark('b', other), proofMark('c', thing))).toEqual([]);
  });

  it('keeps notes apart, within the page, and lead lines of a side from crossing', () => {
    const marks = Array.from({ length: 24 }, (_, index) =>
      proofMark(`m${index}`, textAnchor(story, 'body:0', (index * 7) % 58, ((index * 7) % 58) + 1), {
        sign: index % 3 === 0 ? 'note' : 'correct',
        ...(index % 3 === 0 ? { comment: '请核对原稿，人数与昨日通报不一致' } : { text: '坝' }),
      }),
    );
    const drawings = drawn(...marks);
    const lines = drawings.flatMap(({ words }) => words);
    for (const [index, a] of lines.entries()) {
      expect(a.y - a.size).toBeGreaterThan(0);
      expect(a.y).toBeLessThan(page.list.height);
      const below = lines.slice(index + 1).filter((b) => a.x < page.list.width / 2 === b.x < page.list.width / 2);
      for (const b of below) expect(Math.abs(a.y - b.y)).toBeGreaterThan(a.size * 0.9);
    }
    const leads = drawings.map(({ strokes }) => legsOf(strokes[1]!));
    expect(leads.length).toBe(24);
    for (const [index, a] of leads.entries()) {
      for (const b of leads.slice(index + 1)) expect(a.some((one) => b.some((other) => cross(one, other)))).toBe(false);
    }
  });
});

type Leg = readonly [x1: number, y1: number, x2: number, y2: number];

/** The straight parts of a lead line. */
function legsOf(stroke: readonly number[]): readonly Leg[] {
  const corners = [stroke.slice(0, 2)];
  for (let index = 2; index < stroke.length; index += 6) corners.push(stroke.slice(index + 4, index + 6));
  return corners
    .slice(1)
    .map((corner, index): Leg => [corners[index]![0]!, corners[index]![1]!, corner[0]!, corner[1]!]);
}

function cross(a: Leg, b: Leg): boolean {
  const side = ([x1, y1, x2, y2]: Leg, x: number, y: number): number => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  const parted = (one: Leg, [x1, y1, x2, y2]: Leg): boolean => side(one, x1, y1) * side(one, x2, y2) < -1e-6;
  return parted(a, b) && parted(b, a);
}
