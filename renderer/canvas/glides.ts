import { gridOf, sheetsInSight, toDesk, viewOf } from '../editor';
import type { EditorState, Move, Standpoint } from '../editor';
import type { Rect } from '../../core/geometry';

/** How long a frame takes from its old place to its new one, in milliseconds: longer, and it is waited for. */
const GLIDE = 240;
/** Where motion is not liked, or a thing came or went, an outline fades in so many milliseconds. */
const FADE = 900;

/** How the frame of something moved is shown: its places in CSS pixels of the desk, and whether it goes or fades. */
export interface Glide {
  readonly from: Rect;
  readonly to: Rect;
  readonly kind: 'glides' | 'fades';
}

/**
 * How moves are shown over the pages in sight. A frame glides where both its places are in sight; what came onto a
 * page, was taken off or got another head has an outline that fades where it stands or stood. Without `motion` nothing
 * glides.
 */
export function glidesOf(moves: readonly Move[], state: EditorState, motion: boolean): readonly Glide[] {
  const { edition, view } = state;
  if (edition === undefined) return [];
  const grid = gridOf(edition);
  const sheets = new Map(sheetsInSight(state).map((sheet) => [sheet.number, sheet]));
  const rectAt = (at: Standpoint | undefined): Rect | undefined => {
    const sheet = at && sheets.get(at.page);
    return sheet && toDesk(viewOf(view, sheet), grid.rectOf(at.frame));
  };
  return moves.flatMap(({ from, to, change }): readonly Glide[] => {
    const [was, is] = [rectAt(from), rectAt(to)];
    if (motion && was !== undefined && is !== undefined && change !== 'remade')
      return [{ from: was, to: is, kind: 'glides' }];
    const at = is ?? was;
    return at === undefined ? [] : [{ from: at, to: at, kind: 'fades' }];
  });
}

/** Frames that go over the desk from where things stood to where they stand now. */
export interface Glides {
  /** Shows the moves of a state once; what was still going on is put away. */
  readonly show: (state: EditorState) => void;
  readonly stop: () => void;
}

/** Puts the frames into an element, over what is there. They take no part in what a pointer does. */
export function createGlides(element: HTMLElement): Glides {
  const host = document.createElement('div');
  host.className = 'glides';
  host.setAttribute('aria-hidden', 'true');
  element.append(host);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let seen: readonly Move[] | undefined;
  let view: EditorState['view'] | undefined;
  return {
    show: (state) => {
      const moves = state.moved?.shown;
      if (moves !== seen) {
        seen = moves;
        view = state.view;
        host.replaceChildren();
        for (const glide of glidesOf(moves ?? [], state, !still.matches)) start(host, glide);
      } else if (state.view !== view) {
        // The page has gone from under them.
        host.replaceChildren();
        view = state.view;
      }
    },
    stop: () => host.remove(),
  };
}

function start(host: HTMLElement, { from, to, kind }: Glide): void {
  const frame = document.createElement('div');
  frame.className = 'glide';
  host.append(frame);
  const [first, last] = [placeOf(from), placeOf(to)];
  Object.assign(frame.style, last);
  const steps =
    kind === 'glides'
      ? [first, { ...last, opacity: 1, offset: 0.85 }, { ...last, opacity: 0 }]
      : [{ opacity: 1 }, { opacity: 0 }];
  const going = frame.animate(steps, { duration: kind === 'glides' ? GLIDE : FADE, easing: 'ease-out' });
  const end = (): void => frame.remove();
  going.finished.then(end, end);
}

function placeOf({ x, y, width, height }: Rect): Record<'left' | 'top' | 'width' | 'height', string> {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}
