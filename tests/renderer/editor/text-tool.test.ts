import { describe, expect, it } from 'vitest';
import { deskState, NO_KEYS, play } from './desk-state';
import { smallArticle, smallEdition, smallPage, smallStory } from '../../core/document/small-edition';
import { gridOf } from '../../../renderer/editor';
import type { EditorState, ToolEffect } from '../../../renderer/editor';

const story = smallStory('s', '题', ['一段话']);
const article = { ...smallArticle('a', 's', 4), label: { text: '专栏', place: 'bar' } } as const;
const block = {
  id: 'b',
  frame: { column: 2, columns: 2, line: 20, lines: 4 },
  content: { kind: 'banner', text: '要闻' },
} as const;
const code = { ...block, id: 'c', frame: { ...block.frame, line: 30 }, content: { kind: 'code', text: 'x' } } as const;
const edition = {
  ...smallEdition(),
  stories: [story],
  pages: [{ ...smallPage('p', [article]), blocks: [block, code] }],
};
const grid = gridOf(edition);

/** The middle of a line of the grid, at the head of a column. */
function at(column: number, line: number): { x: number; y: number } {
  return { x: grid.columnX(column) + 5, y: grid.lineY(line) + 5 };
}

function press(state: EditorState, point: { x: number; y: number }, clicks = 1, shift = false): readonly ToolEffect[] {
  return play(state, [{ kind: 'down', at: point, keys: { ...NO_KEYS, shift }, clicks, pan: false }]).effects;
}

describe('the text tool', () => {
  const state = deskState(edition, { tool: 'text' });

  it('begins to type in the story, label or block under the pointer', () => {
    const page = { page: 'p', number: 1 };
    expect(press(state, at(0, 8))).toContainEqual({
      kind: 'enterText',
      subject: { kind: 'story', id: 's' },
      at: { ...page, point: at(0, 8) },
    });
    expect(press(state, at(0, 4))).toContainEqual(
      expect.objectContaining({ kind: 'enterText', subject: { kind: 'label', id: 'a' } }),
    );
    expect(press(state, at(2, 21))).toContainEqual(
      expect.objectContaining({ kind: 'enterText', subject: { kind: 'block', id: 'b', page: 'p' } }),
    );
  });

  it('leaves the text where there is none', () => {
    expect(press(state, at(2, 31))).toEqual([{ kind: 'leaveText' }]);
    expect(press(state, at(3, 50))).toEqual([{ kind: 'leaveText' }]);
  });

  it('puts the caret and selects in the text that is typed', () => {
    const typing = {
      subject: { kind: 'story', id: 's' },
      selection: undefined,
      linesOf: new Map(),
      lines: [],
      run: 0,
      follow: false,
    } as const;
    const inText = deskState(edition, { tool: 'text', typing });
    expect(press(inText, at(0, 8), 2, true)).toEqual([
      { kind: 'pressText', press: { page: 'p', number: 1, point: at(0, 8), clicks: 2, extend: true } },
    ]);
    const dragged = play(inText, [
      { kind: 'down', at: at(0, 8), keys: NO_KEYS, clicks: 1, pan: false },
      { kind: 'move', at: at(0, 9), keys: NO_KEYS },
      { kind: 'up' },
    ]);
    expect(dragged.effects.at(-1)).toEqual({ kind: 'dragText', to: { page: 'p', number: 1, point: at(0, 9) } });
    expect(dragged.state.hand.kind).toBe('idle');
  });

  it('is taken by a double click of the select tool, where there is text', () => {
    const selecting = deskState(edition);
    expect(press(selecting, at(0, 8), 2).map(({ kind }) => kind)).toEqual(['select', 'tool', 'enterText']);
    expect(press(selecting, at(2, 31), 2).map(({ kind }) => kind)).toEqual(['select', 'inspect']);
  });
});
