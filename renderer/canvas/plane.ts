import type { Sheet, View } from '../editor';
import type { Palette } from './overlay/palette';
import { createPaper } from './paper';
import type { Paper } from './paper';
import { setBox } from './plane-box';
import type { PlaneBox } from './plane-box';
import type { Thumbnail } from './thumbnails';
import type { ShownTile } from './tile-layer';
import { TILE_SIDE } from './tile-plan';

/** A page in sight, as it lies on the plane. */
export interface PlanePage {
  readonly sheet: Sheet;
  /** Its small picture, where no tiles cover it. */
  readonly small: Thumbnail | undefined;
  readonly tiles: readonly ShownTile[];
}

/** What the plane shows. */
export interface PlaneScene {
  readonly view: View;
  /** Device pixels a CSS pixel. */
  readonly density: number;
  /**
   * Whether all is scaled as it lies, while a zoom goes on and until its tiles come; else it is laid out on whole
   * pixels.
   */
  readonly scaling: boolean;
  readonly pages: readonly PlanePage[];
}

/**
 * The pages under the overlay, as elements on a plane that is moved and scaled as a whole: a step of a pan or a zoom
 * costs the window one change of a transform, and nothing is drawn again.
 */
export interface Plane {
  readonly show: (scene: PlaneScene) => void;
  readonly setPalette: (palette: Pick<Palette, 'paper' | 'shadow'>) => void;
  readonly stop: () => void;
}

/** A zoom that leads so many times away from the scale at which all was laid out has it laid out in passing. */
const LAID_OUT_WITHIN = 4;

/** Soft shadows of more papers than this would cost more than they please: each then has a hard edge of shade. */
const SOFT_SHADOWS = 3;

/** Puts the plane into an element, under what is there. */
export function createPlane(element: HTMLElement): Plane {
  const host = part('plane-host');
  const plane = part('plane');
  const papers = part('plane-part');
  const pictures = part('plane-part');
  plane.append(papers, pictures);
  host.append(plane);
  element.prepend(host);

  /** CSS pixels a point in which everything is laid out. */
  let scale = 1;
  const laid = new Map<string, Paper>();
  /** The tiles that lie there, and where. */
  const tiles = new Map<HTMLCanvasElement, string>();

  const place = (scene: PlaneScene): void => {
    const { view, density, scaling } = scene;
    const ratio = view.scale / scale;
    if (!scaling || Math.abs(Math.log(ratio)) > Math.log(LAID_OUT_WITHIN)) scale = view.scale;
    // On whole device pixels, or every tile would be shown blurred between two.
    const [x, y] = [view.x, view.y].map((at) => Math.round(at * density) / density);
    const scaled = scale === view.scale ? '' : ` scale(${view.scale / scale})`;
    plane.style.transform = `translate(${x}px, ${y}px)${scaled}`;
  };

  const layPapers = ({ pages, density }: PlaneScene): void => {
    const inSight = new Set(pages.map(({ sheet }) => sheet.id));
    for (const [id, paper] of laid) {
      if (inSight.has(id)) continue;
      paper.element.remove();
      laid.delete(id);
    }
    papers.classList.toggle('many', pages.length > SOFT_SHADOWS);
    for (const { sheet, small } of pages) {
      const paper = laid.get(sheet.id) ?? createPaper(papers);
      laid.set(sheet.id, paper);
      paper.lay(placeOf(sheet, scale * density), { density, small });
    }
  };

  const layTiles = ({ pages, density }: PlaneScene): void => {
    const wanted = new Set<HTMLCanvasElement>();
    for (const { sheet, tiles: shown } of pages) {
      const { left, top } = placeOf(sheet, scale * density);
      for (const { key, pixels, depth } of shown) {
        const { canvas } = pixels;
        wanted.add(canvas);
        const grown = (scale * density) / key.scale;
        // Edges on whole pixels: between two of them neighbours would leave a seam.
        const at = (pixel: number): number => Math.round(pixel * grown);
        const [x, y] = [key.column * TILE_SIDE, key.row * TILE_SIDE];
        const box: PlaneBox = {
          left: left + at(x),
          top: top + at(y),
          width: at(x + pixels.width) - at(x),
          height: at(y + pixels.height) - at(y),
        };
        const where = `${box.left} ${box.top} ${box.width} ${box.height} ${depth} ${density}`;
        const before = tiles.get(canvas);
        if (where === before) continue;
        tiles.set(canvas, where);
        setBox(canvas, box, density);
        canvas.style.zIndex = String(depth);
        if (before === undefined) pictures.append(canvas);
      }
    }
    for (const canvas of tiles.keys()) {
      if (wanted.has(canvas)) continue;
      canvas.remove();
      tiles.delete(canvas);
    }
  };

  return {
    show: (scene) => {
      place(scene);
      layPapers(scene);
      layTiles(scene);
    },
    setPalette: ({ paper, shadow }) => {
      host.style.setProperty('--sheet-paper', paper);
      host.style.setProperty('--sheet-shadow', shadow);
    },
    stop: () => host.remove(),
  };
}

function part(name: string): HTMLDivElement {
  const made = document.createElement('div');
  made.className = name;
  return made;
}

/** Where a sheet lies on the plane; `scale` device pixels are a point. */
function placeOf(sheet: Sheet, scale: number): PlaneBox {
  return {
    left: Math.round(sheet.x * scale),
    top: Math.round(sheet.y * scale),
    width: Math.round(sheet.width * scale),
    height: Math.round(sheet.height * scale),
  };
}
