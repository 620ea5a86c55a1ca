import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import type { ToolEvent } from '../../../renderer/editor';
import { TOOL_NAMES } from '../../../renderer/editor';
import { placedOn } from '../../../renderer/editor/thing-place';
import { deskState, play } from './desk-state';
import { handsEdition } from './hands-edition';

const edition = handsEdition();
const { grid } = edition.profile;
const point = fc.record({ x: fc.integer({ min: -50, max: 820 }), y: fc.integer({ min: -50, max: 1150 }) });
const keys = fc.record({ shift: fc.boolean(), alt: fc.boolean(), mod: fc.boolean() });

/** A press, some moves, and how it ends. */
const gesture = fc
  .record({
    from: point,
    keys,
    through: fc.array(fc.tuple(point, keys), { maxLength: 5 }),
    clicks: fc.constantFrom(1, 2),
    end: fc.constantFrom('up' as const, 'cancel' as const),
  })
  .map(({ from, keys: held, through, clicks, end }): readonly ToolEvent[] => [
    { kind: 'down', at: from, keys: held, clicks, pan: false, seed: `g${from.x}-${from.y}` },
    ...through.map(([at, moved]): ToolEvent => ({ kind: 'move', at, keys: moved })),
    { kind: end },
  ]);

function inGrid(made: Edition): void {
  for (const number of made.pages.keys()) {
    for (const { frame } of placedOn(made, number + 1)) {
      expect(frame.column).toBeGreaterThanOrEqual(0);
      expect(frame.line).toBeGreaterThanOrEqual(0);
      expect(frame.columns).toBeGreaterThanOrEqual(1);
      expect(frame.lines).toBeGreaterThanOrEqual(1);
      expect(frame.column + frame.columns).toBeLessThanOrEqual(grid.columns);
      expect(frame.line + frame.lines).toBeLessThanOrEqual(grid.lines);
    }
  }
}

describe('any gesture with any tool', () => {
  it('keeps everything in the grid, is one change at most, leaves the hand at rest; cancelled it changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TOOL_NAMES),
        fc.array(gesture, { minLength: 1, maxLength: 6 }),
        (tool, gestures) => {
          let state = { ...deskState(edition), tool };
          for (const events of gestures) {
            const { state: after, effects } = play(state, events);
            const commits = effects.filter((effect) => effect.kind === 'commit');
            const cancelled = events.at(-1)?.kind === 'cancel';
            expect(commits.length).toBeLessThanOrEqual(cancelled ? 0 : 1);
            for (const effect of effects) if (effect.kind === 'preview') inGrid(effect.apply(state.edition ?? edition));
            const shows = effects.findLast(
              ({ kind }) => kind === 'preview' || kind === 'endPreview' || kind === 'commit',
            );
            expect(shows?.kind).not.toBe('preview');
            expect(['idle', 'framed']).toContain(after.hand.kind);
            const made = commits.reduce((before, { edit }) => edit.apply(before), state.edition ?? edition);
            inGrid(made);
            state = { ...after, edition: made, hand: { kind: 'idle' } };
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
