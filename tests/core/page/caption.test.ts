import { describe, expect, it } from 'vitest';

import type { ArticlePicture, CaptionPlace, StoryPicture } from '../../../core/document';
import { composePage, pageGrid } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const grid = pageGrid(bare);
const words: StoryPicture = { picture: 'p', caption: textOf(10), credit: '某人 摄' };

interface Options {
  readonly words?: Partial<StoryPicture>;
  readonly picture?: Partial<ArticlePicture>;
  readonly size?: number;
}

function pageWith(caption: CaptionPlace | undefined, { words: own, picture, size }: Options = {}): ComposedPage {
  const story = storyOf('s', [textOf(900)], { headline: '标题', pictures: [{ ...words, ...own }] });
  const placed = { index: 0, frame: at(1, 2, 6, 8), ...(caption && { caption }), ...picture };
  const article = { ...articleOf('a', 's', at(0, 4, 0, 40), size), pictures: [placed] };
  return composePage(editionOf([story], [[article]]), 1, { fonts });
}

/** Column, columns, line and lines of the caption's box, on the page's grid. */
function captionAt({ layout }: ComposedPage): readonly number[] | undefined {
  const box = layout.boxes.find(({ kind }) => kind === 'caption');
  if (box === undefined) return undefined;
  const step = grid.measure + grid.gutter;
  const lines = [(box.y - grid.area.y) / grid.leading, box.h / grid.leading];
  const columns = [(box.x - grid.area.x) / step, (box.w + grid.gutter) / step];
  return [...columns, ...lines].map((value) => Math.round(value * 100) / 100);
}

function partsOf({ lines }: ComposedPage): readonly string[] {
  return lines.map(({ part }) => part).filter((part) => /^(caption|credit)/u.test(part));
}

/** Rows of a column that have text. */
function textRows(page: ComposedPage, column: number): readonly number[] {
  const x = grid.columnX(column);
  const lines = page.lines.filter(({ part, x: left }) => part.startsWith('body') && left === x);
  return lines.map(({ y }) => Math.round((y - grid.baseline(0)) / grid.leading));
}

describe('a caption', () => {
  it('comes under its picture', () => {
    const page = pageWith(undefined);
    // Ten characters of eight points, and the credit, in one line of 210 points.
    expect(captionAt(page)).toEqual([1, 2, 14, 1]);
    expect(partsOf(page)).toEqual(['caption:0', 'credit:0']);
  });

  it('comes over it, and text keeps a line of air to it', () => {
    const page = pageWith({ at: 'above' });
    expect(captionAt(page)).toEqual([1, 2, 5, 1]);
    expect(textRows(page, 1).slice(3, 5)).toEqual([3, 15]);
  });

  it.each([
    ['left', [0, 1, 6, 8], 0],
    ['right', [3, 1, 6, 8], 3],
  ] as const)('stands in the column at its %s, level with its foot, the credit last', (side, place, column) => {
    const page = pageWith({ at: side });
    expect(captionAt(page)).toEqual(place);
    const last = page.lines.findLast(({ part }) => part === 'credit:0');
    // On the picture's last line.
    expect(last?.y).toBe(grid.baseline(13));
    expect(partsOf(page)).toEqual(['caption:0', 'credit:0']);
    // The column is the picture's as far as the picture reaches.
    const rows = textRows(page, column);
    expect(rows.filter((row) => row >= 5 && row <= 14)).toEqual([]);
  });

  it('stands reversed on a strip at its foot, and takes nothing from the text', () => {
    const page = pageWith({ at: 'inside' });
    const image = page.layout.boxes.find(({ kind }) => kind === 'image');
    const strip = page.list.items.find((item) => item.kind === 'fill' && item.owner.part === 'caption');
    const type = page.list.items.find((item) => item.kind === 'glyphs' && item.owner.part === 'caption');
    expect(strip).toMatchObject({ rect: { x: image?.x, width: image?.w, height: 15 } });
    const foot = strip?.kind === 'fill' ? strip.rect.y + strip.rect.height : 0;
    expect(foot).toBeCloseTo((image?.y ?? 0) + (image?.h ?? 0), 3);
    expect(type).toMatchObject({ ink: { cmyk: [0, 0, 0, 0] } });
    expect(textRows(page, 1).find((row) => row > 6)).toBe(15);
  });

  it('moves with its picture', () => {
    for (const place of ['below', 'above', 'left', 'right', 'inside'] as const) {
      const here = captionAt(pageWith({ at: place }))!;
      const there = captionAt(pageWith({ at: place }, { picture: { frame: at(1, 2, 9, 8) } }))!;
      expect(there).toEqual([here[0], here[1], (here[2] ?? 0) + 3, here[3]]);
    }
  });

  it.each<[string, CaptionPlace, Options]>([
    ['over a picture at the top', { at: 'above' }, { picture: { frame: at(1, 2, 0, 14) } }],
    ['beside one at the edge', { at: 'left' }, { picture: { frame: at(0, 2, 6, 8) } }],
    ['in more columns than there are', { at: 'right', columns: 2 }, {}],
    ['beside one that is lower than it', { at: 'left' }, { picture: { frame: at(1, 2, 13, 1) } }],
    ['beside an inset', { at: 'right' }, { picture: { inset: { x: 0, width: 21 } } }],
    ['on a whole picture', { at: 'inside' }, { picture: { fit: { kind: 'whole' } } }],
    ['on a picture that it would cover', { at: 'inside' }, { picture: { frame: at(1, 2, 13, 1) } }],
  ])('comes under its picture rather than %s', (_, place, options) => {
    const page = pageWith(place, options);
    const picture = options.picture?.frame ?? at(1, 2, 6, 8);
    expect(captionAt(page)?.[2]).toBe(picture.line + picture.lines);
  });

  it.each(['below', 'above', 'left', 'inside'] as const)('may be a credit alone, or nothing (%s)', (place) => {
    expect(partsOf(pageWith({ at: place }, { words: { caption: '' } }))).toEqual(['credit:0']);
    expect(partsOf(pageWith({ at: place }, { words: { credit: '' } }))).toEqual(['caption:0']);
    const bareWords = pageWith({ at: place }, { words: { caption: '', credit: '' } });
    expect(captionAt(bareWords)).toBeUndefined();
    expect(bareWords.list.items.some(({ owner }) => owner.part === 'caption')).toBe(false);
  });

  it('stands over a picture that is over the head, and on an inset', () => {
    const over = pageWith({ at: 'above' }, { size: 20, picture: { over: true, frame: at(2, 2, 1, 8) } });
    expect(captionAt(over)?.[2]).toBe(0);
    const inset = pageWith({ at: 'inside' }, { picture: { inset: { x: 2, width: 12 } } });
    const image = inset.layout.boxes.find(({ kind }) => kind === 'image');
    expect(inset.layout.boxes.find(({ kind }) => kind === 'caption')).toMatchObject({ x: image?.x, w: image?.w });
  });
});

describe('a picture that reaches out of its article', () => {
  const codes = (picture: Partial<ArticlePicture>): readonly string[] =>
    pageWith({ at: 'below' }, { picture }).diagnostics.map(({ code }) => code);

  it.each<[string, Partial<ArticlePicture>]>([
    ['at the right', { frame: at(3, 2, 6, 8) }],
    ['at the left', { frame: at(-1, 2, 6, 8) }],
    ['at the foot, with its caption alone', { frame: at(1, 2, 32, 8) }],
    ['at the top', { frame: at(1, 2, -1, 8) }],
    ['with its inset', { frame: at(3, 1, 6, 8), inset: { x: 2, width: 9 } }],
  ])('is told: %s', (_, picture) => {
    expect(codes(picture)).toContain('picture-outside-article');
  });

  it('is not told of one that just stays within', () => {
    expect(codes({ frame: at(0, 4, 0, 39) })).not.toContain('picture-outside-article');
    expect(codes({ frame: at(3, 1, 6, 8), inset: { x: 1, width: 9 } })).not.toContain('picture-outside-article');
  });
});
