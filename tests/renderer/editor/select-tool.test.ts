import { describe, expect, it } from 'vitest';
import type { GridRect } from '../../../core/document';
import { gridOf, gridSteps } from '../../../renderer/editor/edition-queries';
import type { ToolEffect, ToolEvent } from '../../../renderer/editor';
import { IDLE } from '../../../renderer/editor/tools';
import { smallEdition } from '../../core/document/small-edition';
import { NO_KEYS, deskState, play } from './desk-state';

const edition = smallEdition();
const grid = gridOf(edition);
const { columnStep, lineStep } = gridSteps(grid);
const article = edition.pages[0]?.articles[0];
if (article === undefined) throw new Error('the small edition has no article');
const page = edition.pages[0]?.id ?? '';
const rect = grid.rectOf(article.frame);
const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
const bare = { x: 1, y: 1 };

function down(at = middle, part: Partial<Extract<ToolEvent, { kind: 'down' }>> = {}): ToolEvent {
  return { kind: 'down', at, keys: NO_KEYS, clicks: 1, pan: false, ...part };
}

/** The hand moves to so many points from where it pressed. */
function move(x: number, y: number, from = middle): ToolEvent {
  return { kind: 'move', at: { x: from.x + x, y: from.y + y }, keys: NO_KEYS };
}

function frameAfter(effect: ToolEffect | undefined): GridRect | undefined {
  const apply = effect?.kind === 'preview' ? effect.apply : effect?.kind === 'commit' ? effect.edit.apply : undefined;
  return apply?.(edition).pages[0]?.articles.find(({ id }) => id === article?.id)?.frame;
}

describe('the select tool', () => {
  it('selects what is pressed and places nothing on a click', () => {
    const { state, effects } = play(deskState(edition), [down(), move(2, 1), { kind: 'up' }]);
    expect(state.hand).toEqual(IDLE);
    expect(state.selection).toEqual({ kind: 'things', page, things: [{ kind: 'article', id: article.id }] });
    expect(effects.map(({ kind }) => kind)).toEqual(['select']);
  });

  it('clears the selection on the bare desk', () => {
    const { effects } = play(deskState(edition), [down(bare)]);
    expect(effects).toEqual([{ kind: 'select', selection: undefined }]);
  });

  it('adds to the selection with Shift, and takes away again', () => {
    const other = edition.pages[0]?.articles[1];
    if (other === undefined) throw new Error('the small edition has one article');
    const there = grid.rectOf(other.frame);
    const at = { x: there.x + there.width / 2, y: there.y + there.height / 2 };
    const keys = { ...NO_KEYS, shift: true };
    const both = play(deskState(edition), [down(), { kind: 'up' }, down(at, { keys }), { kind: 'up' }]).state;
    expect(both.selection).toMatchObject({ things: [{ id: article.id }, { id: other.id }] });
    const one = play(both, [down(middle, { keys }), { kind: 'up' }]).state;
    expect(one.selection).toMatchObject({ things: [{ id: other.id }] });
  });

  it('previews each new place once and places once', () => {
    const events = [down(), move(0, lineStep * 1.1), move(1, lineStep * 1.2), move(2, lineStep * 3.1), { kind: 'up' }];
    const { effects } = play(deskState(edition), events as ToolEvent[]);
    expect(effects.map(({ kind }) => kind)).toEqual(['select', 'preview', 'preview', 'commit']);
    expect(frameAfter(effects[1])).toEqual({ ...article.frame, line: article.frame.line + 1 });
    expect(frameAfter(effects[3])).toEqual({ ...article.frame, line: article.frame.line + 3 });
  });

  it('places nothing when it is brought back to where it was', () => {
    const { effects } = play(deskState(edition), [down(), move(0, lineStep * 2), move(0, 0), { kind: 'up' }]);
    expect(effects.at(-1)).toEqual({ kind: 'endPreview' });
  });

  it('leaves all as it was on cancel, and the release after it does nothing', () => {
    const events = [down(), move(0, lineStep * 2), { kind: 'cancel' }, { kind: 'up' }];
    const { state, effects } = play(deskState(edition), events as ToolEvent[]);
    expect(state.hand).toEqual(IDLE);
    expect(effects.at(-1)).toEqual({ kind: 'endPreview' });
  });

  it('resizes by a handle of what is selected', () => {
    const selected = play(deskState(edition), [down(), { kind: 'up' }]).state;
    const corner = { x: rect.x + rect.width, y: rect.y + rect.height };
    const { effects } = play(selected, [down(corner), move(-columnStep, -2 * lineStep, corner), { kind: 'up' }]);
    const { columns, lines } = article.frame;
    expect(frameAfter(effects.at(-1))).toEqual({
      ...article.frame,
      columns: Math.max(1, columns - 1),
      lines: lines - 2,
    });
  });

  it('pushes the desk with the hand, whatever lies under it', () => {
    const { state, effects } = play(deskState(edition), [down(middle, { pan: true }), move(-30, -20), { kind: 'up' }]);
    expect(effects.map(({ kind }) => kind)).toEqual(['view']);
    expect(state.view).toMatchObject({ x: -30, y: -20 });
    expect(state.hand).toEqual(IDLE);
  });
});
