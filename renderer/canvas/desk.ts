import Konva from 'konva/lib/Core';
import type { Point } from '../../core/geometry';
import { deskPlan, printedLook, sheetsInSight, viewOf } from '../editor';
import type { Editor, EditorState, Sheet } from '../editor';
import { createGlides } from './glides';
import type { OverlayWords } from './overlay/drawing';
import type { FitMark } from './overlay/fit-marks';
import { createOverlay } from './overlay/overlay';
import { DARK_PALETTE, LIGHT_PALETTE } from './overlay/palette';
import type { PainterPool } from './painter-pool';
import { createPlane } from './plane';
import type { PlanePage } from './plane';
import { thumbnailWidth } from './thumbnails';
import type { ThumbnailStore } from './thumbnails';
import { createTileLayer } from './tile-layer';
import type { Scene } from './tile-layer';
import { watchDensity } from './watch-density';

/**
 * A zoom rests when no step of it came for so long, nor with the next frame and so long into it: on a busy machine
 * frames take longer than the time alone, and what is painted between two steps is past before it is seen.
 */
const ZOOM_REST = { milliseconds: 25, intoFrame: 8 } as const;

/** The desk with the pages on it: a plane of tiles, over it an overlay of frames. */
export interface Desk {
  /** The words of the overlay in the window's language. */
  readonly setWords: (words: OverlayWords) => void;
  /** The mark of over or short copy at a point of the desk, in CSS pixels. */
  readonly fitMarkAt: (point: Point) => FitMark | undefined;
  readonly stop: () => void;
}

/** A page in sight as it is drawn. */
interface Shown {
  /** Its tiles; absent while it is not composed, and where it is so small that its small picture does. */
  readonly scene: Scene | undefined;
  readonly sheet: Sheet;
  /** Whether its small picture shows it as it is. */
  readonly small: boolean;
}

/** Puts the desk into an element and keeps it showing the editor's state. */
export function createDesk(options: {
  readonly element: HTMLDivElement;
  readonly editor: Editor;
  readonly pool: PainterPool;
  readonly thumbnails: ThumbnailStore;
  readonly words: OverlayWords;
}): Desk {
  const { element, editor, pool, thumbnails } = options;
  Konva.autoDrawEnabled = false;
  Konva.pixelRatio = devicePixelRatio;
  const stage = new Konva.Stage({ container: element, width: 1, height: 1, listening: false });
  const top = new Konva.Layer({ listening: false });
  stage.add(top);
  const plane = createPlane(element);
  const night = matchMedia('(prefers-color-scheme: dark)');
  let palette = night.matches ? DARK_PALETTE : LIGHT_PALETTE;
  let { words } = options;
  plane.setPalette(palette);
  const overlay = createOverlay(top, { words, palette });
  const glides = createGlides(element);

  let drawn: EditorState | undefined;
  let shown: readonly Shown[] = [];
  let frame = 0;
  let zooming = false;
  /**
   * Whether what rests after a zoom is laid out at its scale. That waits for the first tiles: laid out before, all
   * would be drawn twice while the painters need the cores, and look no sharper.
   */
  let laidOut = true;
  let stepped = 0;
  let watching = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const tiles = createTileLayer(pool, () => {
    laidOut = !zooming;
    draw();
  });
  const draw = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paintFrame);
  };

  const paintFrame = (): void => {
    frame = 0;
    const state = editor.store.get();
    const { desk } = state;
    if (desk.width !== stage.width() || desk.height !== stage.height())
      stage.size({ width: Math.max(1, desk.width), height: Math.max(1, desk.height) });
    drawn = state;
    const density = top.getCanvas().getPixelRatio();
    shown = shownPages(state, { density, thumbnails });
    orderTiles();
    plane.show({ view: state.view, density, scaling: !laidOut, pages: shown.map(pageOf) });
    overlay.show(state);
    glides.show(state);
    const whole = shown.every(({ scene, small }) => (scene === undefined ? small : tiles.isComplete(scene)));
    const painted = String(shown.length > 0 && whole);
    if (element.dataset['painted'] !== painted) element.dataset['painted'] = painted;
  };

  const orderTiles = (): void =>
    tiles.fetch(
      shown.flatMap(({ scene }) => scene ?? []),
      { zooming },
    );

  const pageOf = ({ sheet, scene }: Shown): PlanePage => {
    const covered = scene !== undefined && tiles.isCovered(scene);
    return {
      sheet,
      small: covered ? undefined : thumbnails.get().get(sheet.id),
      tiles: scene === undefined ? [] : tiles.shown(scene),
    };
  };

  const startZoom = (): void => {
    stepped = performance.now();
    [zooming, laidOut] = [true, false];
    clearTimeout(resting);
    cancelAnimationFrame(watching);
    watching = requestAnimationFrame(watchRest);
  };

  const watchRest = (began: number): void => {
    // A wheel is heard within the frame that is about to be drawn: the next one counts.
    if (began <= stepped) watching = requestAnimationFrame(watchRest);
    else {
      const left = stepped + ZOOM_REST.milliseconds - performance.now();
      resting = setTimeout(rest, Math.max(ZOOM_REST.intoFrame, left));
    }
  };

  const rest = (): void => {
    zooming = false;
    // Not at the next frame only: a page at rest is to be sharp at once.
    orderTiles();
    if (shown.some(({ scene }) => scene !== undefined && !tiles.isComplete(scene))) return;
    laidOut = true;
    draw();
  };

  let heard = editor.store.get();
  let { composed } = heard;
  let look: string | undefined;
  const hear = (): void => {
    const state = editor.store.get();
    if (heard.view.scale !== state.view.scale && deskPlan(heard) === deskPlan(state)) startZoom();
    heard = state;
    if (state.edition === undefined || state.composed.size === 0) tiles.clear();
    if (state.composed !== composed)
      for (const page of state.composed.values()) if (composed.get(page.id) !== page) tiles.update(page);
    composed = state.composed;
    const printed = printedLook(state);
    if (printed?.name !== look) {
      look = printed?.name;
      if (printed !== undefined) pool.setLook({ name: printed.name, inks: printed.inks });
      tiles.repaint();
    }
    if (state !== drawn) draw();
  };
  const turnNight = (): void => {
    palette = night.matches ? DARK_PALETTE : LIGHT_PALETTE;
    plane.setPalette(palette);
    overlay.setLook({ words, palette });
    draw();
  };
  night.addEventListener('change', turnNight);
  // Konva asks for the density once and for all; it changes with the screen and with the size of the window's things.
  const stopDensity = watchDensity((density) => {
    Konva.pixelRatio = density;
    top.getCanvas().setPixelRatio(density);
    draw();
  });
  const stopHearing = [
    editor.store.subscribe(hear),
    thumbnails.subscribe(() => {
      if (shown.some(({ scene }) => scene === undefined)) draw();
    }),
    () => night.removeEventListener('change', turnNight),
    stopDensity,
  ];
  hear();
  draw();

  return {
    fitMarkAt: overlay.fitMarkAt,
    setWords: (next) => {
      words = next;
      overlay.setLook({ words, palette });
      draw();
    },
    stop: () => {
      for (const stop of stopHearing) stop();
      cancelAnimationFrame(frame);
      cancelAnimationFrame(watching);
      clearTimeout(resting);
      tiles.clear();
      plane.stop();
      glides.stop();
      stage.destroy();
    },
  };
}

function shownPages(
  state: EditorState,
  { density, thumbnails }: { readonly density: number; readonly thumbnails: ThumbnailStore },
): readonly Shown[] {
  const look = printedLook(state)?.name;
  const pictures = thumbnails.get();
  const stamp = thumbnailWidth(state.edition?.pages.length ?? 0);
  return sheetsInSight(state).map((sheet): Shown => {
    const view = viewOf(state.view, sheet);
    const width = Math.round(sheet.width * state.view.scale * density);
    const page = state.composed.get(sheet.id);
    const picture = pictures.get(sheet.id);
    const small = page !== undefined && picture?.revision === page.revision && picture.look === look;
    const scene = page === undefined || width <= stamp ? undefined : { page, view, density, ...state.desk, look };
    return { sheet, scene, small };
  });
}
