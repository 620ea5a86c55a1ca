import { describe, expect, it } from 'vitest';
import { IDLE, stepSelectTool } from '../../../renderer/editor/tools';
import type { GridSteps, Hit, Thing, ToolEffect, ToolEvent, ToolState } from '../../../renderer/editor/tools';

const steps: GridSteps = {
  columns: 6,
  lines: 60,
  area: { x: 0, y: 0, width: 590, height: 600 },
  columnStep: 100,
  lineStep: 10,
};
const a1: Thing = { kind: 'article', id: 'a1' };
const hit: Hit = { thing: a1, frame: { column: 0, columns: 2, line: 0, lines: 10 }, grip: 'move' };

function down(options: { hit?: Hit | undefined; hand?: boolean } = {}): ToolEvent {
  return { kind: 'down', at: { x: 0, y: 0 }, page: { x: 0, y: 0 }, hit: options.hit, hand: options.hand ?? false };
}

function move(x: number, y: number): ToolEvent {
  return { kind: 'move', at: { x, y }, page: { x, y } };
}

function play(events: readonly ToolEvent[]): { state: ToolState; effects: ToolEffect[] } {
  let state: ToolState = IDLE;
  const effects: ToolEffect[] = [];
  for (const event of events) {
    const step = stepSelectTool(state, event, steps);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

describe('the select tool', () => {
  it('selects what is pressed and places nothing on a click', () => {
    const { state, effects } = play([down({ hit }), move(2, 1), { kind: 'up' }]);
    expect(state).toEqual(IDLE);
    expect(effects).toEqual([{ kind: 'select', thing: a1 }]);
  });

  it('clears the selection on the bare desk', () => {
    expect(play([down()]).effects).toEqual([{ kind: 'select', thing: undefined }]);
  });

  it('previews each new place once and places once', () => {
    const { effects } = play([down({ hit }), move(90, 3), move(95, 4), move(210, 22), { kind: 'up' }]);
    expect(effects).toEqual([
      { kind: 'select', thing: a1 },
      { kind: 'preview', thing: a1, frame: { column: 1, columns: 2, line: 0, lines: 10 } },
      { kind: 'preview', thing: a1, frame: { column: 2, columns: 2, line: 2, lines: 10 } },
      { kind: 'place', thing: a1, frame: { column: 2, columns: 2, line: 2, lines: 10 } },
    ]);
  });

  it('places nothing when it is brought back to where it was', () => {
    const { effects } = play([down({ hit }), move(210, 22), move(0, 0), { kind: 'up' }]);
    expect(effects.at(-1)).toEqual({ kind: 'endPreview' });
  });

  it('leaves all as it was on cancel, and the release after it does nothing', () => {
    const { state, effects } = play([down({ hit }), move(210, 22), { kind: 'cancel' }, { kind: 'up' }]);
    expect(state).toEqual(IDLE);
    expect(effects.map(({ kind }) => kind)).not.toContain('place');
    expect(effects).toContainEqual({ kind: 'endPreview' });
  });

  it('pans with the hand, from where it was last', () => {
    const { effects } = play([down({ hit, hand: true }), move(10, 5), move(12, 9), { kind: 'up' }]);
    expect(effects.filter(({ kind }) => kind === 'pan')).toEqual([
      { kind: 'pan', by: { x: 10, y: 5 } },
      { kind: 'pan', by: { x: 2, y: 4 } },
    ]);
    expect(effects.map(({ kind }) => kind)).not.toContain('select');
  });
});
