import type { Point } from '../../core/geometry';
import { actualScale, sheetUnder, toPage, viewOf } from '../editor';
import type { Editor } from '../editor';
import type { PainterPool } from './painter-pool';

/** Side of the glass in CSS pixels, and how much larger than print it shows. */
const SIDE = 260;
const ZOOM = 4;
/** The glass stands clear of the pointer, so that what is under it stays to be seen, in CSS pixels. */
const CLEAR = 26;

/** The loupe 放大镜: a glass beside the pointer that shows what lies under it four times as large as it prints. */
export interface Loupe {
  readonly stop: () => void;
}

/**
 * Lets the pointer carry a loupe over the desk while `state.loupe` is on; turned on without one there, it stands at the
 * middle of the desk, under which keys move the pages. Only the newest place is painted.
 */
export function attachLoupe(
  desk: HTMLElement,
  { editor, pool }: { readonly editor: Editor; readonly pool: PainterPool },
): Loupe {
  const glass = document.createElement('canvas');
  glass.className = 'loupe';
  glass.dataset['testid'] = 'loupe';
  glass.hidden = true;
  desk.append(glass);
  const stop = new AbortController();
  let at: Point | undefined;
  let painting = false;
  let shown = '';

  const paint = async (): Promise<void> => {
    const state = editor.store.get();
    const sheet = at && sheetUnder(state, at);
    const page = sheet && state.composed.get(sheet.id);
    glass.hidden = !state.loupe || page === undefined;
    if (painting || at === undefined || sheet === undefined || page === undefined || !state.loupe) return;
    place(at);
    const pixels = Math.round(SIDE * devicePixelRatio);
    const scale = actualScale(state.preferences) * ZOOM * devicePixelRatio;
    const point = toPage(viewOf(state.view, sheet), at);
    const left = Math.round(pixels / 2 - point.x * scale);
    const top = Math.round(pixels / 2 - point.y * scale);
    const wanted = `${page.id} ${page.revision} ${left} ${top}`;
    if (wanted === shown) return;
    painting = true;
    const order = { page: page.id, revision: page.revision, scale, left, top, width: pixels, height: pixels };
    const painted = await pool.paint(order).painted;
    painting = false;
    if (painted !== undefined) {
      shown = wanted;
      draw(painted.pixels, pixels);
    }
    void paint();
  };

  const draw = (pixels: ImageBitmap, side: number): void => {
    if (glass.width !== side) [glass.width, glass.height] = [side, side];
    const context = glass.getContext('2d');
    // Beyond the paper there is nothing painted.
    context?.clearRect(0, 0, side, side);
    context?.drawImage(pixels, 0, 0);
    pixels.close();
    glass.dataset['painted'] = 'true';
  };

  /** Beside the pointer, on the side that has room. */
  const place = ({ x, y }: Point): void => {
    const left = x + CLEAR + SIDE > desk.clientWidth ? x - CLEAR - SIDE : x + CLEAR;
    const top = y + CLEAR + SIDE > desk.clientHeight ? y - CLEAR - SIDE : y + CLEAR;
    glass.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  };

  const { signal } = stop;
  desk.addEventListener(
    'pointermove',
    (event) => {
      const bounds = desk.getBoundingClientRect();
      at = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
      if (editor.store.get().loupe) void paint();
    },
    { signal },
  );
  desk.addEventListener(
    'pointerleave',
    () => {
      at = undefined;
      glass.hidden = true;
    },
    { signal },
  );
  let isOn = editor.store.get().loupe;
  const stopHearing = editor.store.subscribe(() => {
    const { loupe } = editor.store.get();
    if (loupe && !isOn) at ??= { x: desk.clientWidth / 2, y: desk.clientHeight / 2 };
    isOn = loupe;
    if (loupe || !glass.hidden) void paint();
  });
  return {
    stop: () => {
      stop.abort();
      stopHearing();
      glass.remove();
    },
  };
}
