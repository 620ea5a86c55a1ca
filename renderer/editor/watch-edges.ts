import type { AskCopyfit, EdgeTry } from '../compose';
import { boundaryRoom, movedBy } from './boundary';
import type { Boundary } from './boundary';
import type { EditorState } from './state';
import type { Store } from './store';
import type { ToolEvent } from './tools';

/** How far from where an edge is taken the copy beside it is composed beforehand, in lines or columns. */
const FAR = 18;

/**
 * Has the copy on both sides of an edge composed for each place the edge may go to, as soon as a hand takes it: while
 * it is dragged nothing is composed to know where copy comes out even. One question at a time; what the hand has let go
 * of is forgotten.
 */
export function watchEdges(options: {
  readonly store: Pick<Store<EditorState>, 'get' | 'subscribe'>;
  readonly ask: AskCopyfit;
  readonly act: (event: ToolEvent) => void;
}): void {
  const { store, ask, act } = options;
  let asked: Boundary | undefined;
  let isBusy = false;
  store.subscribe(() => {
    const { hand, edition } = store.get();
    const boundary = hand.kind === 'bounding' ? hand.boundary : undefined;
    if (boundary === undefined || boundary === asked || isBusy || edition === undefined) return;
    asked = boundary;
    if (boundary.locked) return;
    isBusy = true;
    ask({
      edition,
      task: {
        kind: 'edges',
        page: boundary.page,
        tries: edgeTries(boundary, (by) => boundaryRoom(edition, boundary, by)),
      },
      onAnswer: (answer) => {
        isBusy = false;
        if (answer.kind === 'edges') act({ kind: 'edges', boundary, fits: answer.fits });
      },
    });
  });
}

/** The places an edge may go to, the nearest first; `room` says how far of a wish it can be moved. */
function edgeTries(boundary: Boundary, room: (by: number) => number): readonly EdgeTry[] {
  const [up, down] = [room(-FAR), room(FAR)];
  return Array.from({ length: down - up + 1 }, (_, index) => up + index)
    .toSorted((a, b) => Math.abs(a) - Math.abs(b))
    .map((by) => ({
      by,
      frames: movedBy(boundary, by).flatMap(({ thing, frame }) =>
        thing.kind === 'article' ? [{ article: thing.id, frame }] : [],
      ),
    }));
}
