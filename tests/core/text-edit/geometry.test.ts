import { describe, expect, it } from 'vitest';
import type { Edition, Story } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import type { TextOwner } from '../../../core/page';
import {
  blockTexts,
  bodyPart,
  caretAt,
  cellAt,
  isClusterEdge,
  lineEnds,
  orderLines,
  placeAt,
  rangeRects,
  samePlace,
  stepLine,
  storyText,
  textLinesOf,
} from '../../../core/text-edit';
import type { TextLine } from '../../../core/text-edit';
import { FORMS, articleIn, formsEdition } from '../../support/article-forms';
import type { FormName } from '../../support/article-forms';
import { BLOCK_FIELDS, BLOCK_FORMS, picture } from '../../support/block-forms';
import { fakeFonts } from '../../support/fake-font';
import { verticalEdition } from '../../support/vertical-page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from '../page/fake';

const ofStory = (id: string): TextOwner => ({ kind: 'story', id });

function linesOf(edition: Edition, owner: TextOwner, book = fonts): readonly TextLine[] {
  return orderLines(composeEdition(edition, { fonts: book }).flatMap((page) => textLinesOf(page, owner)));
}

/** A story that stands in two articles on two pages, with everything that setting adds or leaves out. */
const marked: Story = storyOf('s', [], {
  headline: '石桥上的\n灯',
  kicker: '夜里',
  decks: ['副题一', '副题二'],
  dateline: '本报讯',
  byline: '（记者 林望舒）',
  paragraphs: [
    { kind: 'body', text: '镇上有桥。“好！”他说：（真的）ab 12。' + textOf(30) },
    { kind: 'subhead', text: '灯' },
    { kind: 'body', text: '小标题之后的字' + textOf(40), marks: [{ kind: 'run-in', start: 0, end: 4 }] },
    { kind: 'body', text: '' },
    { kind: 'body', text: '首字' + textOf(60), initial: { lines: 2, characters: 1 } },
    {
      kind: 'body',
      text: '注音𠮷野家与上标' + textOf(50),
      marks: [
        { kind: 'ruby', start: 0, end: 2, reading: 'zhuyin' },
        { kind: 'superior', start: 6, end: 8 },
      ],
    },
    { kind: 'body', text: '行一\n行二\n' + textOf(12) },
  ],
});
const twoPages = editionOf(
  [marked],
  [[articleOf('a', 's', at(0, 2, 0, 14), 20)], [articleOf('b', 's', at(1, 3, 4, 20))]],
  {
    profile: {
      ...bare,
      composition: { ...bare.composition, punctuation: 'quanjiao', latinGap: 0.25, tracking: 0 } as never,
    },
  },
);

interface Case {
  readonly edition: Edition;
  readonly owner: TextOwner;
  readonly book?: typeof fonts;
}

const cases: Readonly<Record<string, Case>> = {
  'a story on two pages': { edition: twoPages, owner: ofStory('s') },
  ...Object.fromEntries(
    (Object.keys(FORMS) as FormName[]).map((form): [string, Case] => [
      `an article, ${form}`,
      { edition: formsEdition([articleIn(form)]), owner: ofStory(form), book: fakeFonts() },
    ]),
  ),
  'a vertical story': { edition: verticalEdition('zh-Hans'), owner: ofStory('hans'), book: fakeFonts() },
  'a vertical story in traditional type': {
    edition: verticalEdition('zh-Hant'),
    owner: ofStory('hant'),
    book: fakeFonts(),
  },
};

describe.each(Object.entries(cases))('the lines of %s', (_what, { edition, owner, book }) => {
  const lines = linesOf(edition, owner, book);
  const story = edition.stories.find(({ id }) => id === owner.id)!;

  it('have a caret for every offset, within their box', () => {
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line.edges).toHaveLength(line.end - line.start + 1);
      expect(line.edges).toEqual([...line.edges].sort((a, b) => a - b));
      const em = line.to - line.from;
      expect(em).toBeGreaterThan(0);
      expect(line.edges[0]).toBeGreaterThanOrEqual(line.begin - em);
      expect(line.edges.at(-1)).toBeLessThanOrEqual(line.limit + em);
    }
  });

  it('hold every character that is placed once', () => {
    for (const part of new Set(lines.map((line) => line.part))) {
      const text = storyText(story, part);
      let reached = 0;
      for (const line of lines.filter((own) => own.part === part)) {
        const isBreak = text.slice(reached, line.start) === '\n';
        expect(line.start).toBe(isBreak ? reached + 1 : reached);
        reached = line.end;
      }
      if (part !== lines.findLast(({ part: own }) => own.startsWith('body'))?.part) expect(reached).toBe(text.length);
    }
  });

  it('are hit where their carets stand', () => {
    for (const line of lines) {
      const text = storyText(story, line.part);
      for (let offset = line.start; offset <= line.end; offset++) {
        if (!isClusterEdge(text, offset) || /\s/u.test(text.charAt(offset - 1))) continue;
        const trailing = offset === line.end && line.soft === true && offset > line.start;
        const place = { part: line.part, offset, ...(trailing && { trailing: true as const }) };
        const caret = caretAt(lines, place)!;
        const { rect } = caret;
        const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
        const hit = placeAt(lines, caret.line.page, middle, line.part)!;
        expect([hit.part, hit.offset]).toEqual([line.part, offset]);
      }
    }
  });

  it('are hit in a character anywhere in it', () => {
    for (const line of lines) {
      for (let at = 1; at < line.edges.length; at++) {
        const [edge, next] = [line.edges[at - 1]!, line.edges[at]!];
        if (next <= edge) continue;
        const along = edge + (next - edge) * 0.9;
        const across = (line.from + line.to) / 2;
        const point = line.vertical ? { x: across, y: along } : { x: along, y: across };
        expect(cellAt([line], line.page, point)).toEqual({ part: line.part, offset: line.start + at - 1 });
      }
    }
  });

  it('are gone through up and down', () => {
    const first = lines.find(({ part }) => part.startsWith('headline'))!;
    let place = { part: first.part, offset: first.start };
    const seen = [place];
    for (let step = stepLine(lines, place, 1); step !== undefined; step = stepLine(lines, place, 1, step.goal)) {
      expect(samePlace(step.place, place)).toBe(false);
      place = step.place;
      seen.push(place);
      expect(seen.length).toBeLessThan(400);
    }
    expect(place.part.startsWith('body') || place.part === 'byline').toBe(true);
    for (let step = stepLine(lines, place, -1); step !== undefined; step = stepLine(lines, place, -1, step.goal)) {
      place = step.place;
    }
    expect(['kicker', 'headline']).toContain(place.part);
  });
});

describe('carets', () => {
  const lines = linesOf(twoPages, ofStory('s'));

  it('stand between marks as they are set, not at pens', () => {
    const part = bodyPart(0);
    const x = (offset: number): number => caretAt(lines, { part, offset })!.rect.x;
    // 本报讯 and a space before, then 镇上有桥。“好！”: stop and quote are half wide where they meet.
    expect(x(0)).toBeGreaterThan(caretAt(lines, { part: 'dateline', offset: 3 })!.rect.x);
    expect(x(6) - x(4)).toBeLessThan(20);
    expect(x(5)).toBeGreaterThan(x(4));
    expect(x(6)).toBeGreaterThan(x(5));
  });

  it('stand at both ends of a line that runs on', () => {
    const line = lines.find(({ soft, part }) => soft && part === bodyPart(2))!;
    const end = caretAt(lines, { part: line.part, offset: line.end, trailing: true })!;
    const start = caretAt(lines, { part: line.part, offset: line.end })!;
    expect(end.line).toBe(line);
    expect(start.line).not.toBe(line);
    expect(lineEnds(lines, { part: line.part, offset: line.end, trailing: true })).toEqual({
      start: { part: line.part, offset: line.start },
      end: { part: line.part, offset: line.end, trailing: true },
    });
  });

  it('stand in an initial as high as it', () => {
    const [first, second] = [0, 1].map((offset) => caretAt(lines, { part: bodyPart(4), offset })!.rect);
    expect(first!.height).toBeGreaterThan(2 * second!.height);
  });

  it('run down in vertical text', () => {
    const vertical = linesOf(verticalEdition('zh-Hans'), ofStory('hans'), fakeFonts());
    const { rect, line } = caretAt(vertical, { part: bodyPart(0), offset: 3 })!;
    expect(line.vertical).toBe(true);
    expect(rect.height).toBe(0);
    expect(rect.width).toBeGreaterThan(5);
    const below = stepLine(vertical, { part: bodyPart(0), offset: 3 }, 1)!;
    expect(caretAt(vertical, below.place)!.rect.x).toBeLessThan(rect.x);
  });
});

describe('a range', () => {
  it('is one rectangle a line, over legs and pages', () => {
    const lines = linesOf(twoPages, ofStory('s'));
    const range = { from: { part: bodyPart(0), offset: 2 }, to: { part: bodyPart(6), offset: 3 } };
    const rects = rangeRects(lines, range);
    expect(new Set(rects.map(({ page }) => page))).toEqual(new Set([1, 2]));
    const taken = lines.filter(({ part, start }) => part.startsWith('body') && (part !== bodyPart(6) || start < 3));
    // The empty paragraph shows as a little white.
    expect(rects).toHaveLength(taken.length);
    for (const { rect } of rects) expect(rect.width).toBeGreaterThan(0);
  });

  it('that holds nothing has none', () => {
    const place = { part: bodyPart(0), offset: 2 };
    expect(rangeRects(linesOf(twoPages, ofStory('s')), { from: place, to: place })).toEqual([]);
  });
});

describe('the words of blocks and labels', () => {
  const blocks = Object.values(BLOCK_FORMS).filter(({ content }) => !['ad', 'code'].includes(content.kind));

  it.each(blocks.map((block) => [block.content.kind, block] as const))('a %s', (_kind, block) => {
    const edition = editionOf([], [[]], {
      pictures: [picture],
      masthead: { name: '青石报', fields: BLOCK_FIELDS },
    });
    const pages = edition.pages.map((page) => ({ ...page, blocks: [block] }));
    const lines = linesOf({ ...edition, pages }, { kind: 'block', id: block.id });
    const texts = new Map(blockTexts(block).map(({ part, text }) => [part, text]));
    for (const line of lines) {
      const text = texts.get(line.part) ?? '';
      expect(line.end).toBeLessThanOrEqual(text.length);
      // What a field was put into is typed in its form.
      expect(text).not.toContain('{');
    }
    const written = [...texts].filter(([, text]) => text !== '' && !text.includes('{')).map(([part]) => part);
    expect([...new Set(lines.map(({ part }) => part))]).toEqual(written);
    for (const part of written) {
      const own = lines.filter((line) => line.part === part);
      expect([own[0]!.start, own.at(-1)!.end]).toEqual([0, texts.get(part)!.length]);
    }
  });

  it('a label', () => {
    const lines = linesOf(formsEdition([articleIn('label-bar')]), { kind: 'label', id: 'label-bar' }, fakeFonts());
    expect(lines.map(({ part, start, end }) => [part, start, end])).toEqual([['label', 0, 4]]);
  });
});
