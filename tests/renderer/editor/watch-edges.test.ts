import { expect, it } from 'vitest';
import type { CopyfitAnswer, CopyfitTask } from '../../../renderer/compose';
import { boundaryAt } from '../../../renderer/editor';
import { gridOf, gridSteps } from '../../../renderer/editor/edition-queries';
import type { EditorState } from '../../../renderer/editor';
import { createStore } from '../../../renderer/editor/store';
import { watchEdges } from '../../../renderer/editor/watch-edges';
import { deskState } from './desk-state';
import { handsEdition } from './hands-edition';

const edition = handsEdition();
const grid = gridOf(edition);
const at = { x: grid.columnX(0) + 30, y: grid.lineY(22) + gridSteps(grid).lineStep / 2 };

it('has every place of an edge composed when it is taken, one question at a time, and hands the answer on', () => {
  const boundary = boundaryAt(edition, 1, { at, reach: 0 });
  if (boundary === undefined) throw new Error('no boundary there');
  const store = createStore<EditorState>(deskState(edition));
  const asked: CopyfitTask[] = [];
  const told: unknown[] = [];
  let answer: (one: Exclude<CopyfitAnswer, { kind: 'progress' }>) => void = () => undefined;
  watchEdges({
    store,
    ask: ({ task, onAnswer }) => {
      asked.push(task);
      answer = onAnswer;
      return { stop: () => undefined };
    },
    act: (event) => void told.push(event),
  });
  const hold = (held: typeof boundary): void =>
    store.update((state) => ({
      ...state,
      hand: {
        kind: 'bounding',
        boundary: held,
        sheet: { id: 'p1', number: 1, x: 0, y: 0, width: 1, height: 1 },
        from: at,
        by: 0,
      },
    }));
  hold(boundary);
  hold({ ...boundary });
  expect(asked).toHaveLength(1);
  const [task] = asked;
  if (task?.kind !== 'edges') throw new Error('another question');
  expect(task.tries.map(({ by }) => by).slice(0, 3)).toEqual([0, -1, 1]);
  expect(task.tries.find(({ by }) => by === 2)?.frames.map(({ article, frame }) => [article, frame.lines])).toEqual([
    ['a1', 12],
    ['a2', 12],
    ['a4', 10],
  ]);
  answer({ kind: 'edges', fits: [] });
  expect(told).toEqual([{ kind: 'edges', boundary, fits: [] }]);
});
