import type { GridRect, Page } from '../../core/document';
import type { Diagnostic } from '../../core/diagnostic';
import type { Rect } from '../../core/geometry';
import type { ArticleLayout } from '../../core/page';
import type { Points } from '../../core/units';
import type { FontResource } from '../../ipc';

/** An article shown where the document does not have it, while it is dragged. */
export interface Preview {
  readonly article: string;
  readonly frame: GridRect;
}

/** What the window tells the composer. It keeps a copy of the model, so that what did not change keeps its identity. */
export type WindowToComposer =
  /** Sent once, first: the fonts there are and a port to each painter. */
  | { readonly kind: 'start'; readonly fonts: readonly FontResource[]; readonly painters: readonly MessagePort[] }
  /** Another edition, by the state of its model. `session` is where its pictures are fetched. */
  | { readonly kind: 'open'; readonly session: string; readonly state: Uint8Array; readonly focus: number }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  /** The page (from 1) someone looks at: composed before all others. */
  | { readonly kind: 'focus'; readonly page: number }
  /** Make all pages up anew from the pool. Answered by `madeUp`. */
  | { readonly kind: 'makeUp' }
  | { readonly kind: 'preview'; readonly preview: Preview | undefined };

/** A composed page, as far as the window needs to know it: the display list itself goes to the painters. */
export interface ComposedPage {
  /** Id of the page, and its number from 1. */
  readonly id: string;
  readonly number: number;
  /** Counts the compositions of this page, from 1; a list that is the same as before does not count. */
  readonly revision: number;
  readonly width: Points;
  readonly height: Points;
  readonly articles: readonly ArticleLayout[];
  readonly diagnostics: readonly Diagnostic[];
  /** What shows something else than at the revision before. */
  readonly damage: readonly Rect[];
  readonly glyphs: number;
  /** Milliseconds it took to compose. */
  readonly milliseconds: number;
  /** Whether it shows a preview and not the document. */
  readonly preview: boolean;
}

/** What the composer tells the window: `ready` first, before anything may be sent to it. */
export type ComposerToWindow =
  | { readonly kind: 'ready' }
  | { readonly kind: 'fonts'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'composed'; readonly page: ComposedPage }
  /** Every page is composed as the document has it. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'makingUp'; readonly done: number; readonly total: number }
  /** Pages made up, to be put into the document by the window: the composer never changes it. */
  | { readonly kind: 'madeUp'; readonly pages: readonly Page[] }
  | { readonly kind: 'failed'; readonly message: string };
