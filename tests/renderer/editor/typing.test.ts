import { describe, expect, it, vi } from 'vitest';
import { composePage } from '../../../core/page';
import { bodyPart, rangeOf, textLinesOf } from '../../../core/text-edit';
import type { TextPlace } from '../../../core/text-edit';
import { promptOf, textKey } from '../../../renderer/editor';
import { articleOf, at, editionOf, fonts, storyOf, textOf } from '../../core/page/fake';
import { openTyping } from './typing-desk';
import type { TypingDesk } from './typing-desk';

const place = (index: number, offset: number): TextPlace => ({ part: bodyPart(index), offset });
const story = { kind: 'story', id: 's' } as const;

const edition = editionOf([storyOf('s', ['一二三', '四五六'])], [[articleOf('a', 's', at(0, 1, 0, 10))]]);

/** Typing in the first paragraph after its first character. */
function begin(): TypingDesk {
  const opened = openTyping(edition);
  opened.text.enter(story, place(0, 1));
  return opened;
}

describe('typing', () => {
  it('is one undo entry until the caret moves', () => {
    const { text, texts, undo, state } = begin();
    for (const letter of '新的') text.type(letter);
    text.key({ kind: 'split' });
    expect(texts()).toEqual(['一新的', '二三', '四五六']);
    text.key({ kind: 'move', motion: 'storyEnd', extend: false });
    text.type('末');
    undo();
    expect(texts()).toEqual(['一新的', '二三', '四五六']);
    expect(state().typing?.selection?.focus).toEqual(place(2, 3));
    undo();
    expect(texts()).toEqual(['一二三', '四五六']);
    expect(state().typing?.selection?.focus.part).toBe(bodyPart(0));
  });

  it('rests into an entry of its own', () => {
    vi.useFakeTimers();
    const { text, texts, undo } = begin();
    text.type('甲');
    vi.advanceTimersByTime(5000);
    text.type('乙');
    undo();
    expect(texts()[0]).toBe('一甲二三');
    vi.useRealTimers();
  });

  it('takes away characters, words and what is selected', () => {
    const { text, texts } = begin();
    text.key({ kind: 'delete', direction: -1, by: 'character' });
    expect(texts()).toEqual(['二三', '四五六']);
    text.key({ kind: 'delete', direction: -1, by: 'character' });
    expect(texts()).toEqual(['二三', '四五六']);
    text.select(place(0, 1), place(1, 1));
    text.key({ kind: 'delete', direction: 1, by: 'word' });
    expect(texts()).toEqual(['二五六']);
  });

  it('ends when its text is gone', () => {
    const { text, state } = begin();
    text.keep(state().edition, { ...edition, stories: [] });
    expect(state().typing).toBeUndefined();
  });
});

describe('a part that is still empty', () => {
  const hear = (opened: TypingDesk): void => {
    const page = composePage(opened.state().edition!, 1, { fonts });
    opened.text.hear({ kind: 'text', subject: story, page: 'page-1', lines: textLinesOf(page, story) });
  };

  it.each([
    ['kicker', 'headline', -1],
    ['deck:0', 'headline', 1],
    ['byline', 'body:1', 1],
  ] as const)('%s has a line for the caret by %s, and is written there', (part, by, side) => {
    const headed = editionOf(
      [{ ...storyOf('s', ['一二三', '四五六']), headline: '题' }],
      [[articleOf('a', 's', at(0, 1, 0, 12), 20)]],
    );
    const opened = openTyping(headed);
    opened.text.enter(story, { part, offset: 0 });
    hear(opened);
    const lines = opened.state().typing?.lines ?? [];
    const prompt = promptOf(opened.state());
    const beside = lines.findLast((line) => line.part === by);
    expect(prompt?.part).toBe(part);
    expect(side < 0 ? prompt?.to : prompt?.from).toBe(side < 0 ? beside?.from : beside?.to);
    opened.text.type('新');
    const [made] = opened.state().edition?.stories ?? [];
    expect([made?.kicker, made?.decks[0], made?.byline].filter((text) => text === '新')).toHaveLength(1);
    hear(opened);
    expect(promptOf(opened.state())).toBeUndefined();
    opened.undo();
    expect(opened.state().edition).toEqual(headed);
  });

  it('is forgotten when the caret goes elsewhere', () => {
    const opened = begin();
    hear(opened);
    opened.text.enter(story, { part: 'byline', offset: 0 });
    expect(promptOf(opened.state())?.part).toBe('byline');
    opened.text.select(place(0, 0), place(0, 0));
    expect(promptOf(opened.state())).toBeUndefined();
  });

  it('is not asked for where it has text that found no room', () => {
    const full = { ...articleOf('a', 's', at(0, 1, 0, 2)), vertical: true as const };
    const opened = openTyping(editionOf([{ ...storyOf('s', [textOf(200)]), byline: '记者' }], [[full]]));
    opened.text.enter(story, { part: 'byline', offset: 1 });
    hear(opened);
    expect(promptOf(opened.state())).toBeUndefined();
    opened.text.select({ part: 'byline', offset: 0 }, { part: 'byline', offset: 2 });
    opened.text.key({ kind: 'delete', direction: -1, by: 'character' });
    hear(opened);
    expect(promptOf(opened.state())?.part).toBe('byline');
  });
});

describe('text that stands locked', () => {
  it('is read and copied, and not changed, which is told', () => {
    const pages = edition.pages.map((page) => ({
      ...page,
      articles: page.articles.map((article) => ({ ...article, locked: true as const })),
    }));
    const { text, texts, previewed, state } = openTyping({ ...edition, pages });
    text.enter(story, place(0, 1));
    text.type('新');
    expect(state().notice).toEqual({ kind: 'locked' });
    text.compose('ban', 3);
    expect([previewed(), state().typing?.preedit]).toEqual([undefined, undefined]);
    text.select(place(0, 0), place(0, 2));
    text.mark({ kind: 'strong' });
    expect(text.cut()).toBe('一二');
    expect(texts()).toEqual(['一二三', '四五六']);
    expect(state().edition?.stories[0]?.paragraphs[0]?.marks).toBeUndefined();
  });
});

describe('the clipboard', () => {
  it('brings marks back that were copied here, and cleans what comes from elsewhere', () => {
    const { text, texts, state } = begin();
    text.select(place(0, 0), place(0, 2));
    text.mark({ kind: 'strong' });
    expect(text.copy()).toBe('一二');
    text.select(place(1, 3), place(1, 3));
    text.paste('一二');
    expect(state().edition?.stories[0]?.paragraphs[1]).toEqual({
      kind: 'body',
      text: '四五六一二',
      marks: [{ kind: 'strong', start: 3, end: 5 }],
    });
    text.paste('渔港,添了三条新船\r\n');
    expect(texts()[1]).toBe('四五六一二渔港，添了三条新船');
    expect(text.cut()).toBeUndefined();
  });

  it('tells what a paste was cleaned of, and puts it in as it was in one undo entry', () => {
    const { text, texts, state, undo } = begin();
    const before = texts();
    text.select(place(1, 3), place(1, 3));
    text.paste('渔港 添了三条,新船下水。\r\n昨日 ,镇里也来了人。\r\n', { styled: true });
    expect(texts().slice(1, 3)).toEqual(['四五六渔港添了三条，新船下水。', '昨日，镇里也来了人。']);
    const { notice } = state();
    expect(notice).toMatchObject({ kind: 'pasted', styled: true });
    if (notice?.kind !== 'pasted') throw new Error('nothing is told');
    expect(notice.changes.map(({ rule }) => rule)).toContain('half-width-marks');
    expect(notice.changes.map(({ rule }) => rule)).not.toContain('line-ends');
    text.pasteAsItWas();
    expect(texts().slice(1, 3)).toEqual(['四五六渔港 添了三条,新船下水。', '昨日 ,镇里也来了人。']);
    expect(state().notice).toBeUndefined();
    undo();
    expect(texts()).toEqual(before);
  });

  it('leaves a paste alone once something else was changed', () => {
    const { text, texts } = begin();
    text.select(place(1, 3), place(1, 3));
    text.paste('渔港,');
    text.type('新');
    text.pasteAsItWas();
    expect(texts()[1]).toBe('四五六渔港，新');
  });

  it('knows nothing where nothing is selected', () => {
    expect(begin().text.copy()).toBeUndefined();
  });
});

describe('marks', () => {
  it('are toggled, cleared and read', () => {
    const { text, state } = begin();
    const marks = (): unknown => state().edition?.stories[0]?.paragraphs[0]?.marks;
    text.select(place(0, 0), place(0, 2));
    text.mark({ kind: 'dot' });
    expect(marks()).toEqual([{ kind: 'dot', start: 0, end: 2 }]);
    text.read('yi er');
    text.mark({ kind: 'dot' });
    expect(marks()).toEqual([{ kind: 'ruby', start: 0, end: 2, reading: 'yi er' }]);
    text.read('');
    expect(marks()).toBeUndefined();
    text.setParagraphs({ kind: 'subhead' });
    expect(state().edition?.stories[0]?.paragraphs[0]?.kind).toBe('subhead');
    text.askReading(true);
    expect(state().typing?.asking).toBe('reading');
    expect(state().typing?.selection).toEqual({ anchor: place(0, 0), focus: place(0, 2) });
  });
});

describe('a press of the pointer', () => {
  const lines = textLinesOf(composePage(edition, 1, { fonts }), story);
  const point = (offset: number): { x: number; y: number } => {
    const line = lines.find(({ part }) => part === bodyPart(1))!;
    return { x: line.edges[offset]!, y: (line.from + line.to) / 2 };
  };

  it('waits for the lines, then puts the caret, selects words and paragraphs', () => {
    const { text, state } = openTyping(edition);
    const page = { page: 'page1', number: 1 };
    text.enter(story, { ...page, point: point(2) });
    expect(state().typing?.selection).toBeUndefined();
    text.hear({ kind: 'text', subject: story, page: 'page1', lines });
    expect(state().typing?.selection?.focus).toEqual(place(1, 2));
    text.press({ ...page, point: point(1), clicks: 1, extend: true });
    expect(state().typing?.selection).toEqual({ anchor: place(1, 2), focus: place(1, 1) });
    text.press({ ...page, point: point(1), clicks: 3, extend: false });
    expect(state().typing?.selection).toEqual({ anchor: place(1, 0), focus: place(1, 3) });
    text.press({ ...page, point: point(0), clicks: 1, extend: false });
    text.drag({ ...page, point: point(2) });
    expect(state().typing?.selection).toEqual({ anchor: place(1, 0), focus: place(1, 2) });
    text.key({ kind: 'move', motion: 'up', extend: true });
    expect(state().typing?.selection?.focus.part).toBe(bodyPart(0));
    text.key({ kind: 'selectAll' });
    expect(state().typing?.selection).toEqual({ anchor: place(0, 0), focus: place(1, 3) });
  });

  it('and Shift with arrows take a text to its end where the next line is of another', () => {
    const headed = editionOf(
      [storyOf('s', ['一二三'], { headline: '题目' })],
      [[articleOf('a', 's', at(0, 1, 0, 10))]],
    );
    const { text, state } = openTyping(headed);
    text.enter(story, { part: 'headline', offset: 1 });
    const own = textLinesOf(composePage(headed, 1, { fonts }), story);
    text.hear({ kind: 'text', subject: story, page: 'page1', lines: own });
    text.key({ kind: 'move', motion: 'down', extend: true });
    expect(state().typing?.selection?.focus).toMatchObject({ part: 'headline', offset: 2 });
    text.key({ kind: 'move', motion: 'down', extend: false });
    expect(state().typing?.selection?.focus.part).toBe(bodyPart(0));
  });
});

describe('two presses and more', () => {
  const words = editionOf([storyOf('s', ['alpha beta, gamma', 'delta'])], [[articleOf('a', 's', at(0, 1, 0, 10))]]);
  const lines = textLinesOf(composePage(words, 1, { fonts }), story);
  const page = { page: 'page1', number: 1 };
  /** A point so far into a character of a paragraph, 0 to 1. */
  const inside = (paragraph: number, offset: number, share: number): { x: number; y: number } => {
    const line = lines.find(({ part, start, end }) => part === bodyPart(paragraph) && start <= offset && offset < end)!;
    const [from, to] = [line.edges[offset - line.start]!, line.edges[offset - line.start + 1]!];
    return { x: from + (to - from) * share, y: (line.from + line.to) / 2 };
  };
  const typed = (): TypingDesk => {
    const opened = openTyping(words);
    opened.text.enter(story, place(0, 0));
    opened.text.hear({ kind: 'text', subject: story, page: 'page1', lines });
    return opened;
  };

  it.each([0.1, 0.9])('take the word that the pointer is on, %d into its last letter', (share) => {
    const { text, state } = typed();
    text.press({ ...page, point: inside(0, 9, share), clicks: 2, extend: false });
    expect(rangeOf(state().typing!.selection!)).toMatchObject({ from: place(0, 6), to: place(0, 10) });
  });

  it('take more words under a drag, to either side, and never less than the first', () => {
    const { text, state } = typed();
    text.press({ ...page, point: inside(0, 7, 0.5), clicks: 2, extend: false });
    text.drag({ ...page, point: inside(0, 14, 0.2) });
    expect(state().typing?.selection).toMatchObject({ anchor: place(0, 6), focus: place(0, 17) });
    text.drag({ ...page, point: inside(0, 2, 0.2) });
    expect(state().typing?.selection).toMatchObject({ anchor: place(0, 10), focus: place(0, 0) });
    text.drag({ ...page, point: inside(0, 7, 0.9) });
    expect(state().typing?.selection).toMatchObject({ anchor: place(0, 6), focus: place(0, 10) });
    text.press({ ...page, point: inside(0, 7, 0.5), clicks: 3, extend: false });
    text.drag({ ...page, point: inside(1, 1, 0.2) });
    expect(state().typing?.selection).toMatchObject({ anchor: place(0, 0), focus: place(1, 5) });
    text.press({ ...page, point: inside(0, 0, 0), clicks: 1, extend: false });
    text.drag({ ...page, point: inside(0, 2, 0) });
    expect(state().typing?.selection).toMatchObject({ anchor: place(0, 0), focus: place(0, 2) });
  });
});

describe('textKey', () => {
  const pressed = (
    key: string,
    held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'isComposing', boolean>> = {},
  ) => ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...held,
  });

  it('says what keys do to text', () => {
    expect(textKey(pressed('ArrowLeft', { ctrlKey: true, shiftKey: true }))).toEqual({
      kind: 'move',
      motion: 'wordLeft',
      extend: true,
    });
    expect(textKey(pressed('Home', { ctrlKey: true }))).toEqual({ kind: 'move', motion: 'storyStart', extend: false });
    expect(textKey(pressed('End'))).toEqual({ kind: 'move', motion: 'lineEnd', extend: false });
    expect(textKey(pressed('Delete', { ctrlKey: true }))).toEqual({ kind: 'delete', direction: 1, by: 'word' });
    expect(textKey(pressed('Enter', { shiftKey: true }))).toEqual({ kind: 'break' });
    expect(textKey(pressed('a', { ctrlKey: true }))).toEqual({ kind: 'selectAll' });
    expect(textKey(pressed('Escape'))).toEqual({ kind: 'leave' });
  });

  it('leaves letters, and all that an input method wants', () => {
    expect(textKey(pressed('a'))).toBeUndefined();
    expect(textKey(pressed('Enter', { isComposing: true }))).toBeUndefined();
    expect(textKey(pressed('Process'))).toBeUndefined();
    expect(textKey(pressed('Enter', { ctrlKey: true }))).toBeUndefined();
  });
});
