import { CLOSE, CUBIC, LINE, MOVE, type Path } from '../content/path';

/** A pen that is told where to go from where it is, as charstrings tell it. */
export interface RelativePen {
  readonly move: (dx: number, dy: number) => void;
  readonly line: (dx: number, dy: number) => void;
  /** A Bézier curve; each point is told from the one before. */
  readonly curve: (dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number) => void;
  readonly close: () => void;
  /** What it drew, every coordinate times its scale. */
  readonly path: Path;
}

/** Makes a pen at the origin; a figure that is open is closed where the next begins. */
export function createRelativePen(scale: number): RelativePen {
  const path: number[] = [];
  let [x, y] = [0, 0];
  let open = false;
  const close = (): void => {
    if (open) path.push(CLOSE);
    open = false;
  };
  return {
    path,
    close,
    move: (dx, dy) => {
      close();
      [x, y] = [x + dx, y + dy];
      path.push(MOVE, x * scale, y * scale);
      open = true;
    },
    line: (dx, dy) => {
      [x, y] = [x + dx, y + dy];
      path.push(LINE, x * scale, y * scale);
    },
    curve: (dx1, dy1, dx2, dy2, dx3, dy3) => {
      const [x1, y1] = [x + dx1, y + dy1];
      const [x2, y2] = [x1 + dx2, y1 + dy2];
      [x, y] = [x2 + dx3, y2 + dy3];
      path.push(CUBIC, x1 * scale, y1 * scale, x2 * scale, y2 * scale, x * scale, y * scale);
    },
  };
}
