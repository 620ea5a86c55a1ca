import { setBox } from './plane-box';
import type { PlaneBox } from './plane-box';
import type { Thumbnail } from './thumbnails';

/** The paper of a page on the plane, with its small picture where it has no better one. */
export interface Paper {
  readonly element: HTMLElement;
  /** Lays it to its place; does nothing when all is as before. */
  readonly lay: (box: PlaneBox, look: { readonly density: number; readonly small: Thumbnail | undefined }) => void;
}

/** Puts a paper into an element. */
export function createPaper(papers: HTMLElement): Paper {
  const element = document.createElement('div');
  element.className = 'sheet';
  papers.append(element);
  let laid = '';
  let picture: { readonly canvas: HTMLCanvasElement; readonly pixels: ImageBitmap } | undefined;

  const drop = (): void => {
    picture?.canvas.remove();
    picture = undefined;
  };

  /** The picture at the size it is shown at, and never larger than it is. */
  const draw = (pixels: ImageBitmap, box: PlaneBox): void => {
    const share = Math.min(1, box.width / pixels.width);
    const [width, height] = [pixels.width, pixels.height].map((side) => Math.max(1, Math.round(side * share)));
    if (picture?.pixels === pixels && picture.canvas.width === width) return;
    drop();
    const canvas = document.createElement('canvas');
    canvas.width = width ?? 1;
    canvas.height = height ?? 1;
    canvas.getContext('2d', { alpha: false })?.drawImage(pixels, 0, 0, canvas.width, canvas.height);
    element.append(canvas);
    picture = { canvas, pixels };
  };

  return {
    element,
    lay: (box, { density, small }) => {
      const where = `${box.left} ${box.top} ${box.width} ${box.height} ${density}`;
      if (where !== laid) setBox(element, box, density);
      laid = where;
      if (small === undefined) drop();
      else draw(small.pixels, box);
    },
  };
}
