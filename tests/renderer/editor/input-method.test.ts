import { describe, expect, it } from 'vitest';
import { bodyPart } from '../../../core/text-edit';
import type { TextPlace } from '../../../core/text-edit';
import { articleOf, at, editionOf, storyOf } from '../../core/page/fake';
import { openTyping } from './typing-desk';
import type { TypingDesk } from './typing-desk';

const place = (index: number, offset: number): TextPlace => ({ part: bodyPart(index), offset });

/** Typing in the first paragraph after its first character. */
function begin(): TypingDesk {
  const opened = openTyping(editionOf([storyOf('s', ['一二三', '四五六'])], [[articleOf('a', 's', at(0, 1, 0, 10))]]));
  opened.text.enter({ kind: 'story', id: 's' }, place(0, 1));
  return opened;
}

describe('an input method', () => {
  it('shows what it holds ready and puts in what is chosen', () => {
    const { text, texts, undo, previewed, state } = begin();
    text.compose('ban', 3);
    expect(texts()[0]).toBe('一二三');
    expect(previewed()?.stories[0]?.paragraphs[0]?.text).toBe('一ban二三');
    text.compose('ban mian', 8);
    expect(previewed()?.stories[0]?.paragraphs[0]?.text).toBe('一ban mian二三');
    text.endCompose('版面');
    expect(texts()[0]).toBe('一版面二三');
    expect(previewed()).toBeUndefined();
    expect(state().typing?.selection?.focus).toEqual(place(0, 3));
    undo();
    expect(texts()[0]).toBe('一二三');
  });

  it.each([undefined, ''])('that gives up (%j) leaves everything as it was', (end) => {
    const { text, texts, previewed, state } = begin();
    text.select(place(0, 0), place(0, 2));
    text.compose('ban', 3);
    text.endCompose(end);
    expect(texts()[0]).toBe('一二三');
    expect(previewed()).toBeUndefined();
    expect(state().typing?.selection).toEqual({ anchor: place(0, 0), focus: place(0, 2) });
  });
  it('goes on while the edition is changed by something else: before it, in it, beside it', () => {
    const { text, model, texts, previewed, state } = begin();
    text.select(place(1, 1), place(1, 1));
    text.compose('ban', 3);
    const change = (paragraphs: readonly string[], kicker = ''): void =>
      void model.change('fix', (from) => ({
        ...from,
        stories: from.stories.map((each) => ({
          ...each,
          kicker,
          paragraphs: paragraphs.map((line) => ({ kind: 'body', text: line }) as const),
        })),
      }));
    const shown = (): readonly string[] => previewed()?.stories[0]?.paragraphs.map((each) => each.text) ?? [];
    change(['零', '一二三', '四五六']);
    expect(shown()).toEqual(['零', '一二三', '四ban五六']);
    expect(state().typing?.preedit).toMatchObject({ text: 'ban', caret: 3, range: { from: place(2, 1) } });
    change(['零', '一二三', '四五六七'], '引');
    expect(shown()).toEqual(['零', '一二三', '四ban五六七']);
    expect(previewed()?.stories[0]?.kicker).toBe('引');
    change(['零一二三', '新四五六七']);
    expect(shown()).toEqual(['零一二三', '新四ban五六七']);
    model.undo();
    expect(shown()).toEqual(['零', '一二三', '四ban五六七']);
    text.endCompose('版');
    expect(texts()).toEqual(['零', '一二三', '四版五六七']);
    expect(previewed()).toBeUndefined();
  });

  it('ends when its text is gone', () => {
    const { text, model, previewed, state } = begin();
    text.compose('ban', 3);
    model.change('fix', (from) => ({
      ...from,
      stories: [],
      pages: from.pages.map((page) => ({ ...page, articles: [] })),
    }));
    expect([previewed(), state().typing]).toEqual([undefined, undefined]);
    text.endCompose('版');
    expect(state().edition?.stories).toEqual([]);
  });
});
