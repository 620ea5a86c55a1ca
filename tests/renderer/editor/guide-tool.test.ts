import { describe, expect, it } from 'vitest';
import { guideCursor, guidesOn, putGuide, removeGuides, snapGuide } from '../../../renderer/editor';
import type { EditorState } from '../../../renderer/editor';
import { NEW_PREFERENCES } from '../../../ipc';
import { gridOf } from '../../../renderer/editor/edition-queries';
import { smallEdition } from '../../core/document/small-edition';
import { NO_KEYS, deskState, play } from './desk-state';

const edition = smallEdition();
const grid = gridOf(edition);
const state = deskState(edition);

function down(
  x: number,
  y: number,
): { readonly kind: 'down'; readonly at: { x: number; y: number } } & Record<string, unknown> {
  return { kind: 'down', at: { x, y }, keys: NO_KEYS, clicks: 1, pan: false };
}

function afterDrag(from: EditorState, start: [number, number], end: [number, number], alt = false): typeof edition {
  const [x, y] = end;
  const move = { kind: 'move', at: { x, y }, keys: { ...NO_KEYS, alt } } as const;
  const press = down(...start) as unknown as Parameters<typeof play>[1][number];
  const { effects } = play(from, [press, move, { kind: 'up' }]);
  const [commit] = effects.flatMap((effect) => (effect.kind === 'commit' ? [effect] : []));
  return commit === undefined ? edition : commit.edit.apply(from.edition ?? edition);
}

describe('guides', () => {
  it('come out of the rulers and snap to lines and edges of columns', () => {
    const [across] = guidesOn(afterDrag(state, [300, 5], [300, grid.lineY(10) + 3]), 1);
    expect(across).toEqual({ id: 'guide-1', axis: 'across', at: grid.lineY(10) });
    const [down] = guidesOn(afterDrag(state, [5, 300], [grid.columnX(1) + 2, 300]), 1);
    expect(down).toMatchObject({ axis: 'down', at: grid.columnX(1) });
    const [free] = guidesOn(afterDrag(state, [300, 5], [300, grid.lineY(10) + 3], true), 1);
    expect(free?.at).toBe(grid.lineY(10) + 3);
  });

  it('are moved, go where they are dragged back over the ruler, and stay when locked', () => {
    const with1 = putGuide(edition, 1, { id: 'g', axis: 'across', at: 400 });
    const placed = { ...state, edition: with1 };
    expect(guidesOn(afterDrag(placed, [300, 401], [300, grid.lineY(5)]), 1)).toMatchObject([
      { id: 'g', at: grid.lineY(5) },
    ]);
    expect(guidesOn(afterDrag(placed, [300, 401], [300, 4]), 1)).toEqual([]);
    const locked = { ...NEW_PREFERENCES, layers: ['rulers', 'guides', 'guidesLocked'] as const };
    const over = { x: 300, y: 401 };
    expect(guideCursor(placed, over)).toBe('row-resize');
    expect(guideCursor({ ...placed, preferences: locked }, over)).toBeUndefined();
  });

  it('leave no empty list behind, and snap to the nearest place only', () => {
    const with1 = putGuide(edition, 1, { id: 'g', axis: 'down', at: 1 });
    expect(removeGuides(with1, 1, 'g').pages[0]).not.toHaveProperty('guides');
    expect(snapGuide(edition, 'down', -500)).toBe(grid.columnX(0));
  });
});
