import type { FaceId, GlyphId } from '../../core/font';
import type { Points } from '../../core/units';
import type { GlyphOutline } from '../../fonts';
import type { InkTable } from '../../icc';
import type { PackedItems } from '../compose/for-painters';

/** Outlines of one face, told to a painter once: before the first page that draws them. */
export interface OutlineBatch {
  readonly face: FaceId;
  readonly glyphs: readonly GlyphId[];
  readonly outlines: readonly GlyphOutline[];
}

/**
 * A composed page on its way from the composer to the painters, over a port between them: the window never copies it.
 */
export interface PageForPainter {
  readonly kind: 'page';
  /** Id of the page. */
  readonly page: string;
  /** Counts the compositions of the page, from 1. */
  readonly revision: number;
  readonly width: Points;
  readonly height: Points;
  /** Indices of the list of the revision before, and new items. */
  readonly items: PackedItems;
  readonly outlines: readonly OutlineBatch[];
  /** Where to fetch each picture that the page shows, by its id. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Another edition is opened: every page known so far is gone. Outlines stay good. */
export interface ForgetPages {
  readonly kind: 'forget';
}

/** What the composer tells a painter. */
export type ComposerToPainter = PageForPainter | ForgetPages;

/** The printing condition in whose colours pages can be painted from now on: its `conditionName` and screen colours. */
export interface PrintedLook {
  readonly kind: 'look';
  readonly name: string;
  readonly inks: InkTable;
}

/** A part of a page to be painted: device pixels, the page's corner at `left`, `top`. */
export interface PaintOrder {
  readonly kind: 'paint';
  readonly ticket: number;
  readonly page: string;
  /** Painted from this composition or a later one: the order waits until the painter has it. */
  readonly revision: number;
  /**
   * `conditionName` of the printing condition whose colours it is painted in, told before; at a glance when left out.
   */
  readonly look?: string;
  /** Device pixels a point. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An order that nobody wants any more; it is answered `cancelled`, unless it is being painted already. */
export interface CancelOrder {
  readonly kind: 'cancel';
  readonly ticket: number;
}

/** What the window tells a painter. */
export type WindowToPainter =
  { readonly kind: 'connect'; readonly port: MessagePort } | PrintedLook | PaintOrder | CancelOrder;

/** What a painter tells the window: `ready` once, then one answer an order. */
export type PainterToWindow =
  | { readonly kind: 'ready' }
  | { readonly kind: 'cancelled'; readonly ticket: number }
  | { readonly kind: 'painted'; readonly ticket: number; readonly revision: number; readonly pixels: ImageBitmap };
