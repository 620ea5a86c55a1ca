import type { Ink } from '../display-list';
import type { Inherited, Sheet } from './inherit';

/**
 * Borders that repeat a small drawing 花边, by the names that printers call them: 回纹, 云纹, 绳纹, 菱花, 竹节, 梅花,
 * 星.
 */
export const BORDER_PATTERNS = ['fret', 'cloud', 'rope', 'lozenge', 'bamboo', 'blossom', 'star'] as const;

/** The name of a repeated border. */
export type BorderPattern = (typeof BORDER_PATTERNS)[number];

/**
 * How a rule 线 is drawn. All lengths in points. Of two unlike lines the first is the outer one of a box, and the upper
 * or left one of a rule. No ink of its own takes that of whatever the rule belongs to.
 */
export type RuleStyle = { readonly ink?: Ink } & (
  | { readonly kind: 'line'; readonly width: number }
  /** Two lines alike 双线. */
  | { readonly kind: 'double'; readonly width: number; readonly gap: number }
  /** 文武线: a thick and a thin line. */
  | { readonly kind: 'thick-thin'; readonly thick: number; readonly thin: number; readonly gap: number }
  | { readonly kind: 'dashed'; readonly width: number; readonly dash: number; readonly gap: number }
  /** Round dots 点线, `gap` from one's edge to the next one's. */
  | { readonly kind: 'dotted'; readonly width: number; readonly gap: number }
  /** 曲线 (水线): `length` of one wave, `height` from crest to trough. */
  | { readonly kind: 'wave'; readonly width: number; readonly length: number; readonly height: number }
  /** 花边: repeats as high as `size`, stretched a little so that a whole number fills the side. */
  | { readonly kind: 'border'; readonly pattern: BorderPattern; readonly size: number }
);

/** The sides of a box. */
export const BOX_SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** A side of a box. */
export type BoxSide = (typeof BOX_SIDES)[number];

/** A box 框 round an article or a block: border, tint, and the white inside. */
export interface BoxStyle {
  /** Left out: none. */
  readonly border?: RuleStyle;
  /** Sides that have the border; all when left out. */
  readonly sides?: readonly BoxSide[];
  /** Ink of the ground 底纹; none when left out. */
  readonly tint?: Ink;
  /** Ink of the type in it, such as paper white on a dark ground 反白; the styles' own when left out. */
  readonly type?: Ink;
  /** Radius of the corners in points; square when left out. Borders that repeat a drawing are always square. */
  readonly radius?: number;
  /** White between the box's edge and what is in it; 1 cell and 1 line when left out. */
  readonly padding?: { readonly cells: number; readonly lines: number };
}

/** The box of one article or block: a named one, with whatever it has of its own. */
export type OwnBox = Inherited<BoxStyle>;

/** The paper's boxes by name. */
export type BoxSheet = Sheet<BoxStyle>;
