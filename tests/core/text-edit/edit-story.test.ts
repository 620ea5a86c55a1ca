import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMarks } from '../../../core/document';
import type { InlineMark, Paragraph, Story } from '../../../core/document';
import {
  bodyPart,
  breakLineInStory,
  clearMarks,
  deletedRange,
  fragmentOf,
  hasMark,
  isClusterEdge,
  markRange,
  movePlace,
  nextCluster,
  partRange,
  rangeOf,
  replaceInBlock,
  replaceInStory,
  setParagraphs,
  splitInStory,
  storyText,
  storyTexts,
  toggleMark,
  wholeFlow,
  wordRange,
} from '../../../core/text-edit';
import type { TextPlace, TextRange } from '../../../core/text-edit';
import { body, storyOf } from '../galley/setting';

const place = (index: number, offset: number): TextPlace => ({ part: bodyPart(index), offset });
const range = (from: TextPlace, to: TextPlace): TextRange => ({ from, to });
/** The text of a range, its paragraphs on lines of their own. */
const textInRange = (story: Story, of: TextRange): string =>
  fragmentOf(story, of)
    .map(({ text }) => text)
    .join('\n');
const texts = (story: Story): string[] => story.paragraphs.map(({ text }) => text);
const strong = (start: number, end: number): InlineMark => ({ kind: 'strong', start, end });

describe('replaceInStory', () => {
  const story = storyOf([body('一二三', [strong(0, 2)]), { kind: 'subhead', text: '小题' }, body('四五六')]);

  it('types into a paragraph, its marks growing', () => {
    const { thing, place: at } = replaceInStory(story, range(place(0, 1), place(0, 1)), '新');
    expect(thing.paragraphs[0]).toEqual(body('一新二三', [strong(0, 3)]));
    expect(at).toEqual(place(0, 2));
    expect(thing.paragraphs[2]).toBe(story.paragraphs[2]);
  });

  it('joins what a range over paragraphs leaves', () => {
    const { thing, place: at } = replaceInStory(story, range(place(0, 1), place(2, 2)), '');
    expect(thing.paragraphs).toEqual([body('一六', [strong(0, 1)])]);
    expect(at).toEqual(place(0, 1));
  });

  it('makes a paragraph of every line', () => {
    const { thing, place: at } = replaceInStory(story, range(place(0, 2), place(0, 2)), '甲\n乙\n丙');
    expect(texts(thing)).toEqual(['一二甲', '乙', '丙三', '小题', '四五六']);
    expect(at).toEqual(place(2, 1));
  });

  it('puts paragraphs in with their marks', () => {
    const copied = fragmentOf(story, range(place(0, 1), place(1, 1)));
    expect(copied).toEqual([body('二三', [strong(0, 1)]), { kind: 'subhead', text: '小' }]);
    const { thing } = replaceInStory(story, range(place(2, 3), place(2, 3)), copied);
    expect(thing.paragraphs.slice(2)).toEqual([body('四五六二三', [strong(3, 4)]), { kind: 'subhead', text: '小' }]);
  });

  it('keeps line ends in heads and takes them from what stands on one line', () => {
    const named = { ...story, headline: '甲乙', byline: '丙' };
    const at = (part: 'headline' | 'byline'): TextRange => range({ part, offset: 1 }, { part, offset: 1 });
    expect(replaceInStory(named, at('headline'), 'x\ny').thing.headline).toBe('甲x\ny乙');
    expect(replaceInStory(named, at('byline'), 'x\n y').thing.byline).toBe('丙x y');
    expect(splitInStory(named, at('byline')).thing).toBe(named);
    expect(splitInStory(named, at('headline')).thing.headline).toBe('甲\n乙');
  });

  it('edits decks and captions by their index', () => {
    const pictured = { ...story, decks: ['甲', '乙'], pictures: [{ picture: 'p', caption: '图', credit: '' }] };
    const into = (part: TextPlace['part']): Story =>
      replaceInStory(pictured, range({ part, offset: 1 }, { part, offset: 1 }), '新').thing;
    expect(into('deck:1').decks).toEqual(['甲', '乙新']);
    expect(into('caption:0').pictures[0]?.caption).toBe('图新');
    expect(into('caption:4')).toBe(pictured);
  });

  it('edits a block', () => {
    const block = {
      id: 'b',
      frame: { column: 0, columns: 1, line: 0, lines: 2 },
      content: { kind: 'banner', text: '要闻' },
    } as const;
    const at = { part: 'banner', offset: 1 } as const;
    expect(replaceInBlock(block, range(at, at), '\n新', '要闻').thing.content).toEqual({
      kind: 'banner',
      text: '要 新闻',
    });
  });
});

describe('splitInStory', () => {
  it('cuts a paragraph; the second half has no initial', () => {
    const story = storyOf([body('一二三', [strong(1, 3)], { initial: { lines: 2, characters: 1 } })]);
    const { thing, place: at } = splitInStory(story, range(place(0, 2), place(0, 2)));
    expect(thing.paragraphs).toEqual([
      body('一二', [strong(1, 2)], { initial: { lines: 2, characters: 1 } }),
      body('三', [strong(0, 1)]),
    ]);
    expect(at).toEqual(place(1, 0));
  });

  it('goes on with running text after a sub-head', () => {
    const story = storyOf([{ kind: 'subhead', text: '小题' }]);
    expect(splitInStory(story, range(place(0, 2), place(0, 2))).thing.paragraphs).toEqual([
      { kind: 'subhead', text: '小题' },
      { kind: 'body', text: '' },
    ]);
  });

  it('leaves a line end in the paragraph when asked so', () => {
    const { thing } = breakLineInStory(storyOf([body('一二')]), range(place(0, 1), place(0, 1)));
    expect(texts(thing)).toEqual(['一\n二']);
  });
});

describe('deletedRange', () => {
  const story = storyOf([body('𠮷野'), body('家 abc')], { headline: '题' });
  const text = (part: TextPlace['part']): string | undefined =>
    storyTexts(story).find((own) => own.part === part)?.text;
  const back = { direction: -1, by: 'character' } as const;

  it('takes whole characters, words, and paragraphs’ edges', () => {
    expect(deletedRange(text, place(0, 2), back)).toEqual(range(place(0, 0), place(0, 2)));
    expect(deletedRange(text, place(1, 0), back)).toEqual(range(place(0, 3), place(1, 0)));
    expect(deletedRange(text, place(0, 3), { direction: 1, by: 'word' })).toEqual(range(place(0, 3), place(1, 0)));
    expect(deletedRange(text, place(1, 5), { direction: -1, by: 'word' })).toEqual(range(place(1, 2), place(1, 5)));
  });

  it('takes nothing at the ends', () => {
    expect(deletedRange(text, place(0, 0), back)).toEqual(range(place(0, 0), place(0, 0)));
    expect(deletedRange(text, place(1, 5), { direction: 1, by: 'word' })).toEqual(range(place(1, 5), place(1, 5)));
    const head = { part: 'headline', offset: 0 } as const;
    expect(deletedRange(text, head, back)).toEqual(range(head, head));
  });
});

describe('marks over a range', () => {
  const story = storyOf([body('一二三四', [strong(0, 2)]), body('五六')]);
  const all = range(place(0, 1), place(1, 1));

  it('are put where they are not on all of it, and taken where they are', () => {
    const on = toggleMark(story, all, { kind: 'strong' });
    expect(on.paragraphs).toEqual([body('一二三四', [strong(0, 4)]), body('五六', [strong(0, 1)])]);
    expect(hasMark(on, all, { kind: 'strong' })).toBe(true);
    expect(toggleMark(on, all, { kind: 'strong' }).paragraphs).toEqual([
      body('一二三四', [strong(0, 1)]),
      body('五六'),
    ]);
  });

  it('keep names apart, let inferior take the place of superior, and readings of readings', () => {
    const two = [place(0, 0), place(0, 1), place(0, 2)] as const;
    const names = markRange(markRange(story, range(two[0], two[1]), { kind: 'name' }), range(two[1], two[2]), {
      kind: 'name',
    });
    expect(names.paragraphs[0]?.marks?.filter(({ kind }) => kind === 'name')).toHaveLength(2);
    const low = markRange(markRange(story, range(two[0], two[2]), { kind: 'superior' }), range(two[0], two[1]), {
      kind: 'inferior',
    });
    expect(low.paragraphs[0]?.marks).toEqual([
      { kind: 'inferior', start: 0, end: 1 },
      strong(0, 2),
      { kind: 'superior', start: 1, end: 2 },
    ]);
    const read = markRange(
      markRange(story, range(two[0], two[2]), { kind: 'ruby', reading: 'a' }),
      range(two[1], two[2]),
      {
        kind: 'ruby',
        reading: 'b',
      },
    );
    expect(read.paragraphs[0]?.marks?.filter(({ kind }) => kind === 'ruby')).toEqual([
      { kind: 'ruby', start: 1, end: 2, reading: 'b' },
    ]);
  });

  it('open the paragraph where they are its head', () => {
    const headed = markRange(storyOf([body('一二三')]), range(place(0, 1), place(0, 2)), { kind: 'run-in' });
    expect(headed.paragraphs[0]?.marks).toEqual([{ kind: 'run-in', start: 0, end: 2 }]);
  });

  it('are taken away all at once', () => {
    expect(clearMarks(story, all).paragraphs[0]).toEqual(body('一二三四', [strong(0, 1)]));
  });

  it('leave paragraphs to take a kind and a style', () => {
    const made = setParagraphs(story, all, { kind: 'subhead', style: 'note' });
    expect(made.paragraphs.map(({ kind, style }) => [kind, style])).toEqual([
      ['subhead', 'note'],
      ['subhead', 'note'],
    ]);
    expect(setParagraphs(made, all, { style: null }).paragraphs[0]?.style).toBeUndefined();
  });
});

describe('moves', () => {
  const story = storyOf([body('𠮷野'), body('家')], { headline: '题', byline: '名' });
  const own = storyTexts(story);

  it('go through all texts in the order of reading', () => {
    const seen = [{ part: 'headline', offset: 0 } as TextPlace];
    for (;;) {
      const next = movePlace(own, seen.at(-1)!, { by: 'character', direction: 1 });
      if (next.part === seen.at(-1)!.part && next.offset === seen.at(-1)!.offset) break;
      seen.push(next);
    }
    expect(seen.map(({ part, offset }) => `${part} ${offset}`)).toEqual([
      'headline 0',
      'headline 1',
      'body:0 0',
      'body:0 2',
      'body:0 3',
      'body:1 0',
      'body:1 1',
      'byline 0',
      'byline 1',
    ]);
  });

  it('stay in what is read on where a selection is made', () => {
    expect(movePlace(own, place(1, 1), { by: 'character', direction: 1, within: true })).toEqual(place(1, 1));
    expect(rangeOf({ anchor: { part: 'headline', offset: 0 }, focus: place(0, 2) })).toEqual(
      range(place(0, 2), place(0, 2)),
    );
    expect(rangeOf({ anchor: place(1, 1), focus: place(0, 2) })).toEqual(range(place(0, 2), place(1, 1)));
    expect(wholeFlow(own, place(1, 0))).toEqual(range(place(0, 0), place(1, 1)));
    expect(partRange(own, place(0, 2))).toEqual(range(place(0, 0), place(0, 3)));
    expect(wordRange(own, place(0, 2))).toEqual(range(place(0, 2), place(0, 3)));
    expect(movePlace(own, place(1, 0), { by: 'paragraph', direction: -1 })).toEqual(place(0, 0));
    expect(movePlace(own, place(1, 0), { by: 'story', direction: -1 })).toEqual(place(0, 0));
  });

  it('to the ends of the text leave it for the next once they are there', () => {
    const first = { by: 'story', direction: -1 } as const;
    expect(movePlace(own, place(0, 0), first)).toEqual({ part: 'headline', offset: 0 });
    expect(movePlace(own, place(0, 0), { ...first, within: true })).toEqual(place(0, 0));
    expect(movePlace(own, { part: 'headline', offset: 1 }, { by: 'story', direction: 1 })).toEqual(place(1, 1));
  });
});

const unit = fc.constantFrom('版', '面', '𠮷', 'a', '，', '\u{E0100}', '👍', '🏽');
const anyText = fc.string({ unit, maxLength: 10 });
const kinds = fc.constantFrom('strong' as const, 'dot' as const, 'kai' as const, 'superior' as const);
const anyParagraph = fc
  .tuple(anyText, fc.array(fc.record({ kind: kinds, start: fc.nat(10), end: fc.nat(10) }), { maxLength: 4 }))
  .map(([text, marks]): Paragraph => {
    const fitting = fitMarks(
      marks.map((mark) => ({ ...mark, start: Math.min(mark.start, mark.end), end: Math.max(mark.start, mark.end) })),
      text,
    );
    return body(text, fitting);
  });
const anyStory = fc.array(anyParagraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => storyOf(paragraphs));
/** A place by shares of paragraphs and characters, on a cluster's edge. */
const anyPlace = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

function placeIn(story: Story, [paragraph, share]: readonly [number, number]): TextPlace {
  const index = Math.floor(paragraph * story.paragraphs.length);
  const { text } = story.paragraphs[index]!;
  let offset = Math.floor(share * text.length);
  while (!isClusterEdge(text, offset)) offset -= 1;
  return place(index, offset);
}

function rangeIn(story: Story, a: readonly [number, number], b: readonly [number, number]): TextRange {
  return rangeOf({ anchor: placeIn(story, a), focus: placeIn(story, b) });
}

function expectSound(story: Story): void {
  for (const { text, marks = [] } of story.paragraphs) {
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(fitMarks(marks, text)).toBe(marks);
  }
}

describe('any edit', () => {
  it('leaves sound text and marks, and all the rest as it was', () => {
    fc.assert(
      fc.property(
        anyStory,
        anyPlace,
        anyPlace,
        fc.string({ unit: fc.oneof(unit, fc.constant('\n')), maxLength: 6 }),
        (story, a, b, typed) => {
          const taken = rangeIn(story, a, b);
          const whole = wholeFlow(storyTexts(story), taken.from);
          const before = textInRange(story, range(whole.from, taken.from));
          const after = textInRange(story, range(taken.to, whole.to));
          const { thing, place: at } = replaceInStory(story, taken, typed);
          expectSound(thing);
          expect(texts(thing).join('\n')).toBe(before + typed + after);
          expect(storyText(thing, at.part).length).toBeGreaterThanOrEqual(at.offset);
          const end = wholeFlow(storyTexts(thing), at);
          expect(textInRange(thing, range(end.from, at))).toBe(before + typed);
          expectSound(splitInStory(story, taken).thing);
        },
      ),
    );
  });

  it('is undone by deleting what was put in', () => {
    fc.assert(
      fc.property(
        anyStory,
        anyPlace,
        fc.string({ unit: fc.oneof(unit, fc.constant('\n')), minLength: 1, maxLength: 6 }),
        (story, a, typed) => {
          const at = placeIn(story, a);
          const put = replaceInStory(story, range(at, at), typed);
          expect(replaceInStory(put.thing, range(at, put.place), '').thing.paragraphs).toEqual(story.paragraphs);
        },
      ),
    );
  });

  it('puts back a fragment as it was cut', () => {
    fc.assert(
      fc.property(anyStory, anyPlace, anyPlace, (story, a, b) => {
        const taken = rangeIn(story, a, b);
        const cut = replaceInStory(story, taken, '');
        const back = replaceInStory(cut.thing, range(cut.place, cut.place), fragmentOf(story, taken));
        expectSound(back.thing);
        expect(texts(back.thing)).toEqual(texts(story));
      }),
    );
  });

  it('marks and unmarks a range, and nothing beside it', () => {
    fc.assert(
      fc.property(anyStory, anyPlace, anyPlace, kinds, (story, a, b, kind) => {
        const taken = rangeIn(story, a, b);
        const on = markRange(story, taken, { kind });
        expectSound(on);
        expect(texts(on)).toEqual(texts(story));
        const marked = textInRange(story, taken).replaceAll('\n', '') !== '';
        expect(hasMark(on, taken, { kind })).toBe(marked);
        const off = toggleMark(on, taken, { kind });
        expectSound(off);
        if (marked) expect(hasMark(off, taken, { kind })).toBe(false);
      }),
    );
  });

  it('goes over every cluster once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (let at = 0; at < text.length; at = nextCluster(text, at)) expect(isClusterEdge(text, at)).toBe(true);
      }),
    );
  });
});
