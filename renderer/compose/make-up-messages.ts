import type { Edition, Page } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import type { PageSketch } from './sketch';

/** An order to the make-up worker for the whole edition, as it is now. */
export interface MakeUpOrder {
  readonly kind: 'edition';
  readonly userFonts: readonly UserFontResource[];
  readonly edition: Edition;
}

/**
 * An order that nobody waits for: the worker reads fonts, measures a page's (from 1) stories and makes it up once, and
 * is quick then.
 */
export interface WarmOrder {
  readonly kind: 'warm';
  readonly userFonts: readonly UserFontResource[];
  readonly edition: Edition;
  readonly page: number;
}

/** A page (from 1) as it is made up while the others are not yet, how it scores, and boxes to draw it small by. */
export interface MadePage {
  readonly number: number;
  readonly page: Page;
  readonly score: number;
  readonly sketch: PageSketch;
}

/** What a make-up worker tells of an edition: pages as they are done, of how many, then how it ended. */
export type MakeUpReport =
  /** The same page again where it is made up anew. */
  | { readonly kind: 'made'; readonly made: MadePage; readonly done: number; readonly total: number }
  /** Pages made up, to be put into the document by the window. */
  | { readonly kind: 'madeUp'; readonly pages: readonly Page[] }
  | { readonly kind: 'failed'; readonly message: string };
