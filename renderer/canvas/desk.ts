import Konva from 'konva/lib/Core';
import { deskPlan, printedLook, sheetsInSight, toDesk, viewOf } from '../editor';
import type { Editor, EditorState, Sheet } from '../editor';
import type { OverlayWords } from './overlay/drawing';
import { createOverlay } from './overlay/overlay';
import { LIGHT_PALETTE } from './overlay/palette';
import type { Palette } from './overlay/palette';
import type { PainterPool } from './painter-pool';
import { createTileLayer, origin } from './tile-layer';
import type { Scene } from './tile-layer';

/** How long a zoom must rest before its tiles are painted: between two notches of a wheel nothing is worth painting. */
const ZOOM_REST_MS = 120;

/** The desk with the page on it: a base of tiles, an overlay of frames. */
export interface Desk {
  /** The words of the overlay in the window's language. */
  readonly setWords: (words: OverlayWords) => void;
  readonly stop: () => void;
}

/** Puts the desk into an element and keeps it showing the editor's state. */
export function createDesk(options: {
  readonly element: HTMLDivElement;
  readonly editor: Editor;
  readonly pool: PainterPool;
  readonly words: OverlayWords;
}): Desk {
  const { element, editor, pool } = options;
  Konva.autoDrawEnabled = false;
  // Konva asks once and for all; the density changes with the screen and with the size of the window's things.
  Konva.pixelRatio = devicePixelRatio;
  const stage = new Konva.Stage({ container: element, width: 1, height: 1, listening: false });
  const base = new Konva.Layer({ listening: false });
  const top = new Konva.Layer({ listening: false });
  stage.add(base, top);
  const palette = LIGHT_PALETTE;
  const overlay = createOverlay(top, { words: options.words, palette });

  let drawn: EditorState | undefined;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let zooming = false;

  const tiles = createTileLayer(pool, () => draw({ again: true }));
  base.add(
    new Konva.Shape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc: (context) => {
        const raw = context._context;
        raw.save();
        raw.setTransform(1, 0, 0, 1, 0, 0);
        drawBase(raw, editor.store.get());
        raw.restore();
      },
    }),
  );

  const drawBase = (context: CanvasRenderingContext2D, state: EditorState): void => {
    const density = base.getCanvas().getPixelRatio();
    const sheets = sheetsInSight(state);
    for (const sheet of sheets) drawPaper(context, placeOf(state, sheet, density), { density, palette });
    for (const sheet of sheets) {
      const scene = sceneOf(state, sheet, density);
      if (scene === undefined) continue;
      const { left, top, width, height } = placeOf(state, sheet, density);
      context.save();
      context.beginPath();
      context.rect(left, top, width, height);
      context.clip();
      tiles.draw(context, scene);
      context.restore();
    }
  };

  const draw = ({ again }: { again: boolean }): void => {
    if (again) drawn = undefined;
    if (frame === 0) frame = requestAnimationFrame(paintFrame);
  };

  const paintFrame = (): void => {
    frame = 0;
    const state = editor.store.get();
    const before = drawn;
    drawn = state;
    if (state.desk.width !== stage.width() || state.desk.height !== stage.height()) {
      stage.size({ width: Math.max(1, state.desk.width), height: Math.max(1, state.desk.height) });
    }
    if (before !== undefined && before.view.scale !== state.view.scale && deskPlan(before) === deskPlan(state))
      startZoom();
    const scenes = scenesOf(state, base.getCanvas().getPixelRatio());
    base.draw();
    if (!zooming) for (const scene of scenes) tiles.fetch(scene);
    overlay.show(state);
    element.dataset['painted'] = String(scenes.length > 0 && scenes.every((scene) => tiles.isComplete(scene)));
  };

  const startZoom = (): void => {
    zooming = true;
    clearTimeout(rest);
    rest = setTimeout(() => {
      zooming = false;
      draw({ again: true });
    }, ZOOM_REST_MS);
  };

  let composed = editor.store.get().composed;
  let look: string | undefined;
  const hear = (): void => {
    const state = editor.store.get();
    if (state.edition === undefined || state.composed.size === 0) tiles.clear();
    for (const page of state.composed.values()) if (composed.get(page.id) !== page) tiles.update(page);
    composed = state.composed;
    const printed = printedLook(state);
    if (printed?.name !== look) {
      look = printed?.name;
      if (printed !== undefined) pool.setLook({ name: printed.name, inks: printed.inks });
      tiles.repaint();
    }
    if (state !== drawn) draw({ again: false });
  };
  const stopHearing = editor.store.subscribe(hear);
  hear();
  draw({ again: true });

  return {
    setWords: (words) => {
      overlay.setLook({ words, palette });
      draw({ again: true });
    },
    stop: () => {
      stopHearing();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      tiles.clear();
      stage.destroy();
    },
  };
}

/** The pages in sight that are composed. */
function scenesOf(state: EditorState, density: number): readonly Scene[] {
  return sheetsInSight(state).flatMap((sheet) => sceneOf(state, sheet, density) ?? []);
}

function sceneOf(state: EditorState, sheet: Sheet, density: number): Scene | undefined {
  const composed = state.composed.get(sheet.id);
  const view = viewOf(state.view, sheet);
  return composed && { page: composed, view, density, ...state.desk, look: printedLook(state)?.name };
}

/** Where a page lies, in whole device pixels. */
function placeOf(state: EditorState, sheet: Sheet, density: number): Place {
  const view = viewOf(state.view, sheet);
  const { width, height } = toDesk(state.view, sheet);
  return {
    ...origin({ view, density }),
    width: Math.round(width * density),
    height: Math.round(height * density),
  };
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function drawPaper(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Place,
  { density, palette }: { readonly density: number; readonly palette: Palette },
): void {
  context.shadowColor = palette.shadow;
  context.shadowBlur = 14 * density;
  context.shadowOffsetY = 3 * density;
  context.fillStyle = palette.paper;
  context.fillRect(left, top, width, height);
  context.shadowColor = 'transparent';
}
