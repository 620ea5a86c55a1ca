import type { Diagnostic } from '../../core/diagnostic';
import type { FaceId } from '../../core/font';
import type { Point, Rect } from '../../core/geometry';
import type { ThingUnder } from '../../core/mark-exchange';
import type { MarkDrawing } from '../../core/marks';
import type { ArticleLayout, CopyCounts } from '../../core/page';
import type { StoryGalley, StoryPages, TextLine, TextPlace } from '../../core/text-edit';
import type { Points } from '../../core/units';
import type { UserFonts } from '../../fonts';
import type { UserFontResource } from '../../ipc';
import type { EditionPatch } from './edition-patch';
import type { GalleyPatch, ListPatch } from './list-patch';
import type { ComparedChange, ComparedPages, ComparedSide } from './page-comparer';
import type { PageReview } from './page-review';
import type { Preview } from './preview';
import type { StoryShape } from './story-shapes';
import type { TextSubject } from './subject-lines';
import type { StoryWords, WordRects } from './word-rects';

/** What the window tells the composer. It keeps a copy of the model, so that what did not change keeps its identity. */
export type WindowToComposer =
  /** Sent once, first: the user's font files and a port to each painter. */
  | {
      readonly kind: 'start';
      readonly userFonts: readonly UserFontResource[];
      readonly painters: readonly MessagePort[];
    }
  /** Another edition, by the state of its model. `session` is where its pictures are fetched. */
  | { readonly kind: 'open'; readonly session: string; readonly state: Uint8Array; readonly focus: number }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  /** The pages (from 1) in sight, the one worked on first: composed before all others. */
  | { readonly kind: 'focus'; readonly pages: readonly number[] }
  /** Asks for the shapes a story can stand in. Answered by `shapes`. */
  | { readonly kind: 'shapes'; readonly story: string }
  /** The text that someone types in: its lines are told by `text` whenever they are composed; none for `undefined`. */
  | { readonly kind: 'text'; readonly subject: TextSubject | undefined }
  /** Asks where in a text a point of a page (by its id) falls. Answered by `aimed`. */
  | { readonly kind: 'aim'; readonly subject: TextSubject; readonly page: string; readonly at: Point }
  /**
   * Asks which thing a mark on a point of a page (by its id) belongs to. Answered by `thingUnder`, in the order asked.
   */
  | { readonly kind: 'thingUnder'; readonly page: string; readonly at: Point }
  /** Words that are pointed at: where they stand is told by `words` whenever it is another. */
  | { readonly kind: 'words'; readonly words: readonly StoryWords[] }
  /** The story whose galley is shown: told by `galley` whenever it is set anew; none for `undefined`. */
  | { readonly kind: 'galley'; readonly story: string | undefined }
  /**
   * Two states to be compared, by their differences to the edition worked on as it was told last; that edition itself
   * for one that is left out, and for both when comparing is over.
   */
  | { readonly kind: 'compareStates'; readonly states: Readonly<Partial<Record<ComparedSide, EditionPatch>>> }
  /** The page (from 1) that is compared: told by `comparedPages` whenever it is composed anew; none for `undefined`. */
  | {
      readonly kind: 'comparePage';
      readonly page: { readonly number: number; readonly changes: readonly ComparedChange[] } | undefined;
    }
  | { readonly kind: 'preview'; readonly preview: Preview | undefined };

/** A page as painters know it. */
export interface PaintedPage {
  /** The name by which it is painted: the page's id, or one of its own for another state of it. */
  readonly id: string;
  /** Counts the compositions of this page, from 1; a list that is the same as before does not count. */
  readonly revision: number;
  readonly width: Points;
  readonly height: Points;
  /** What shows something else than at the revision before. */
  readonly damage: readonly Rect[];
}

/** A composed page, as far as the window needs to know it: the display list itself goes to the painters. */
export interface ComposedPage extends PaintedPage {
  /** From 1. */
  readonly number: number;
  readonly articles: readonly ArticleLayout[];
  readonly glyphs: number;
  /** How much running text stands on it. */
  readonly counts: CopyCounts;
  /** Milliseconds it took to compose. */
  readonly milliseconds: number;
  /** Whether it shows a preview and not the document. */
  readonly preview: boolean;
}

/** What the composer tells the window: `ready` first, before anything may be sent to it. */
export type ComposerToWindow =
  | { readonly kind: 'ready' }
  /** Pages composed since the last were told, each once. */
  | { readonly kind: 'composed'; readonly pages: readonly ComposedPage[] }
  /**
   * What is to be told of the edition of a session as it was composed last, page by page: once nothing is composed any
   * more.
   */
  | {
      readonly kind: 'checked';
      readonly session: string;
      readonly findings: readonly Diagnostic[];
      /** Which words of stories that go over several pages stand on which. */
      readonly standing: StoryPages;
    }
  /** How well pages are made up whose review is another than was told; with what is told of the edition. */
  | { readonly kind: 'reviewed'; readonly session: string; readonly reviews: readonly PageReview[] }
  /** How the proof marks of pages (by their ids) are drawn, where that is another than was told. */
  | { readonly kind: 'marked'; readonly session: string; readonly pages: ReadonlyMap<string, readonly MarkDrawing[]> }
  /** Best first; none when the story is gone. */
  | { readonly kind: 'shapes'; readonly story: string; readonly shapes: readonly StoryShape[] }
  | TextLines
  /** The place, and the caret there in points of the page; nothing where the text has no line on it. */
  | {
      readonly kind: 'aimed';
      readonly subject: TextSubject;
      readonly page: string;
      readonly at: Point;
      readonly found: { readonly place: TextPlace; readonly caret: Rect } | undefined;
    }
  | { readonly kind: 'galley'; readonly galley: StoryGalley }
  /** Where the words stand that are pointed at, in the order asked. */
  | { readonly kind: 'words'; readonly words: readonly StoryWords[]; readonly rects: readonly WordRects[] }
  /** A page in the two states that are compared, of a session. */
  | { readonly kind: 'comparedPages'; readonly session: string; readonly pages: ComparedPages }
  /** Nothing where the point is on bare paper, on type or on furniture. */
  | { readonly kind: 'thingUnder'; readonly under: ThingUnder | undefined }
  /** What the user's font folder gave. */
  | ({ readonly kind: 'userFonts' } & UserFaces)
  | { readonly kind: 'failed'; readonly message: string };

/** The lines of the text that is typed in, on a page (by its id); before the page's own `composed`. */
export interface TextLines {
  readonly kind: 'text';
  readonly subject: TextSubject;
  readonly page: string;
  readonly lines: readonly TextLine[];
}

/**
 * What the worker sends: lines of a text by their difference to those that it sent of that page before, galleys
 * likewise.
 */
export type WorkerToComposer =
  | Exclude<ComposerToWindow, { kind: 'text' | 'galley' }>
  | (Omit<TextLines, 'lines'> & { readonly patch: ListPatch<TextLine> })
  | { readonly kind: 'galley'; readonly patch: GalleyPatch };

/** The user's own faces, and the files that gave none. */
export interface UserFaces {
  readonly faces: readonly FaceId[];
  readonly broken: UserFonts['broken'];
}
