import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePage } from '../../../core/page';
import { bodyPart, caretAt, placeAt, textLinesOf } from '../../../core/text-edit';
import type { TextPlace } from '../../../core/text-edit';
import type { ToolEffect, ToolEvent } from '../../../renderer/editor';
import { articleOf, at, editionOf, fonts, storyOf } from '../../core/page/fake';
import { deskState, NO_KEYS, play } from './desk-state';
import { openTyping } from './typing-desk';
import type { TypingDesk } from './typing-desk';

const place = (index: number, offset: number): TextPlace => ({ part: bodyPart(index), offset });
const ONE = { kind: 'story', id: 's' } as const;
const OTHER = { kind: 'story', id: 't' } as const;
const edition = editionOf(
  [storyOf('s', ['一二三四', '五六七', '八九']), storyOf('t', ['甲乙丙', '丁戊'], { headline: '题目' })],
  [[articleOf('a', 's', at(0, 1, 0, 10)), articleOf('b', 't', at(1, 1, 0, 10))]],
);

/** Typing in the first story. */
function open(made = edition): TypingDesk {
  const opened = openTyping(made);
  opened.text.enter(ONE, place(0, 0));
  return opened;
}

describe('selected text that is dropped', () => {
  it('goes to another story with its marks, in one undo entry, and is selected there', () => {
    const { text, state, texts, undo } = open();
    text.select(place(0, 1), place(0, 3));
    text.mark({ kind: 'strong' });
    expect(text.drop({ subject: OTHER, place: place(0, 1), copy: false })).toBe(true);
    expect([texts(0)[0], texts(1)[0]]).toEqual(['一四', '甲二三乙丙']);
    expect(state().edition?.stories[1]?.paragraphs[0]?.marks).toEqual([{ kind: 'strong', start: 1, end: 3 }]);
    expect(state().typing).toMatchObject({ subject: OTHER, selection: { anchor: place(0, 1), focus: place(0, 3) } });
    undo();
    expect([texts(0)[0], texts(1)[0]]).toEqual(['一二三四', '甲乙丙']);
  });

  it('stays where it was too when it is copied', () => {
    const { text, texts } = open();
    text.select(place(0, 2), place(1, 1));
    text.drop({ subject: OTHER, place: place(1, 1), copy: true });
    expect(texts(0)).toEqual(['一二三四', '五六七', '八九']);
    expect(texts(1)).toEqual(['甲乙丙', '丁三四', '五戊']);
  });

  it('moves within its own story, forwards over paragraphs and back', () => {
    const { text, texts, state } = open();
    text.select(place(0, 2), place(1, 1));
    text.drop({ subject: ONE, place: place(1, 2), copy: false });
    expect(texts(0)).toEqual(['一二六三四', '五七', '八九']);
    expect(state().typing?.selection).toEqual({ anchor: place(0, 3), focus: place(1, 1) });
    text.drop({ subject: ONE, place: place(0, 0), copy: false });
    expect(texts(0)).toEqual(['三四', '五一二六七', '八九']);
  });

  it('becomes one line in a head', () => {
    const { text, state } = open();
    text.select(place(0, 2), place(1, 1));
    text.drop({ subject: OTHER, place: { part: 'headline', offset: 1 }, copy: true });
    expect(state().edition?.stories[1]?.headline.replaceAll('\n', '')).toBe('题三四五目');
  });

  it('changes nothing within itself, nor in what stands locked', () => {
    const [page] = edition.pages;
    const articles = page!.articles.map((article) => (article.id === 'b' ? { ...article, locked: true } : article));
    const { text, state, texts } = open({ ...edition, pages: [{ ...page!, articles } as never] });
    const before = state().edition;
    text.select(place(0, 1), place(1, 1));
    expect(text.drop({ subject: ONE, place: place(1, 0), copy: false })).toBe(false);
    expect(text.drop({ subject: OTHER, place: place(0, 0), copy: true })).toBe(false);
    expect(state().notice).toEqual({ kind: 'locked' });
    expect(state().edition).toBe(before);
    expect(texts(1)).toEqual(['甲乙丙', '丁戊']);
  });

  it('loses and doubles no character, wherever it goes, and undo brings all of it back', () => {
    const any = fc.tuple(fc.nat(2), fc.nat(4));
    fc.assert(
      fc.property(any, any, any, fc.boolean(), (from, to, drop, own) => {
        const { text, texts, undo, state } = open();
        const inside = ([index, offset]: readonly [number, number], lengths: readonly number[]): TextPlace => {
          const paragraph = Math.min(index, lengths.length - 1);
          return place(paragraph, Math.min(offset, lengths[paragraph]!));
        };
        const all = (): string =>
          [...texts(0), ...texts(1)]
            .flatMap((each) => [...each])
            .sort()
            .join('');
        const before = all();
        const start = state().edition;
        text.select(inside(from, [4, 3, 2]), inside(to, [4, 3, 2]));
        const subject = own ? ONE : OTHER;
        const did = text.drop({ subject, place: inside(drop, own ? [4, 3, 2] : [3, 2]), copy: false });
        expect(all()).toBe(before);
        if (did) undo();
        expect(state().edition?.stories).toEqual(start?.stories);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the hand that drags text', () => {
  const composed = composePage(edition, 1, { fonts });
  const lines = textLinesOf(composed, ONE);
  const typing = {
    subject: ONE,
    selection: { anchor: place(0, 0), focus: place(0, 3) },
    linesOf: new Map([['page1', lines]]),
    lines,
    run: 0,
    follow: false,
  } as const;
  const state = deskState(edition, { tool: 'text', typing });
  const centre = (subject: typeof ONE | typeof OTHER, to: TextPlace): { x: number; y: number } => {
    const { x, y, width, height } = caretAt(textLinesOf(composed, subject), to)!.rect;
    return { x: x + width / 2 + 1, y: y + height / 2 };
  };
  const down = { kind: 'down', at: centre(ONE, place(0, 1)), keys: NO_KEYS, clicks: 1, pan: false } as const;
  const to = centre(OTHER, place(0, 2));
  const move = { kind: 'move', at: to, keys: NO_KEYS } as const;
  /** What the composer says of the point that is asked about. */
  const answer = (point: { x: number; y: number }): ToolEvent => {
    const own = textLinesOf(composed, OTHER);
    const found = placeAt(own, 1, point)!;
    const aim = { place: found, caret: caretAt(own, found)!.rect };
    return { kind: 'aimed', subject: OTHER, page: 'page1', at: point, found: aim };
  };
  const dropOf = (effects: readonly ToolEffect[]): unknown => effects.find(({ kind }) => kind === 'dropText');

  it('puts the caret where it is let go without moving', () => {
    const { effects, state: after } = play(state, [down, { kind: 'up' }]);
    expect(effects).toEqual([
      { kind: 'pressText', press: { page: 'page1', number: 1, point: down.at, clicks: 1, extend: false } },
    ]);
    expect(after.hand.kind).toBe('idle');
  });

  it('asks where it is, and drops there; Ctrl makes a copy, also when pressed last', () => {
    const moved = play(state, [down, move]);
    expect(moved.effects).toContainEqual(expect.objectContaining({ kind: 'aim', subject: OTHER }));
    const drop = { subject: OTHER, place: place(0, 2) };
    const selection = { kind: 'things', page: 'page1', things: [{ kind: 'article', id: 'b' }] };
    const plain = play(state, [down, move, answer(to), { kind: 'up', keys: NO_KEYS }]);
    expect(dropOf(plain.effects)).toEqual({ kind: 'dropText', drop: { ...drop, copy: false }, selection });
    const copied = play(state, [down, move, answer(to), { kind: 'up', keys: { ...NO_KEYS, mod: true } }]);
    expect(dropOf(copied.effects)).toMatchObject({ drop: { ...drop, copy: true } });
  });

  it('waits for the answer when it is let go at once, and hears no answer about another point', () => {
    const early = play(state, [down, move, { kind: 'up', keys: NO_KEYS }, answer({ x: to.x, y: to.y + 1 })]);
    expect(dropOf(early.effects)).toBeUndefined();
    const late = play(early.state, [answer(to)]);
    expect(dropOf(late.effects)).toMatchObject({ drop: { place: place(0, 2), copy: false } });
    expect(late.state.hand.kind).toBe('idle');
  });

  it('drops nothing after Esc, nor where there is no text', () => {
    const gone = play(state, [down, move, answer(to), { kind: 'cancel' }, { kind: 'up', keys: NO_KEYS }]);
    expect(dropOf(gone.effects)).toBeUndefined();
    const off = play(state, [down, { ...move, at: { x: 480, y: 690 } }, { kind: 'up', keys: NO_KEYS }]);
    expect(off.effects).toEqual([]);
    expect(off.state.hand.kind).toBe('idle');
  });
});
