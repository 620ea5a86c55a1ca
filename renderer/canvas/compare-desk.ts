import type { Rect } from '../../core/geometry';
import { boardPlaces, printedLook, toDesk } from '../editor';
import type { CompareBoard, Editor, EditorState } from '../editor';
import { COMPARED_SIDES } from '../compose';
import type { ComparedSide } from '../compose';
import { drawDifferences } from './overlay/differences';
import { DARK_PALETTE, LIGHT_PALETTE } from './overlay/palette';
import type { PainterPool } from './painter-pool';
import { createPlane } from './plane';
import type { Plane } from './plane';
import { createTileLayer } from './tile-layer';
import type { Scene } from './tile-layer';
import { watchDensity } from './watch-density';

/** A zoom rests when no step of it came for so long, in milliseconds. */
const ZOOM_REST = 60;

/** The pages of two states, each in a pane of its own. */
export interface CompareDesk {
  readonly stop: () => void;
}

/** A pane with the plane that a page lies on, over the page what colours its ink, and over all what differs. */
interface Pane {
  readonly plane: Plane;
  readonly tint: HTMLElement;
  readonly marks: HTMLCanvasElement;
}

/**
 * Puts both pages that the board compares into elements, painted from their display lists by the tiles of the desk, and
 * over each what differs in it. Both are moved and scaled as one.
 */
export function createCompareDesk(options: {
  readonly panes: Readonly<Record<ComparedSide, HTMLElement>>;
  readonly editor: Editor;
  readonly pool: PainterPool;
}): CompareDesk {
  const { panes, editor, pool } = options;
  const night = matchMedia('(prefers-color-scheme: dark)');
  const made: Readonly<Record<ComparedSide, Pane>> = { before: paneIn(panes.before), after: paneIn(panes.after) };
  let density = devicePixelRatio;
  let frame = 0;
  let zooming = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const tiles = createTileLayer(pool, draw);

  const paint = (): void => {
    frame = 0;
    const state = editor.store.get();
    const board = state.comparing?.board;
    if (board === undefined) return;
    const scenes = { before: sceneOf(state, board, 'before', density), after: sceneOf(state, board, 'after', density) };
    tiles.fetch(
      COMPARED_SIDES.flatMap((side) => scenes[side] ?? []),
      { zooming },
    );
    for (const side of COMPARED_SIDES) {
      const scene = scenes[side];
      const { plane, tint, marks } = made[side];
      const sheet = scene && {
        id: scene.page.id,
        number: 1,
        x: 0,
        y: 0,
        width: scene.page.width,
        height: scene.page.height,
      };
      plane.show({
        view: board.view,
        density,
        scaling: zooming,
        pages: sheet === undefined ? [] : [{ sheet, small: undefined, tiles: tiles.shown(scene!) }],
      });
      layTint(tint, toDesk(board.view, { x: 0, y: 0, width: sheet?.width ?? 0, height: sheet?.height ?? 0 }));
      drawDifferences(marks, { board, places: boardPlaces(board), side, density });
      panes[side].dataset['painted'] = String(
        scene === undefined ? board.pages !== undefined : tiles.isComplete(scene),
      );
    }
  };

  let heard = editor.store.get();
  const hear = (): void => {
    const state = editor.store.get();
    const [before, board] = [heard.comparing?.board, state.comparing?.board];
    const look = printedLook(state)?.name;
    if (printedLook(heard)?.name !== look) tiles.repaint();
    if (before?.view.scale !== board?.view.scale) zoom();
    if (before?.pages !== board?.pages)
      for (const side of COMPARED_SIDES) if (board?.pages?.[side] !== undefined) tiles.update(board.pages[side]);
    if (before !== board || printedLook(heard)?.name !== look) draw();
    heard = state;
  };
  const zoom = (): void => {
    zooming = true;
    clearTimeout(resting);
    resting = setTimeout(() => {
      zooming = false;
      draw();
    }, ZOOM_REST);
  };
  const turnNight = (): void => {
    for (const side of COMPARED_SIDES) made[side].plane.setPalette(night.matches ? DARK_PALETTE : LIGHT_PALETTE);
  };
  turnNight();
  night.addEventListener('change', turnNight);
  const stopDensity = watchDensity((next) => {
    density = next;
    draw();
  });
  const stopHearing = editor.store.subscribe(hear);
  draw();

  return {
    stop: () => {
      stopHearing();
      stopDensity();
      night.removeEventListener('change', turnNight);
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      tiles.clear();
      for (const side of COMPARED_SIDES) {
        made[side].plane.stop();
        made[side].tint.remove();
        made[side].marks.remove();
      }
    },
  };
}

/** The plane lies under what colours a state, the marks over it. */
function paneIn(element: HTMLElement): Pane {
  const [tint, marks] = [document.createElement('div'), document.createElement('canvas')];
  tint.className = 'compare-tint';
  marks.className = 'compare-marks';
  element.append(tint, marks);
  return { plane: createPlane(element), tint, marks };
}

/** Lays what colours ink over the paper alone: beside it is the desk, which both states have. */
function layTint({ style }: HTMLElement, { x, y, width, height }: Rect): void {
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

function sceneOf(state: EditorState, board: CompareBoard, side: ComparedSide, density: number): Scene | undefined {
  const page = board.pages?.[side];
  return page && { page, view: board.view, density, ...board.pane, look: printedLook(state)?.name };
}
