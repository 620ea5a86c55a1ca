import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Article, ArticlePicture, Edition, Paragraph, Story } from '../../../core/document';
import { applyCut } from '../../../core/galley';
import { longer, shorter } from '../../../core/galley/edit-copy';
import { articleRoom, composePage, copyfitOf } from '../../../core/page';
import type { ArticleCopyfit, ArticleLayout } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf } from './fake';

const inset: ArticlePicture = { index: 0, frame: at(0, 1, 3, 4), inset: { x: 7, width: 6 } };

/** What an article says besides its frame. */
type Form = Partial<Article>;

function articleWith(lines: number, form: Form): Article {
  return { ...articleOf('a', 's', at(0, 3, 0, lines)), ...form };
}

function editionWith(story: Story, lines: number, form: Form = {}): Edition {
  return editionOf([story], [[articleWith(lines, form)]]);
}

function layoutOf(story: Story, lines: number, form: Form = {}): ArticleLayout {
  return composePage(editionWith(story, lines, form), 1, { fonts }).layout.articles[0]!;
}

function fitOf(story: Story, lines: number, form: Form = {}): ArticleCopyfit {
  return copyfitOf(editionWith(story, lines, form), 1, { fonts })[0]!;
}

const clause = fc
  .tuple(
    fc.array(fc.constantFrom(...'河水今晨涨过石桥头的第二级台阶镇上派人守着渡口'), { minLength: 2, maxLength: 12 }),
    fc.constantFrom('', '', '76.8%', 'GPS', '“开闸”'),
    fc.constantFrom('，', '，', '、', '；', '。'),
  )
  .map(([han, special, stop]) => han.join('') + special + stop);
const copy = fc.array(
  fc.array(clause, { minLength: 1, maxLength: 8 }).map((clauses) => `${clauses.join('')}水退了。`),
  { minLength: 1, maxLength: 6 },
);
const story = fc.record({ copy, subheads: fc.boolean() }).map(({ copy: texts, subheads }) =>
  storyOf('s', [], {
    byline: '（周闻）',
    paragraphs: texts.flatMap((text, index): Paragraph[] => [
      ...(subheads && index > 0 ? [{ kind: 'subhead' as const, text: '小标题' }] : []),
      { kind: 'body', text },
    ]),
    pictures: [{ picture: 'p', caption: '', credit: '' }],
  }),
);
const forms = fc.constantFrom<Form>(
  {},
  { pictures: [inset] },
  { columns: { count: 2 } },
  { box: { border: { kind: 'line', width: 1 } } },
  {
    box: { border: { kind: 'line', width: 1 }, padding: { cells: 1.5, lines: 1 } },
    columns: { count: 2 },
    pictures: [inset],
  },
);
const depth = fc.integer({ min: 9, max: 24 });

/** Characters of a line in each of the article's columns. */
function lineEach(lines: number, form: Form): number {
  const { grid, frame } = articleRoom(articleWith(lines, form), bare);
  return Math.ceil((frame.columns * grid.measure) / grid.cell);
}

describe('the copyfit of an article (L35)', () => {
  it('is told in lines and characters', () => {
    const page = composePage(editionWith(storyOf('s', ['水'.repeat(98)]), 10), 1, { fonts });
    // Ten lines of thirty rows; level legs may leave two lines white.
    expect(page.layout.articles).toMatchObject([{ state: 'underset', undersetLines: 18, undersetCharacters: 180 }]);
    expect(page.diagnostics).toMatchObject([{ code: 'underset', values: { lines: 18, characters: 180 } }]);
  });

  it('is true when done: the characters under fill it to the end of a line', () => {
    fc.assert(
      fc.property(story, depth, forms, (of, lines, form) => {
        const { state, undersetCharacters } = layoutOf(of, lines, form);
        fc.pre(state === 'underset');
        expect(layoutOf(longer(of, undersetCharacters), lines, form)).toMatchObject({ state: 'fits' });
        // As level as legs can be, so that one line more is one too many or makes a leg longer than the others.
        const more = layoutOf(longer(of, undersetCharacters + lineEach(lines, form)), lines, form);
        expect(more.state).not.toBe('underset');
      }),
      { numRuns: 40 },
    );
  });

  it('is true when done: without the characters over the story fits, with one of them it does not', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 8, max: 12 }), forms, (of, lines, form) => {
        const { state, over } = fitOf(of, lines, form);
        fc.pre(state === 'overset');
        expect(layoutOf(shorter(of, over.characters), lines, form).state).not.toBe('overset');
        expect(layoutOf(shorter(of, over.characters - 1), lines, form).state).toBe('overset');
      }),
      { numRuns: 25 },
    );
  });

  it('offers cuts that gain exactly what they promise, round pictures too', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 8, max: 12 }), forms, (of, lines, form) => {
        const { state, over, cuts, rows } = fitOf(of, lines, form);
        for (const cut of cuts) {
          if (state === 'fits') {
            expect(rows - fitOf(applyCut(of, cut), lines, form).rows).toBe(cut.lines);
            continue;
          }
          const { oversetLines } = layoutOf(applyCut(of, cut), lines, form);
          expect(over.lines - oversetLines).toBe(cut.lines);
          expect(cut.lines).toBeGreaterThan(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('offers a cut in every paragraph that has one, and no fills, for a story that runs over', () => {
    const text = '石桥头的水位今晨又涨了，比昨天高出半尺，淹到了第二级台阶上。';
    const { state, cuts, fills } = fitOf(storyOf('s', [text, text, text]), 3);
    expect([state, fills]).toEqual(['overset', []]);
    expect(new Set(cuts.map(({ paragraph }) => paragraph)).size).toBe(3);
  });

  it('offers fills, and no cuts, for a story that is short', () => {
    const { state, cuts, fills } = fitOf(storyOf('s', ['水'.repeat(15), '水'.repeat(28)]), 12);
    expect([state, cuts]).toEqual(['underset', []]);
    // Two cells of indent; a last line of one character would be an orphan.
    expect(fills).toEqual([
      { paragraph: 0, characters: 3 },
      { paragraph: 1, characters: 0 },
    ]);
  });
});
