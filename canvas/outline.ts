import { OUTLINE_CLOSE, OUTLINE_CUBIC, OUTLINE_LINE, OUTLINE_MOVE, OUTLINE_QUADRATIC } from '../fonts';
import type { GlyphOutline } from '../fonts';
import type { CanvasPath } from './context';

/** Draws an outline, in em with y upwards, into a path. */
export function writeOutline({ commands, points }: GlyphOutline, path: CanvasPath): void {
  let at = 0;
  const next = (): number => points[at++] ?? 0;
  for (const command of commands) {
    switch (command) {
      case OUTLINE_MOVE:
        path.moveTo(next(), next());
        break;
      case OUTLINE_LINE:
        path.lineTo(next(), next());
        break;
      case OUTLINE_QUADRATIC:
        path.quadraticCurveTo(next(), next(), next(), next());
        break;
      case OUTLINE_CUBIC:
        path.bezierCurveTo(next(), next(), next(), next(), next(), next());
        break;
      case OUTLINE_CLOSE:
        path.closePath();
        break;
    }
  }
}
