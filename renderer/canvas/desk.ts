import Konva from 'konva/lib/Core';
import { pageAt, paperSize, printedLook, toDesk } from '../editor';
import type { Editor, EditorState } from '../editor';
import { drawOverlay } from './overlay-layer';
import type { OverlayWords } from './overlay-layer';
import { overlayOf } from './overlay-model';
import type { OverlayModel } from './overlay-model';
import type { PainterPool } from './painter-pool';
import { createTileLayer, origin } from './tile-layer';
import type { Scene } from './tile-layer';

/** How long a zoom must rest before its tiles are painted: between two notches of a wheel nothing is worth painting. */
const ZOOM_REST_MS = 120;

const PAPER = '#ffffff';
const SHADOW = 'rgba(30, 28, 24, 0.28)';

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
  let words = options.words;
  Konva.autoDrawEnabled = false;
  const stage = new Konva.Stage({ container: element, width: 1, height: 1, listening: false });
  const base = new Konva.Layer({ listening: false });
  const overlay = new Konva.Layer({ listening: false });
  stage.add(base, overlay);

  let drawn: EditorState | undefined;
  let shownOverlay = '';
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
    const { edition, view } = state;
    if (edition === undefined || pageAt(edition, state.page) === undefined) return;
    const density = base.getCanvas().getPixelRatio();
    const { left, top } = origin({ view, density });
    const paper = toDesk(view, { x: 0, y: 0, ...paperSize(edition) });
    context.shadowColor = SHADOW;
    context.shadowBlur = 14 * density;
    context.shadowOffsetY = 3 * density;
    context.fillStyle = PAPER;
    const [width, height] = [Math.round(paper.width * density), Math.round(paper.height * density)];
    context.fillRect(left, top, width, height);
    context.shadowColor = 'transparent';
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    const scene = sceneOf(state, density);
    if (scene !== undefined) tiles.draw(context, scene);
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
      shownOverlay = '';
    }
    if (before !== undefined && before.view.scale !== state.view.scale && before.page === state.page) startZoom();
    const scene = sceneOf(state, base.getCanvas().getPixelRatio());
    base.draw();
    if (scene !== undefined && !zooming) tiles.fetch(scene);
    const model = overlayOf(state);
    const look = JSON.stringify(model);
    if (look !== shownOverlay) showOverlay(model, look);
    element.dataset['painted'] = String(scene !== undefined && tiles.isComplete(scene));
  };

  const showOverlay = (model: OverlayModel | undefined, look: string): void => {
    shownOverlay = look;
    drawOverlay(overlay, model, words);
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
    setWords: (next) => {
      words = next;
      shownOverlay = '';
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

function sceneOf(state: EditorState, density: number): Scene | undefined {
  const page = pageAt(state.edition, state.page);
  const composed = page && state.composed.get(page.id);
  return composed && { page: composed, view: state.view, density, ...state.desk, look: printedLook(state)?.name };
}
