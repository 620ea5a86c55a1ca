import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PAPER, process } from '../../../core/display-list';
import type { DisplayItem } from '../../../core/display-list';
import type { Article, ArticlePicture, CaptionPlace, HeadSpec, OwnBox, Story } from '../../../core/document';
import { articleRoom, composePage, pageGrid } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { mmToPoints } from '../../../core/units';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

/** Baselines are as exact as this (rule L12 asks for 0.05 mm). */
const EXACT = mmToPoints(0.001);
/** Sums of rounded places. */
const ROUNDING = 0.01;

const profile = { ...bare, separation: { ...bare.separation, legRule: 0.25 } };
const grid = pageGrid(profile);
const pictures = [
  { id: 'p', name: '', sha256: '', type: 'image/png', width: 600, height: 400, focus: { x: 0.2, y: 0.9 } },
] as const;

const columns = fc.option(
  fc.record(
    { count: fc.integer({ min: 1, max: 12 }), gutter: fc.constantFrom(0, 0.5, 1, 2, 3.3) },
    { requiredKeys: ['count'] },
  ),
  { nil: undefined },
);
/** A box, and the cells and lines of white inside it. */
interface Boxed {
  readonly round?: OwnBox;
  readonly cells: number;
  readonly lines: number;
}

const box = fc.constantFrom<Boxed>(
  { cells: 0, lines: 0 },
  { round: { border: { kind: 'line', width: 0.5 } }, cells: 1, lines: 1 },
  // A border of 12 points and a quarter of a cell beside it.
  { round: { border: { kind: 'border', pattern: 'cloud', size: 12 } }, cells: 1.45, lines: 1 },
  {
    round: {
      border: { kind: 'double', width: 0.5, gap: 1 },
      sides: ['top', 'bottom'],
      padding: { cells: 0, lines: 1 },
    },
    cells: 0,
    lines: 1,
  },
  {
    round: { tint: process(0, 0, 0, 90), type: PAPER, padding: { cells: 1.5, lines: 1.5 } },
    cells: 1.5,
    lines: 2,
  },
);
const label = fc.constantFrom<Article['label']>(
  undefined,
  { text: '专栏名', place: 'bar' },
  { text: '专栏名', place: 'tab' },
);
const span = fc.record({ column: fc.integer({ min: 0, max: 5 }), columns: fc.integer({ min: 1, max: 6 }) });
const head = fc.option(
  fc.record(
    {
      size: fc.constantFrom(16, 20),
      place: fc.constantFrom('beside' as const, 'within' as const),
      span,
      line: fc.integer({ min: 0, max: 12 }),
      vertical: fc.constant(true as const),
    },
    { requiredKeys: ['size'] },
  ),
  { nil: undefined },
) satisfies fc.Arbitrary<HeadSpec | undefined>;
const caption = fc.oneof(
  fc.constantFrom<CaptionPlace>({ at: 'below' }, { at: 'above' }, { at: 'inside' }),
  fc.record({ at: fc.constantFrom('left' as const, 'right' as const), columns: fc.integer({ min: 1, max: 2 }) }),
);
/** A picture by shares of its article's columns, so that it is always within it. */
const picture = fc.option(
  fc.record({
    from: fc.double({ min: 0, max: 0.99, noNaN: true }),
    wide: fc.double({ min: 0.01, max: 1, noNaN: true }),
    line: fc.integer({ min: 0, max: 6 }),
    lines: fc.integer({ min: 1, max: 8 }),
    over: fc.boolean(),
    inset: fc.boolean(),
    whole: fc.boolean(),
    caption,
  }),
  { nil: undefined },
);
const forms = fc.record({
  columns,
  box,
  label,
  head,
  picture,
  vertical: fc.boolean(),
  frame: fc.record({
    column: fc.integer({ min: 0, max: 1 }),
    columns: fc.integer({ min: 1, max: 3 }),
    line: fc.integer({ min: 0, max: 4 }),
    lines: fc.integer({ min: 30, max: 36 }),
  }),
});
type Form = typeof forms extends fc.Arbitrary<infer F> ? F : never;

function articleFrom(form: Form): Article {
  const {
    columns: own,
    box: { round },
    label: name,
    head: spec,
    vertical,
    frame,
  } = form;
  const article: Article = {
    ...articleOf('a', 's', frame),
    ...(own && { columns: own }),
    ...(round && { box: round }),
    ...(name && { label: name }),
    ...(spec && { head: spec }),
    ...(vertical && { vertical: true }),
  };
  return form.picture === undefined ? article : { ...article, pictures: [pictureFrom(form.picture, article)] };
}

function pictureFrom(of: NonNullable<Form['picture']>, article: Article): ArticlePicture {
  const room = articleRoom(article, profile);
  const column = Math.floor(of.from * room.frame.columns);
  const across = Math.max(1, Math.floor(of.wide * (room.frame.columns - column)));
  const frame = at(column, across, of.line, of.lines);
  const cells = room.grid.columnWidth(across) / room.grid.cell;
  return {
    index: 0,
    frame,
    caption: of.caption,
    ...(of.over && { over: true }),
    ...(of.inset && cells >= 1 && { inset: { x: 0, width: cells } }),
    ...(of.whole && { fit: { kind: 'whole' as const } }),
  };
}

const stories = fc.array(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 5 }).map((lengths) =>
  storyOf(
    's',
    lengths.map((length, index) => textOf(length, index * 400)),
    {
      kicker: '引题',
      headline: '两字',
      byline: '（某人）',
      pictures: [{ picture: 'p', caption: '图说', credit: '摄' }],
    },
  ),
);

function pageOf(article: Article, story: Story): ComposedPage {
  return composePage(editionOf([story], [[article]], { profile, pictures }), 1, { fonts });
}

/** What the item covers, its type by the pens. */
function extent(item: DisplayItem): { left: number; top: number; right: number; bottom: number } {
  switch (item.kind) {
    case 'glyphs': {
      const { x, y } = item;
      return { left: Math.min(...x), top: Math.min(...y), right: Math.max(...x), bottom: Math.max(...y) };
    }
    case 'rule': {
      const { x1, y1, x2, y2 } = item;
      return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
    }
    case 'path': {
      const all = item.contours.flat();
      const [x, y] = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)];
      return { left: Math.min(...x), top: Math.min(...y), right: Math.max(...x), bottom: Math.max(...y) };
    }
    case 'fill':
    case 'picture': {
      const { x, y, width, height } = item.rect;
      return { left: x, top: y, right: x + width, bottom: y + height };
    }
  }
}

describe('an article of any columns, box, label, head and picture', () => {
  it('sets every character of its text once, as far as it has room', () => {
    fc.assert(
      fc.property(forms, stories, (form, story) => {
        const page = pageOf(articleFrom(form), story);
        const fits = page.layout.articles[0]?.state !== 'overset';
        story.paragraphs.forEach(({ text }, index) => {
          const part = `body:${index}`;
          const set = page.list.items
            .flatMap((item) => (item.kind === 'glyphs' && item.source?.part === part ? [item.source] : []))
            .sort((a, b) => a.start - b.start || a.end - b.end);
          let end = 0;
          for (const run of set) {
            if (run.end === run.start) continue;
            expect(run.start).toBe(end);
            end = run.end;
          }
          if (fits) expect(end).toBe(text.length);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every line within its measure, and text on the lines of the page', () => {
    fc.assert(
      fc.property(forms, stories, (form, story) => {
        const page = pageOf(articleFrom(form), story);
        for (const { line, part, y, vertical } of page.lines) {
          if (part === 'label' || !/^(body|byline|caption|credit)/u.test(part)) continue;
          expect(line.left).toBeGreaterThanOrEqual(-ROUNDING);
          // A column narrower than a mark and a character has lines that no break can help.
          if (line.measure >= 3 * grid.cell)
            expect(line.left + line.width).toBeLessThanOrEqual(line.measure + ROUNDING);
          if (!/^(body|byline)/u.test(part)) continue;
          const ideal = vertical ? grid.area.y + (grid.leading - grid.cell) / 2 : grid.baseline(0);
          const row = Math.round((y - ideal) / grid.leading);
          expect(Math.abs(y - ideal - row * grid.leading)).toBeLessThan(EXACT);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('draws nothing outside its frame, and nothing in the white inside its box', () => {
    fc.assert(
      fc.property(forms, stories, (form, story) => {
        const article = articleFrom(form);
        const page = pageOf(article, story);
        fc.pre(!page.diagnostics.some(({ code }) => code === 'headline-too-long'));
        // An indent, a mark and a character do not go into less.
        fc.pre(articleRoom(article, profile).grid.measure >= 4 * grid.cell);
        const whole = grid.rectOf(article.frame);
        for (const item of page.list.items) {
          const { left, top, right, bottom } = extent(item);
          const { cells, lines } = item.owner.part === 'box' ? { cells: 0, lines: 0 } : form.box;
          const rect = {
            x: whole.x + cells * grid.cell,
            y: whole.y + lines * grid.leading,
            width: whole.width - 2 * cells * grid.cell,
            height: whole.height - 2 * lines * grid.leading,
          };
          expect(left).toBeGreaterThanOrEqual(rect.x - ROUNDING);
          expect(right).toBeLessThanOrEqual(rect.x + rect.width + ROUNDING);
          expect(top).toBeGreaterThanOrEqual(rect.y - ROUNDING);
          expect(bottom).toBeLessThanOrEqual(rect.y + rect.height + ROUNDING);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets no text meet a head, a picture or a caption', () => {
    fc.assert(
      fc.property(forms, stories, (form, story) => {
        const article = articleFrom(form);
        fc.pre(article.pictures.every(({ over }) => over !== true));
        const { layout, diagnostics } = pageOf(article, story);
        fc.pre(!diagnostics.some(({ code }) => code === 'headline-too-long'));
        const text = layout.boxes.filter(({ kind }) => kind === 'body');
        const others = layout.boxes.filter(({ kind }) => kind === 'image' || kind === 'headline');
        // Beside an inset, and past one, a leg's box is that of the whole leg.
        fc.pre(article.pictures.every(({ inset }) => inset === undefined));
        for (const a of text) {
          for (const b of others) {
            const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
            const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
            expect(Math.min(across, down)).toBeLessThanOrEqual(ROUNDING);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is set in one to three cells, and in none, without harm', () => {
    const story = storyOf('s', [textOf(30), '“——”……！？（GPS76.8%）。'], {
      kicker: '引题',
      headline: '两字',
      decks: ['副题'],
      byline: '（某人）',
      pictures: [{ picture: 'p', caption: '图说。', credit: '摄' }],
    });
    for (const count of [10, 14, 30, 100]) {
      for (const frame of [at(0, 4, 0, 20), at(0, 1, 0, 2), at(0, 1, 0, 0), at(0, 0, 0, 9)]) {
        for (const vertical of [false, true]) {
          for (const place of [undefined, 'beside', 'within', 'upright'] as const) {
            const spec: HeadSpec =
              place === 'upright' ? { size: 20, vertical: true } : { size: 20, ...(place && { place }) };
            const article: Article = {
              ...articleOf('a', 's', frame),
              head: spec,
              columns: { count },
              ...(vertical && { vertical }),
              label: { text: '专栏名', place: 'tab' },
              box: { border: { kind: 'line', width: 1 } },
              pictures: [{ index: 0, frame: at(0, 1, 2, 4), caption: { at: 'inside' } }],
            };
            expect(pageOf(article, story).list.items.length).toBeGreaterThan(0);
          }
        }
      }
    }
  });
});
