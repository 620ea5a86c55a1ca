import { describe, expect, it } from 'vitest';
import { featuresApart, lookOfPage, looksDifferent, sharedPrint } from '../../../core/makeup/page-look';
import type { PageLayout } from '../../../core/page';

type Box = PageLayout['boxes'][number];
/** The place of a story: its text, its head over it, and a picture of it. */
interface Stands {
  readonly text: readonly [x: number, y: number, w: number, h: number];
  readonly head?: readonly [x: number, y: number, w: number, h: number];
  readonly picture?: readonly [x: number, y: number, w: number, h: number];
  readonly vertical?: true;
}

/** A page of four columns of 90 points, 10 apart, within margins of 10; its stories by their importance. */
function layoutOf(stories: readonly Stands[]): PageLayout {
  const boxes = stories.flatMap(({ text, head, picture, vertical }, index): readonly Box[] => {
    const own = { articleId: `s${index}`, priority: index + 1 };
    const place = ([x, y, w, h]: Stands['text']): { x: number; y: number; w: number; h: number } => ({ x, y, w, h });
    return [
      ...(head
        ? [{ kind: 'headline' as const, ...own, ...place(head), lines: 1, fontSize: 20, vertical: vertical === true }]
        : []),
      ...(picture ? [{ kind: 'image' as const, ...own, ...place(picture) }] : []),
      { kind: 'body', ...own, ...place(text), columns: 1, lines: 1, overset: 0 },
    ];
  });
  const articles = stories.map(({ text: [x, y, width, height] }, index) => ({
    ...{ id: `s${index}`, article: `a${index}`, priority: index + 1, rect: { x, y, width, height } },
  }));
  const margins = { top: 10, right: 10, bottom: 10, left: 10 };
  const page = { width: 410, height: 620, margins, columns: 4, gutter: 10 };
  return { page, articles, boxes } as unknown as PageLayout;
}

const NONE = new Set<string>();
const lead: Stands = { head: [10, 10, 290, 40], picture: [10, 60, 290, 150], text: [10, 220, 290, 80] };
const second: Stands = { head: [10, 310, 190, 20], text: [10, 340, 190, 270] };
const third: Stands = { head: [310, 10, 90, 30], picture: [310, 50, 90, 90], text: [310, 150, 90, 460] };

describe('what strikes the eye of a page', () => {
  it('is where its lead stands and how it is made up, and where the next story and picture are', () => {
    expect(lookOfPage(layoutOf([lead, second, third]), NONE)).toEqual({
      lead: { across: 'left', down: 'upper', columns: 3, head: 'level', picture: 'under' },
      ...{ second: 'lowerLeft', picture: 'upperRight', run: 'upright' },
    });
  });

  it('tells leads by all that an editor names', () => {
    const leadOf = (one: Stands): unknown => lookOfPage(layoutOf([one]), NONE).lead;
    const right: Stands = {
      head: [110, 10, 40, 200],
      vertical: true,
      picture: [160, 10, 240, 200],
      text: [110, 220, 290, 90],
    };
    expect(leadOf(right)).toMatchObject({ across: 'right', head: 'vertical', picture: 'right', columns: 3 });
    expect(leadOf({ text: [10, 400, 390, 100] })).toMatchObject({
      across: 'full',
      down: 'lower',
      head: 'none',
      picture: 'none',
    });
    expect(leadOf({ ...lead, picture: [10, 10, 290, 40], head: [10, 60, 290, 40] })).toMatchObject({
      picture: 'above',
    });
    expect(leadOf({ head: [110, 10, 190, 40], text: [110, 60, 190, 90] })).toMatchObject({ across: 'middle' });
  });

  it('passes over stories that stay, and says where the lead is one of them', () => {
    expect(lookOfPage(layoutOf([lead, second, third]), new Set(['s0'])).leadStays).toBe(true);
    expect(lookOfPage(layoutOf([lead, second, third]), new Set(['s1'])).leadStays).toBeUndefined();
    expect(lookOfPage(layoutOf([lead, second, third]), new Set(['s0'])).lead).toMatchObject({
      columns: 2,
      head: 'level',
    });
  });

  it('differs in the features in which not all pages are alike', () => {
    const looks = [
      [lead, second, third],
      [lead, third, second],
      [lead, second, third],
    ].map((stories) => lookOfPage(layoutOf(stories), NONE));
    expect([...featuresApart(looks)]).toEqual(['second']);
    expect(featuresApart(looks.slice(0, 1)).size).toBe(0);
  });
});

describe('pages that look different', () => {
  const page = layoutOf([lead, second, third]);
  const down = (one: Stands, by: number): Stands => {
    const moved = ([x, y, w, h]: Stands['text']): Stands['text'] => [x, y + by, w, h];
    const { head, picture, text } = one;
    return {
      ...one,
      text: moved(text),
      ...(head && { head: moved(head) }),
      ...(picture && { picture: moved(picture) }),
    };
  };

  it('are not those with small stories exchanged', () => {
    expect(sharedPrint(page, page, NONE)).toBe(1);
    expect(looksDifferent(page, page, NONE)).toBe(false);
    expect(looksDifferent(page, layoutOf([lead, down(second, 5), third]), NONE)).toBe(false);
  });

  it('are not those of which half the print is other, and what is seen first the same', () => {
    const other = layoutOf([down(lead, 90), down(second, -20), third]);
    expect(sharedPrint(page, other, new Set(['s2']))).toBeLessThan(0.5);
    expect(looksDifferent(page, other, new Set(['s2']))).toBe(false);
  });

  it('are those with another lead and half of the print elsewhere', () => {
    const left: Stands = { head: [110, 10, 290, 40], picture: [210, 60, 190, 150], text: [110, 220, 290, 80] };
    const other = layoutOf([left, { ...second, text: [210, 340, 190, 270] }, { ...third, text: [10, 150, 90, 460] }]);
    expect(looksDifferent(page, other, NONE)).toBe(true);
    expect(looksDifferent(other, page, NONE)).toBe(true);
  });
});
