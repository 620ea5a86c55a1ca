import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dump, itemBounds } from '../../../core/display-list';
import type { GlyphRun } from '../../../core/display-list';
import type { Article, Edition, Paragraph, Picture, Story } from '../../../core/document';
import { applyCut } from '../../../core/galley';
import { contains } from '../../../core/geometry';
import { composePage, copyfitOf, createCompositionCache, pageGrid } from '../../../core/page';
import type { ComposedLine, ComposedPage } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const grid = pageGrid(bare);
/** Two bands of 17 cells, 29 lines each: 24 rows are 355 points, twelve rows 18 cells. */
const FRAME = at(0, 4, 0, 24);
const CELLS = 17;
const LINES = 29;
const TOPS = [52.5, 232.5];
const FIRST_AXIS = 460;

const vertical = (over: Partial<Article> = {}): Article => ({ ...articleOf('a', 's', FRAME), vertical: true, ...over });

function compose(story: Story, article = vertical(), over: Partial<Edition> = {}): ComposedPage {
  return composePage(editionOf([story], [[article]], over), 1, { fonts });
}

const body = (text: string): Paragraph => ({ kind: 'body', text });
const subhead = (text: string): Paragraph => ({ kind: 'subhead', text });
const textIn = ({ line }: ComposedLine): string => line.runs.flatMap((run) => run.text).join('');
const running = ({ lines }: ComposedPage): ComposedLine[] =>
  lines.filter(({ leg, part }) => leg !== undefined && part !== 'jump');
const jumps = ({ lines }: ComposedPage): ComposedLine[] => lines.filter(({ part }) => part === 'jump');
const runsOf = (page: ComposedPage, part: string): GlyphRun[] =>
  page.list.items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.owner.part === part);
const bandOf = (line: ComposedLine): number => TOPS.indexOf(line.y);

describe('the bands of vertical text', () => {
  it('run from top to bottom, their lines from right to left at the leading (GB/T 15834 5.2; CLREQ 2.3)', () => {
    const page = compose(storyOf('s', [textOf(600)]));
    const lines = running(page);
    expect(lines.every((line) => line.vertical)).toBe(true);
    expect(lines.map(({ x }) => x)).toEqual(lines.map((_, index) => FIRST_AXIS - 15 * (index % LINES)));
    expect(lines.map(bandOf)).toEqual(lines.map((_, index) => Math.floor(index / LINES)));
    expect(lines.map(textIn).join('')).toBe(textOf(600));
  });

  it('begin level with type on the page’s lines, a cell or more apart', () => {
    for (let rows = 4; rows <= 38; rows++) {
      const page = compose(storyOf('s', [textOf(900)]), vertical({ frame: at(0, 4, 1, rows) }));
      const bands = [...new Map(running(page).map((line) => [line.y, line.line.measure]))];
      expect(bands.length).toBeGreaterThan(0);
      bands.forEach(([top, measure], index) => {
        expect((top - 2.5 - grid.lineY(0)) % grid.leading).toBeCloseTo(0, 6);
        expect(measure % grid.cell).toBe(0);
        const next = bands[index + 1]?.[0];
        if (next !== undefined) expect(next - top - measure).toBeGreaterThanOrEqual(grid.cell);
      });
      const last = bands.at(-1)!;
      expect(last[0] + last[1]).toBeLessThanOrEqual(grid.lineY(1 + rows) - 2.5 + 1e-6);
    }
  });

  it('are so many that a line has 12 to 20 characters, where the depth allows', () => {
    const cells = (rows: number): number =>
      running(compose(storyOf('s', [textOf(30)]), vertical({ frame: at(0, 1, 0, rows) })))[0]!.line.measure / 10;
    expect([8, 13, 18, 24, 30, 36].map(cells)).toEqual([11, 19, 12, 17, 14, 17]);
  });

  it('stand from edge to edge of the columns, at the leading or a little more', () => {
    const [first, second, ...others] = running(
      compose(storyOf('s', [textOf(150)]), vertical({ frame: at(1, 1, 0, 13) })),
    );
    const pitch = first!.x - second!.x;
    expect(first!.x).toBe(grid.columnX(2) - grid.gutter - 5);
    expect(others.at(-1)!.x).toBe(grid.columnX(1) + 5);
    expect(pitch).toBe(15);
  });

  it('are parted by a thin rule in the white where the paper has rules between legs', () => {
    const separation = { ...bare.separation, legRule: 0.25 };
    const profile = { ...bare, separation };
    const page = compose(storyOf('s', [textOf(17 * 35)]), vertical(), { profile });
    const rules = page.list.items.filter((item) => item.kind === 'rule' && item.owner.part === 'leg-rule');
    // From under the last line of the second band to its first.
    const short = running(page).filter((line) => bandOf(line) === 1).length;
    expect(rules).toMatchObject([{ x1: 465 - 15 * (short - 1) - 10, x2: 465, y1: 227.5, y2: 227.5, width: 0.25 }]);
  });

  it('have a box each, as wide as their lines', () => {
    const boxes = compose(storyOf('s', [textOf(17 * 35)])).layout.boxes.filter(({ kind }) => kind === 'body');
    expect(boxes).toMatchObject([
      { x: 35, y: 52.5, w: 430, h: 170, columns: 1, lines: 29 },
      { y: 232.5, h: 170, columns: 1 },
    ]);
  });
});

describe('vertical text', () => {
  it('gives sub-heads whole lines and never leaves one last in a band (CLREQ 4.1.3)', () => {
    for (let length = 400; length < 500; length += 7) {
      const paragraphs = [body(textOf(length)), subhead('河岸上'), body(textOf(300))];
      const lines = running(compose({ ...storyOf('s', []), paragraphs }));
      const index = lines.findIndex(({ part }) => part === 'subhead:1');
      expect(bandOf(lines[index + 1]!)).toBe(bandOf(lines[index]!));
      expect(lines.filter(({ y, x }) => y === lines[index]!.y && x === lines[index]!.x)).toHaveLength(1);
    }
  });

  it('stands a sub-head of two rows in the middle of two lines', () => {
    const large = { ...bare.styles, subhead: { ...bare.styles.subhead, size: 16 } };
    const paragraphs = [subhead('河岸上'), body(textOf(30))];
    const lines = running(
      compose({ ...storyOf('s', []), paragraphs }, vertical(), { profile: { ...bare, styles: large } }),
    );
    expect(lines.map(({ x }) => x)).toEqual([FIRST_AXIS - 7.5, FIRST_AXIS - 30, FIRST_AXIS - 45]);
  });

  it('ends with the byline at the foot of the last line, or on its own', () => {
    const ends = (length: number): ComposedLine[] =>
      running(compose(storyOf('s', [textOf(length)], { byline: '何满' }))).slice(-2);
    const [shared, byline] = ends(25);
    expect(byline!.x).toBe(shared!.x);
    expect(byline!.line.left).toBe((CELLS - 2) * 10);
    const [full, own] = ends(32);
    expect(own!.x).toBe(full!.x - 15);
    expect(runsOf(compose(storyOf('s', [textOf(25)], { byline: '何满' })), 'byline')[0]!.y).toEqual([
      TOPS[0]! + 150 + 8.8,
      TOPS[0]! + 160 + 8.8,
    ]);
  });

  it('runs the dateline in, knows where its text is from, and lies where its glyphs are', () => {
    const page = compose(storyOf('s', [textOf(100)], { dateline: '本报讯' }));
    const [first] = runsOf(page, 'body');
    expect(first).toMatchObject({ source: { story: 's', part: 'dateline', start: 0 } });
    const run = runsOf(page, 'body').at(-1)!;
    expect(contains(itemBounds(run), { x: run.x[0]! + 5, y: run.y[2]! - 4 })).toBe(true);
    expect(contains(itemBounds(run), { x: run.x[0]! - 9, y: run.y[2]! - 4 })).toBe(false);
  });

  it('lays Latin on its side in the dump too', () => {
    expect(dump(compose(storyOf('s', ['用Forme排'])).list)).toMatch(/turn 90/);
  });

  it('ignores a drop initial: it stands as ordinary type', () => {
    const plain = storyOf('s', [textOf(100)]);
    const paragraphs = [{ ...body(textOf(100)), initial: { lines: 3, characters: 1 } }];
    expect(running(compose({ ...plain, paragraphs })).map(textIn)).toEqual(running(compose(plain)).map(textIn));
  });

  it('has every character once, in lines that keep to their band, with no forbidden line start', () => {
    const piece = fc.constantFrom('春江', '船，', '山。', '“石”', '（桥）', '12月', '2026', 'Forme', '水——');
    const paragraph = fc
      .array(piece, { minLength: 1, maxLength: 120 })
      .map((pieces) => `岸${pieces.join('')}`)
      .map(body);
    const story = fc.array(fc.oneof({ weight: 5, arbitrary: paragraph }, fc.constant(subhead('河岸上'))), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 6, max: 24 }),
        fc.integer({ min: 1, max: 4 }),
        (paragraphs, rows, columns) => {
          const page = compose({ ...storyOf('s', []), paragraphs }, vertical({ frame: at(0, columns, 0, rows) }));
          const lines = running(page);
          const [layout] = page.layout.articles;
          const copy = paragraphs.map(({ text }) => text).join('');
          const set = lines.map(textIn).join('');
          expect(copy.startsWith(set)).toBe(true);
          const boxes = page.layout.boxes.filter((box) => box.kind === 'body');
          const over = boxes.reduce((sum, box) => sum + box.overset, 0);
          expect(Array.from(copy).length - Array.from(set).length).toBe(over);
          expect(over > 0).toBe(layout!.state === 'overset');
          lines.forEach((line, index) => {
            expect(line.line.left + line.line.width).toBeLessThanOrEqual(line.line.measure + 0.002);
            if (!line.line.runs.length) return;
            expect(textIn(line)).not.toMatch(/^[，。”）]/u);
            const next = lines[index + 1];
            if (next === undefined) return;
            expect(next.y > line.y || (next.y === line.y && next.x < line.x)).toBe(true);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('vertical text that does not fill its article', () => {
  it('tells what is over, in lines and characters, and the cuts that gain a line', () => {
    const text = Array.from({ length: 90 }, (_, index) => `${textOf(9, index * 9)}，`).join('') + `${textOf(200)}。`;
    const story = storyOf('s', [text]);
    const edition = editionOf([story], [[vertical()]]);
    const [fit] = copyfitOf(edition, 1, { fonts });
    const [layout] = composePage(edition, 1, { fonts }).layout.articles;
    expect(layout).toMatchObject({ state: 'overset', verticalMeasure: 170, oversetLines: fit!.over.lines });
    expect(fit!.rows).toBe(2 * LINES + fit!.over.lines);
    const shorter = (cut: number): Story => ({
      ...story,
      paragraphs: [body(Array.from(text).slice(0, -cut).join(''))],
    });
    const over = (changed: Story): number => compose(changed).layout.articles[0]!.oversetLines;
    expect(over(shorter(fit!.over.characters))).toBe(0);
    expect(over(shorter(fit!.over.characters - 1))).toBeGreaterThan(0);
    expect(fit!.cuts.length).toBeGreaterThan(0);
    for (const cut of fit!.cuts.slice(0, 3)) {
      expect(over(applyCut(story, cut))).toBe(fit!.over.lines - cut.lines);
    }
  });

  it('tells how many characters fill it', () => {
    const story = storyOf('s', [textOf(600)]);
    const [layout] = compose(story).layout.articles;
    const used = running(compose(story)).length;
    expect(layout).toMatchObject({ state: 'underset', undersetLines: 2 * LINES - used });
    const longer = (added: number): Story => storyOf('s', [textOf(600) + textOf(added, 600)]);
    const spare = (changed: Story): readonly number[] => {
      const [found] = compose(changed).layout.articles;
      return [found!.undersetLines, found!.oversetLines];
    };
    expect(spare(longer(layout!.undersetCharacters))).toEqual([0, 0]);
    expect(spare(longer(layout!.undersetCharacters + 1))[1]).toBeGreaterThan(0);
  });
});

describe('a vertical story on two pages', () => {
  const story = storyOf('s', [textOf(500), textOf(700, 500)], { headline: '渡口', byline: '何满' });
  const first = vertical({ frame: at(0, 4, 0, 13) });
  const rest: Article = { ...vertical(), id: 'b' };
  const edition = editionOf([story], [[first], [rest]]);
  const pages = [1, 2].map((page) => composePage(edition, page, { fonts })) as [ComposedPage, ComposedPage];

  it('goes on where it left off, whatever the height of its lines', () => {
    const copy = story.paragraphs.map(({ text }) => text).join('') + story.byline;
    expect(pages.flatMap(running).map(textIn).join('')).toBe(copy);
    expect(pages[1].diagnostics.map(({ code }) => code)).not.toContain('overset');
  });

  it('has its jump lines at the foot of the last line and the head of the first', () => {
    const [[to], [from]] = [jumps(pages[0]), jumps(pages[1])];
    expect(textIn(to!)).toBe('（下转第2版）');
    expect(textIn(from!)).toBe('（上接第1版）');
    expect(to!.x).toBe(FIRST_AXIS - 15 * (LINES - 1));
    expect(to!.line.left + to!.line.width).toBeCloseTo(to!.line.measure, 2);
    expect([from!.x, from!.y, from!.line.left]).toEqual([FIRST_AXIS, running(pages[1])[0]!.y, 0]);
    expect(running(pages[1])[0]!.x).toBe(FIRST_AXIS - 15);
  });

  it('says so in Traditional too', () => {
    const profile = { ...bare, language: 'zh-Hant' } as const;
    const [jump] = jumps(composePage({ ...edition, profile }, 1, { fonts }));
    expect(textIn(jump!)).toBe('（下轉第2版）');
  });

  it('may run on from level columns', () => {
    const { vertical: _vertical, ...level } = first;
    const mixed = editionOf([story], [[level], [rest]]);
    const all = [1, 2].flatMap((page) => running(composePage(mixed, page, { fonts })));
    const copy = story.paragraphs.map(({ text }) => text).join('') + story.byline;
    expect(copy.startsWith(all.map(textIn).join(''))).toBe(true);
    expect(new Set(all.map((line) => line.vertical))).toEqual(new Set([undefined, true]));
  });
});

describe('vertical text and what stands beside it', () => {
  const picture: Picture = { id: 'p', name: 'p.jpg', sha256: '', type: 'image/jpeg', width: 3000, height: 2000 };
  const withPicture = (over: Partial<Article>): ComposedPage => {
    const story = storyOf('s', [textOf(700)], { pictures: [{ picture: 'p', caption: '', credit: '' }] });
    return compose(story, vertical(over), { pictures: [picture] });
  };

  it('leaves out lines that would meet a picture, and reads those right of it first', () => {
    const page = withPicture({ pictures: [{ index: 0, frame: at(1, 1, 0, 10) }] });
    const rect = page.list.items.find((item) => item.kind === 'picture')!.rect;
    const upper = running(page).filter((line) => bandOf(line) === 0);
    expect(upper.length).toBe(14 + 7);
    for (const { x } of upper) {
      expect(x + 5 <= rect.x - grid.gutter + 1e-6 || x - 5 >= rect.x + rect.width + grid.gutter - 1e-6).toBe(true);
    }
    const xs = upper.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => b - a));
    expect(running(page).filter((line) => bandOf(line) === 1).length).toBeGreaterThan(20);
    expect(running(page).map(textIn).join('')).toBe(textOf(700).slice(0, running(page).map(textIn).join('').length));
  });

  it('keeps the standoff of an inset', () => {
    const inset = { x: 0, width: 15, standoff: { cells: 2, lines: 1 } };
    const page = withPicture({ pictures: [{ index: 0, frame: at(1, 2, 0, 10), inset }] });
    const rect = page.list.items.find((item) => item.kind === 'picture')!.rect;
    for (const { x, y } of running(page)) {
      if (y === TOPS[0]) expect(x + 5 <= rect.x - 20 || x - 5 >= rect.x + rect.width + 20).toBe(true);
    }
  });

  it('stands left of a vertical head, and right of one at the left', () => {
    const story = storyOf('s', [textOf(300)], { headline: '渡口' });
    const right = running(compose(story, vertical({ head: { size: 30, vertical: true } })));
    expect(right[0]!.x).toBe(grid.columnX(3) - grid.gutter - 5);
    const left = { size: 30, vertical: true, span: { column: 0, columns: 1 } } as const;
    const xs = running(compose(story, vertical({ head: left }))).map(({ x }) => x);
    expect(Math.max(...xs)).toBe(FIRST_AXIS);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(grid.columnX(1) + 5);
  });

  it('stands under a level head', () => {
    const page = compose(storyOf('s', [textOf(300)], { headline: '渡口' }), vertical({ head: { size: 30 } }));
    const box = page.layout.boxes.find(({ kind }) => kind === 'headline')!;
    const [first] = running(page);
    expect(first!.y).toBe(box.y + box.h + 2.5);
    expect(page.lines.find(({ part }) => part === 'headline')!.vertical).toBeUndefined();
  });

  it('has no lines where nothing fits, and says that all is over', () => {
    const page = compose(storyOf('s', [textOf(30)]), vertical({ frame: at(0, 1, 0, 0) }));
    expect(running(page)).toEqual([]);
    expect(page.layout.articles[0]!.oversetCharacters).toBe(30);
  });
});

describe('marks in vertical text', () => {
  it('stand as their lines do: dots right of the axis, name lines left of it (CLREQ 3.1.2, 3.1.8)', () => {
    const marks = [
      { kind: 'name', start: 0, end: 2 },
      { kind: 'dot', start: 3, end: 4 },
    ] as const;
    const paragraphs = [{ ...body('石桥在山下'), marks }];
    const { list, lines } = compose({ ...storyOf('s', []), paragraphs });
    const [{ x }] = lines as [ComposedLine];
    const rule = list.items.find((item) => item.kind === 'rule' && item.owner.part === 'body');
    // Two cells of indent, then the two of the name, a little free at both ends.
    expect(rule).toMatchObject({ x1: x - 5.8, x2: x - 5.8, y1: 52.5 + 20 + 0.6, y2: 52.5 + 40 - 0.6 });
    const dot = list.items.find((item) => item.kind === 'path')!;
    expect(dot.contours[0]!.slice(0, 2)).toEqual([x + 6.3, 52.5 + 55 + 0.75]);
  });
});

describe('a vertical article that did not change', () => {
  it('keeps its identity when another is edited', () => {
    const cache = createCompositionCache();
    const [s, t] = [storyOf('s', [textOf(100)]), storyOf('t', [textOf(50)])];
    const other = articleOf('b', 't', at(0, 4, 26, 10));
    const page = (second: Story): ComposedPage =>
      composePage(editionOf([s, second], [[vertical(), other]]), 1, { fonts, cache });
    const edited = [page(t), page(storyOf('t', [textOf(51)]))] as const;
    expect(running(edited[1])[0]!.line).toBe(running(edited[0])[0]!.line);
  });

  it('is set anew when it turns, and back, whatever is kept', () => {
    const cache = createCompositionCache();
    const story = storyOf('s', [textOf(300)]);
    const { vertical: _vertical, ...level } = vertical();
    const listOf = (article: Article, kept: Partial<{ cache: typeof cache }>): string =>
      dump(composePage(editionOf([story], [[article]]), 1, { fonts, ...kept }).list);
    for (const article of [vertical(), level, vertical()]) expect(listOf(article, { cache })).toBe(listOf(article, {}));
  });
});
