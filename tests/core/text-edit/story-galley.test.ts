import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, Story } from '../../../core/document';
import { composeEdition, composePage, createCompositionCache } from '../../../core/page';
import { keptGalley, storyGalley, storyText, storyTexts, textLinesOf } from '../../../core/text-edit';
import type { StoryLine } from '../../../core/text-edit';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from '../page/fake';

const story: Story = storyOf('s', [], {
  headline: '石桥上的\n灯',
  dateline: '本报讯',
  byline: '（记者 林望舒）',
  paragraphs: [
    { kind: 'body', text: '镇上有桥。' + textOf(80) },
    { kind: 'subhead', text: '灯' },
    { kind: 'body', text: '行一\n行二' + textOf(90) },
  ],
  pictures: [{ picture: 'p', caption: '没有上版的图', credit: '' }],
});
const placed = (lines: number): Edition =>
  editionOf([story], [[articleOf('a', 's', at(0, 2, 0, lines), 20)]], { profile: bare });

/** Every character of a part is on a line, none on two; only line ends are on none. */
function expectWhole(lines: readonly StoryLine[], of: Story): void {
  for (const { part, text } of storyTexts(of)) {
    const own = lines.filter((line) => line.part === part);
    expect(own.length, part).toBeGreaterThan(0);
    let offset = 0;
    for (const { start, end } of own) {
      expect(text.slice(offset, start).replaceAll('\n', ''), part).toBe('');
      expect(start, part).toBeGreaterThanOrEqual(offset);
      expect(end, part).toBeGreaterThanOrEqual(start);
      offset = end;
    }
    expect(text.slice(offset).replaceAll('\n', ''), part).toBe('');
  }
}

describe('storyGalley', () => {
  it('breaks lines as the page does, and goes on where the page has no room', () => {
    const edition = placed(9);
    const galley = storyGalley(edition, 's', { fonts })!;
    const [page] = composeEdition(edition, { fonts });
    const over = page?.layout.articles[0]?.oversetLines ?? 0;
    expect(over).toBeGreaterThan(2);
    // A sub-head on two rows is one line of each.
    expect(galley.lines.filter(({ state }) => state === 'over')).toHaveLength(over);
    const onPage = page?.lines.filter(({ part }) => /^(?:body|subhead)/u.test(part)) ?? [];
    const set = galley.lines.filter(({ state, part }) => state === 'set' && part.startsWith('body'));
    // A composed line counts the line end after it.
    expect(set.map(({ part, end }) => (storyText(story, part).charAt(end) === '\n' ? end + 1 : end))).toEqual(
      onPage.map(({ line, lead = 0 }) => line.end - lead),
    );
    expectWhole(galley.lines, story);
  });

  it('sets what stands on no page in base columns', () => {
    const galley = storyGalley(editionOf([story], [[]], { profile: bare }), 's', { fonts })!;
    expect(galley.cells).toBe(bare.grid.cells);
    expect(new Set(galley.lines.map(({ state }) => state))).toEqual(new Set(['loose', 'pool']));
    expectWhole(galley.lines, story);
  });

  it('reads a drop initial with the line beside it', () => {
    const initial = { lines: 2, characters: 1 };
    const paragraphs = [
      { kind: 'body' as const, text: '甲' + textOf(89) },
      { kind: 'body' as const, text: textOf(90), initial },
    ];
    const dropped = { ...story, dateline: '', paragraphs };
    const edition = editionOf([dropped], [[articleOf('a', 's', at(0, 2, 0, 20), 20)]], { profile: bare });
    const galley = storyGalley(edition, 's', { fonts })!;
    expect(galley.lines.find(({ part }) => part === 'body:1')?.end).toBeGreaterThan(5);
    expectWhole(galley.lines, dropped);
  });

  it('knows no story that is gone', () => {
    expect(storyGalley(placed(9), 'gone', { fonts })).toBeUndefined();
  });
});

describe('keptGalley', () => {
  const galley = storyGalley(placed(20), 's', { fonts })!;

  it('is the galley itself for the story that was set', () => {
    expect(keptGalley(galley, story)).toBe(galley.lines);
  });

  it('moves ends of lines with their characters', () => {
    const [first, ...rest] = story.paragraphs;
    const edited = { ...story, paragraphs: [{ ...first!, text: `新字${first!.text}` }, ...rest] };
    const own = (lines: readonly StoryLine[], part: string): readonly number[] =>
      lines.filter((line) => line.part === part).map(({ end }) => end);
    expect(own(keptGalley(galley, edited), 'body:0')).toEqual(own(galley.lines, 'body:0').map((end) => end + 2));
    expect(own(keptGalley(galley, edited), 'body:2')).toEqual(own(galley.lines, 'body:2'));
  });

  it('has every character on one line, whatever was edited', () => {
    const text = fc.string({ unit: fc.constantFrom('桥', '灯', '，', 'a', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.nat({ max: 2 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 30 }),
        text,
        fc.constantFrom('edit', 'split', 'remove'),
        (index, start, length, words, kind) => {
          const paragraph = story.paragraphs[index]!;
          const from = Math.min(start, paragraph.text.length);
          const next = paragraph.text.slice(0, from) + words + paragraph.text.slice(from + length);
          const paragraphs =
            kind === 'edit'
              ? story.paragraphs.with(index, { ...paragraph, text: next })
              : kind === 'remove'
                ? story.paragraphs.toSpliced(index, 1)
                : story.paragraphs.toSpliced(
                    index,
                    1,
                    { kind: 'body', text: paragraph.text.slice(0, from) },
                    { kind: 'body', text: paragraph.text.slice(from) },
                  );
          const edited = { ...story, paragraphs };
          expectWholeText(keptGalley(galley, edited), edited);
        },
      ),
    );
  });
});

/** Line ends that were put in need not be seen before the text is set anew. */
function expectWholeText(lines: readonly StoryLine[], of: Story): void {
  for (const { part } of storyTexts(of)) {
    const text = storyText(of, part);
    const own = lines.filter((line) => line.part === part);
    const shown = own.map(({ start, end }) => text.slice(start, end)).join('');
    expect(shown.replaceAll('\n', ''), part).toBe(text.replaceAll('\n', ''));
  }
}

describe('a story set anew after every edit', () => {
  const on = (paragraphs: Story['paragraphs'], headline: string): Edition => {
    const now = { ...story, headline, paragraphs };
    const pages = [[articleOf('a', 's', at(0, 2, 0, 9), 20)], [articleOf('b', 's', at(0, 1, 0, 9), 20)]];
    return editionOf([now], pages, { profile: bare });
  };
  const all = (edition: Edition, cache = createCompositionCache()): unknown => ({
    pages: [1, 2].map((page) => {
      const made = composePage(edition, page, { fonts, cache });
      return { items: made.list.items, lines: textLinesOf(made, { kind: 'story', id: 's' }) };
    }),
    galley: storyGalley(edition, 's', { fonts, cache }),
  });

  it('is what it is from scratch, though most of its lines are those of before', () => {
    const edit = fc.record({
      index: fc.nat(2),
      at: fc.nat(90),
      remove: fc.nat(12),
      insert: fc.constantFrom('', '字', '石桥，', '\n', 'Forme 12'),
      split: fc.boolean(),
      headline: fc.constantFrom('石桥', '石桥上的灯火'),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const cache = createCompositionCache();
        let paragraphs = story.paragraphs;
        all(on(paragraphs, '石桥'), cache);
        for (const { index, at: from, remove, insert, split, headline } of edits) {
          const { text, ...like } = paragraphs[index]!;
          const next = text.slice(0, from) + insert + text.slice(from + remove);
          const halves = split ? [next.slice(0, from), next.slice(from)] : [next];
          paragraphs = paragraphs.toSpliced(index, 1, ...halves.map((half) => ({ ...like, text: half })));
          const scratch = structuredClone(on(paragraphs, headline));
          expect(all(on(paragraphs, headline), cache)).toEqual(all(scratch));
        }
      }),
      { numRuns: 25 },
    );
  });
});
