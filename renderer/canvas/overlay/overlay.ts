import type Konva from 'konva/lib/Core';
import { Shape } from 'konva/lib/Shape';
import type { Point } from '../../../core/geometry';
import type { EditorState } from '../../editor';
import { drawBoundary } from './boundary';
import { drawCrop } from './crop';
import { drawCutMarks } from './cut-marks';
import { looksSame, overlayScene } from './drawing';
import type { Drawing, OverlayScene, OverlayWords } from './drawing';
import { drawDragColumns } from './drag-columns';
import { drawDragLabel } from './drag-label';
import { drawFitMarks, fitMarkAt } from './fit-marks';
import type { FitMark } from './fit-marks';
import { drawGrids } from './grids';
import { drawDropCaret } from './drop-caret';
import { drawDragGuides } from './guides-of-drag';
import { drawGuides } from './guides';
import { drawHits } from './hits';
import { drawHover } from './hover';
import { drawLanding } from './landing';
import { drawMarquee } from './marquee';
import { drawPageLines } from './page-lines';
import type { Palette } from './palette';
import { drawPointed } from './pointed';
import { drawLookedRemark, drawProofMarks } from './proof-marks';
import { drawRulers } from './rulers';
import { drawSelection } from './selection';
import { drawSnap } from './snap';
import { drawTaboos } from './taboos';
import { drawThread } from './thread';
import { drawTyping } from './typing';
import { drawZoomFrame } from './zoom-frame';

/** Every drawing over the pages, from the bottom up. */
const DRAWINGS: readonly Drawing[] = [
  drawGrids,
  drawPageLines,
  drawGuides,
  drawDragColumns,
  drawHover,
  drawThread,
  drawHits,
  drawTaboos,
  drawSnap,
  drawFitMarks,
  drawProofMarks,
  drawLookedRemark,
  drawPointed,
  drawSelection,
  drawTyping,
  drawDropCaret,
  drawCutMarks,
  drawLanding,
  drawCrop,
  drawBoundary,
  drawDragGuides,
  drawMarquee,
  drawDragLabel,
  drawZoomFrame,
  drawRulers,
];

/** Drawings that help on the desk and are put away where pages are previewed as they print. */
const AIDS: ReadonlySet<Drawing> = new Set([
  drawGrids,
  drawPageLines,
  drawGuides,
  drawHover,
  drawThread,
  drawHits,
  drawTaboos,
  drawFitMarks,
  drawProofMarks,
  drawLookedRemark,
  drawPointed,
  drawSelection,
  drawCutMarks,
  drawRulers,
]);

/** What lies over the pages: frames, handles, grids, rulers. */
export interface Overlay {
  /** Shows a state; draws nothing when it looks as before. */
  readonly show: (state: EditorState) => void;
  /** The mark of over or short copy at a point of the desk. */
  readonly fitMarkAt: (point: Point) => FitMark | undefined;
  readonly setLook: (look: { readonly words: OverlayWords; readonly palette: Palette }) => void;
}

/** Puts the overlay on a layer. */
export function createOverlay(
  layer: Konva.Layer,
  first: { readonly words: OverlayWords; readonly palette: Palette },
): Overlay {
  let look = first;
  let shown: EditorState | undefined;
  let scene: OverlayScene | undefined;
  layer.add(
    new Shape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc: ({ _context: context }) => {
        if (scene === undefined || scene.state.screen === 'presentation') return;
        const previewed = scene.state.screen === 'preview';
        for (const draw of DRAWINGS) {
          if (previewed && AIDS.has(draw)) continue;
          context.save();
          draw(context, scene);
          context.restore();
        }
      },
    }),
  );
  return {
    fitMarkAt: (point) =>
      scene?.state.screen === 'desk' ? fitMarkAt(layer.getContext()._context, scene, point) : undefined,
    show: (state) => {
      if (shown !== undefined && looksSame(shown, state)) return;
      shown = state;
      scene = overlayScene(state, look);
      layer.draw();
    },
    setLook: (next) => {
      look = next;
      shown = undefined;
    },
  };
}
