import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { boundaryAt, boundaryOfThing, boundaryRoom, moveBoundary } from '../../../renderer/editor';
import { gridOf, gridSteps, thingsOn } from '../../../renderer/editor/edition-queries';
import { deskState, NO_KEYS, play } from './desk-state';
import { handsEdition } from './hands-edition';

const edition = handsEdition();
const grid = gridOf(edition);
const { lineStep } = gridSteps(grid);
const level = { x: grid.columnX(0) + 30, y: grid.lineY(22) + lineStep / 2 };
const plumb = { x: grid.columnX(2) - grid.gutter / 2, y: grid.lineY(16) };

function frames(made: Edition): Record<string, readonly number[]> {
  return Object.fromEntries(
    thingsOn(made, 1).map(({ thing, frame }) => [thing.id, [frame.column, frame.columns, frame.line, frame.lines]]),
  );
}

describe('a boundary', () => {
  it('is of all that meets at its line', () => {
    const found = boundaryAt(edition, 1, { at: level, reach: 0 });
    expect(found?.axis).toBe('across');
    expect(found?.before.map(({ thing }) => thing.id).sort()).toEqual(['a1', 'a2']);
    expect(found?.after.map(({ thing }) => thing.id)).toEqual(['a4']);
    const beside = boundaryAt(edition, 1, { at: plumb, reach: 0 });
    expect(beside?.axis).toBe('down');
    expect(boundaryAt(edition, 1, { at: { x: level.x, y: grid.lineY(38) }, reach: 0 })).toBeUndefined();
  });

  it('of a thing is the one it ends at, where nothing follows the one it begins at', () => {
    const of = (id: string, axis: 'across' | 'down') =>
      boundaryOfThing(edition, 1, { thing: { kind: 'article', id }, axis });
    const level = of('a1', 'across');
    expect(level?.before.map(({ thing }) => thing.id).sort()).toEqual(['a1', 'a2']);
    expect(of('a4', 'across')).toEqual(level);
    expect(of('a1', 'down')?.before.map(({ thing }) => thing.id)).toContain('a1');
    expect(of('nobody', 'down')).toBeUndefined();
  });

  it('moves both sides with the tool, in one undo entry', () => {
    const state = deskState(edition, { tool: 'boundary' });
    const events = [
      { kind: 'down', at: level, keys: NO_KEYS, clicks: 1, pan: false },
      { kind: 'move', at: { x: level.x, y: level.y + lineStep * 3 }, keys: NO_KEYS },
      { kind: 'up' },
    ] as const;
    const { effects } = play(state, events);
    expect(effects.map(({ kind }) => kind)).toEqual(['preview', 'commit']);
    const commit = effects[1];
    const made = commit?.kind === 'commit' ? commit.edit.apply(edition) : edition;
    expect(frames(made)).toMatchObject({ a1: [0, 2, 12, 13], a2: [2, 2, 12, 13], a4: [0, 4, 26, 9] });
    const cancelled = play(state, [events[0], events[1], { kind: 'cancel' }]);
    expect(cancelled.effects.at(-1)).toEqual({ kind: 'endPreview' });
    expect(cancelled.state.hand.kind).toBe('idle');
  });

  it('is taken by the select tool in the white between things', () => {
    const state = deskState(edition);
    const { effects } = play(state, [
      { kind: 'down', at: plumb, keys: NO_KEYS, clicks: 1, pan: false },
      { kind: 'move', at: { x: plumb.x - (grid.measure + grid.gutter), y: plumb.y }, keys: NO_KEYS },
      { kind: 'up' },
    ]);
    const commit = effects.at(-1);
    const made = commit?.kind === 'commit' ? commit.edit.apply(edition) : edition;
    expect(frames(made)).toMatchObject({ a1: [0, 1, 12, 10], a2: [1, 3, 12, 10] });
  });

  it('keeps the whole, leaves least sizes and grows over nothing else, however far it is pulled', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: -80, max: 80 }), (across, wanted) => {
        const boundary = boundaryAt(edition, 1, { at: across ? level : plumb, reach: 0 });
        if (boundary === undefined) throw new Error('no boundary');
        const by = boundaryRoom(edition, boundary, wanted);
        const made = frames(moveBoundary(edition, boundary, by));
        const before = frames(edition);
        expect(Math.abs(by)).toBeLessThanOrEqual(Math.abs(wanted));
        for (const { thing } of [...boundary.before, ...boundary.after]) {
          expect(made[thing.id]?.[1]).toBeGreaterThanOrEqual(1);
          expect(made[thing.id]?.[3]).toBeGreaterThanOrEqual(2);
        }
        const part = across ? 3 : 1;
        for (const one of boundary.before) {
          for (const other of boundary.after) {
            const sum = (all: Record<string, readonly number[]>): number =>
              (all[one.thing.id]?.[part] ?? 0) + (all[other.thing.id]?.[part] ?? 0);
            expect(sum(made)).toBe(sum(before));
          }
        }
        expect(made['b1']).toEqual(before['b1']);
      }),
    );
  });

  it('snaps to where copy on both sides comes out even, with Ctrl to any line, and only by what is told of it', () => {
    const state = deskState(edition, { tool: 'boundary' });
    const taken = play(state, [{ kind: 'down', at: level, keys: NO_KEYS, clicks: 1, pan: false }]).state;
    if (taken.hand.kind !== 'bounding') throw new Error('no boundary in the hand');
    const { boundary } = taken.hand;
    const fit = (by: number, over: number) => ({ by, articles: [{ article: 'a1', over, under: 0 }] });
    const fits = [fit(0, 3), fit(1, 2), fit(2, 1), fit(3, 0), fit(4, 1)];
    const by = (told: typeof boundary, lines: number, keys = NO_KEYS) => {
      const at = { x: level.x, y: level.y + lineStep * lines };
      const { hand } = play(taken, [
        { kind: 'edges', boundary: told, fits },
        { kind: 'move', at, keys },
      ]).state;
      return hand.kind === 'bounding' ? hand.by : undefined;
    };
    expect([1, 2, 4, 4.6, 6].map((lines) => by(boundary, lines))).toEqual([1, 3, 3, 3, 6]);
    expect(by(boundary, 2, { ...NO_KEYS, mod: true })).toBe(2);
    expect(by({ ...boundary }, 2)).toBe(2);
  });

  it('between things side by side snaps to a column where all come out even, with what was made up anew to fill it', () => {
    const state = deskState(edition, { tool: 'boundary' });
    const taken = play(state, [{ kind: 'down', at: plumb, keys: NO_KEYS, clicks: 1, pan: false }]).state;
    if (taken.hand.kind !== 'bounding') throw new Error('no boundary in the hand');
    const { boundary } = taken.hand;
    const [a1] = edition.pages[0]!.articles;
    const made = [{ ...a1!, frame: { ...a1!.frame, columns: 1 }, head: { size: 33 } }];
    const fits = [{ by: -1, articles: [{ article: 'a1', over: 0, under: 0 }], made }];
    const step = grid.measure + grid.gutter;
    const moved = (columns: number) =>
      play(taken, [
        { kind: 'move', at: { x: plumb.x + step * columns, y: plumb.y }, keys: NO_KEYS },
        { kind: 'edges', boundary, fits },
        { kind: 'move', at: { x: plumb.x + step * columns, y: plumb.y }, keys: NO_KEYS },
        { kind: 'up' },
      ]);
    const committed = (columns: number): Edition | undefined => {
      const last = moved(columns).effects.at(-1);
      return last?.kind === 'commit' ? last.edit.apply(edition) : undefined;
    };
    expect(committed(-0.4)?.pages[0]?.articles[0]).toMatchObject({ id: 'a1', head: { size: 33 } });
    expect(frames(committed(-1)!)).toMatchObject({ a1: [0, 1, 12, 10], a2: [1, 3, 12, 10] });
    expect(committed(0.2)).toBeUndefined();
    // Known only while it is held there: it shows at once.
    expect(moved(-1).effects.filter(({ kind }) => kind === 'preview')).toHaveLength(2);
  });
});
