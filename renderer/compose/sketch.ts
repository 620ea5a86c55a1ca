import type { PageLayout } from '../../core/page';

/** A rectangle of a page drawn small, in points of the page. */
export interface SketchBox {
  readonly kind: 'headline' | 'body' | 'image' | 'caption' | 'masthead' | 'furniture' | 'ad';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Legs of a body. */
  readonly columns: number;
  /** Lines of a headline. */
  readonly lines: number;
  readonly vertical: boolean;
}

/** A page as it is drawn small: its size and its boxes, in points. */
export interface PageSketch {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SketchBox[];
}

/** The small drawing of a composed page. */
export function sketchOf({ page, boxes }: PageLayout): PageSketch {
  return { width: page.width, height: page.height, boxes: boxes.flatMap(sketchBox) };
}

function sketchBox(box: PageLayout['boxes'][number]): readonly SketchBox[] {
  // Rules, frames and tints lie under or between what is drawn.
  if (box.kind === 'furniture' && ['frame', 'tint', 'rule', 'divider'].includes(box.role)) return [];
  const { kind, x, y, w, h } = box;
  return [
    {
      ...{ kind, x, y, w, h },
      columns: box.kind === 'body' ? box.columns : 1,
      lines: box.kind === 'headline' ? box.lines : 1,
      vertical: box.kind === 'headline' && box.vertical,
    },
  ];
}
