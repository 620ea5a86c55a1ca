import { describe, expect, it } from 'vitest';
import type { EditableText } from '../../../../core/text-edit';
import { carriedPlace } from '../../../../renderer/editor/text/carried-place';

const body = (...texts: readonly string[]): readonly EditableText[] =>
  texts.map((text, index): EditableText => ({ part: `body:${index}`, text }));

describe('a place in a text that something else changed', () => {
  it.each([
    ['渡口停航', '昨天渡口停航', 2, 4],
    ['渡口停航', '渡口通航', 4, 4],
    ['渡口停航', '渡口', 3, 2],
    ['𠮷田说', '𠮸', 3, 0],
  ])('in %s, which became %s, goes from %i to %i, never into a character', (was, now, offset, to) => {
    expect(carriedPlace(body(was), body(now), { part: 'body:0', offset })).toEqual({ part: 'body:0', offset: to });
  });

  it('goes with its paragraph where one is put in before it', () => {
    expect(carriedPlace(body('渡口', '停航'), body('昨天', '渡口', '停航'), { part: 'body:1', offset: 1 })).toEqual({
      part: 'body:2',
      offset: 1,
    });
  });
});
