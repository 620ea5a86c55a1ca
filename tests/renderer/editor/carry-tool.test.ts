import { describe, expect, it } from 'vitest';
import type { StoryShape } from '../../../renderer/compose';
import { IDLE, dropFrame, stepSelectTool } from '../../../renderer/editor/tools';
import type { GridSteps, ToolEffect, ToolEvent, ToolState } from '../../../renderer/editor/tools';

const steps: GridSteps = {
  columns: 6,
  lines: 60,
  area: { x: 50, y: 40, width: 590, height: 600 },
  columnStep: 100,
  lineStep: 10,
};
const shape: StoryShape = { columns: 2, lines: 12, pictures: [] };

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

const taken: readonly ToolEvent[] = [
  { kind: 'carry', story: 's1' },
  { kind: 'shape', shape },
];

describe('carrying a story', () => {
  it('hangs under the pointer by its head, on whole columns and lines, inside the grid', () => {
    expect(dropFrame(shape, { x: 350, y: 240 }, steps)).toEqual({ column: 2, columns: 2, line: 19, lines: 12 });
    expect(dropFrame(shape, { x: 0, y: 0 }, steps)).toEqual({ column: 0, columns: 2, line: 0, lines: 12 });
    expect(dropFrame(shape, { x: 900, y: 900 }, steps)).toEqual({ column: 4, columns: 2, line: 48, lines: 12 });
  });

  it('shows each new place once and is set down once', () => {
    const { state, effects } = play([...taken, move(350, 240), move(352, 241), { kind: 'up' }]);
    expect(state).toEqual(IDLE);
    expect(effects.map(({ kind }) => kind)).toEqual(['previewStory', 'placeStory']);
    expect(effects[1]).toMatchObject({ story: 's1', frame: { column: 2, columns: 2, line: 19, lines: 12 } });
  });

  it('moves on while its shape is not known, and then shows', () => {
    const { effects } = play([{ kind: 'carry', story: 's1' }, move(350, 240)]);
    expect(effects).toEqual([]);
    expect(play([...taken, move(350, 240)]).effects).toHaveLength(1);
  });

  it('leaves everything as it was when let go off the desk, and when cancelled', () => {
    for (const end of [
      [{ kind: 'leave' }, { kind: 'up' }],
      [{ kind: 'cancel' }, { kind: 'up' }],
    ] as const) {
      const { state, effects } = play([...taken, move(350, 240), ...end]);
      expect(state).toEqual(IDLE);
      expect(effects.map(({ kind }) => kind)).toEqual(['previewStory', 'endPreview']);
    }
  });
});
