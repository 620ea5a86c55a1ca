import type { Article, Edition } from '../../../core/document';
import type { Point, Rect } from '../../../core/geometry';
import type { TextPlace } from '../../../core/text-edit';
import type { EdgeFit, StoryShape } from '../../compose';
import type { Boundary } from '../boundary';
import type { Edit } from '../edit';
import type { TextSubject } from '../../compose';
import type { Note } from '../note';
import type { Selection } from '../selection';
import type { EditorState, Hovered } from '../state';
import type { TextPress } from '../text';
import type { DropPlace } from '../text/moved-text';
import type { PagePoint } from '../text/typing';
import type { View } from '../view';
import type { DrawnPlace } from '../proofing';
import type { BoundaryHand } from './boundary-tool';
import type { Carrying } from './carry-tool';
import type { CroppingFrame } from './crop-frame';
import type { DraggingText, PressingText, TextAsk } from './drag-text';
import type { FilesKind, HoldingFiles } from './files-hand';
import type { FrameHand } from './frame-tool';
import type { Panning } from './hand-tool';
import type { PictureHand } from './picture-tool';
import type { MarkingPlace } from './proof-tool';
import type { SelectHand } from './select-tool';
import type { SelectingText } from './text-tool';
import type { Guiding } from './guide-tool';
import type { Zooming } from './zoom-tool';

/** The tools, in the order of the tool bar. */
export const TOOL_NAMES = ['select', 'text', 'boundary', 'picture', 'frame', 'hand', 'zoom'] as const;

/** A tool. */
export type ToolName = (typeof TOOL_NAMES)[number];

/** What a hand is doing, whatever tool it holds. Everything it does is computed from the state at its start. */
export type Hand =
  | Idle
  | Panning
  | Zooming
  | Carrying
  | SelectHand
  | SelectingText
  | MarkingPlace
  | PressingText
  | DraggingText
  | BoundaryHand
  | PictureHand
  | CroppingFrame
  | FrameHand
  | Guiding
  | HoldingFiles;

/** A hand at rest. */
export interface Idle {
  readonly kind: 'idle';
}

/** Keys held while the hand moves. */
export interface Modifiers {
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, on a Mac Command. */
  readonly mod: boolean;
}

/** What the hand did. `at` is in CSS pixels of the desk. */
export type ToolEvent =
  | {
      readonly kind: 'down';
      readonly at: Point;
      readonly keys: Modifiers;
      /** 1 for a click, 2 for the second press of a double click … */
      readonly clicks: number;
      /** Middle button, or the space bar held: the desk is taken hold of, not what lies on it. */
      readonly pan: boolean;
      /** What ids of new things made by this press begin with; no document holds such ids. */
      readonly seed?: string;
    }
  | { readonly kind: 'move'; readonly at: Point; readonly keys: Modifiers }
  /** A story was taken hold of in the list; where it is let go on a page it becomes an article of this id. */
  | { readonly kind: 'carry'; readonly story: string; readonly article: string }
  /** The shape of the story that is carried. */
  | { readonly kind: 'shape'; readonly shape: StoryShape }
  /** The wheel was turned over what the tool takes it for: by CSS pixels. */
  | { readonly kind: 'wheel'; readonly at: Point; readonly by: number }
  /** Files from outside are held over the desk. */
  | { readonly kind: 'files'; readonly at: Point; readonly what: FilesKind }
  /** The pointer left the desk with something in hand. */
  | { readonly kind: 'leave' }
  /** `keys` are held as it is let go. */
  | { readonly kind: 'up'; readonly keys?: Modifiers }
  /** Where in a text a point of a page (by its id) falls, as was asked by `aim`; nothing where it has no line there. */
  | {
      readonly kind: 'aimed';
      readonly subject: TextSubject;
      readonly page: string;
      readonly at: Point;
      readonly found: { readonly place: TextPlace; readonly caret: Rect } | undefined;
    }
  /** How copy fits with the edge in the hand at each place it may go to. */
  | { readonly kind: 'edges'; readonly boundary: Boundary; readonly fits: readonly EdgeFit[] }
  | { readonly kind: 'cancel' };

/** What must follow from a step; the editor does it. */
export type ToolEffect =
  | { readonly kind: 'select'; readonly selection: Selection | undefined }
  | { readonly kind: 'hover'; readonly over: Hovered | undefined }
  /** Tells something at the pointer. */
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'view'; readonly view: View }
  /** Chooses a guide of a page (from 1). */
  | { readonly kind: 'guide'; readonly guide: EditorState['guide'] }
  /** Lays a page (from 1) on the desk by itself. */
  | { readonly kind: 'openPage'; readonly page: number }
  /** Turns so many pages on, or back. */
  | { readonly kind: 'turn'; readonly by: number }
  /** Shows the edition as this makes it, as if it were so; the same change again costs nothing. */
  | { readonly kind: 'preview'; readonly apply: (edition: Edition) => Edition }
  /** Shows the edition as the document has it again. */
  | { readonly kind: 'endPreview' }
  /** Makes it so: one undo entry. Ends a preview. */
  | { readonly kind: 'commit'; readonly edit: Edit; readonly select?: Selection }
  /** Has an article fitted in on a page (from 1) that others fill, over the one it was let go on. Ends a preview. */
  | { readonly kind: 'fitIn'; readonly page: number; readonly article: Article; readonly over?: string }
  | { readonly kind: 'tool'; readonly tool: ToolName }
  /** Opens the inspector for what is selected. */
  | { readonly kind: 'inspect' }
  /** Begins to type in a text, the caret where a click fell. */
  | { readonly kind: 'enterText'; readonly subject: TextSubject; readonly at: PagePoint }
  | { readonly kind: 'leaveText' }
  /** Puts the caret, or selects a word or more, in the text that is typed in. */
  | { readonly kind: 'pressText'; readonly press: TextPress }
  | { readonly kind: 'dragText'; readonly to: PagePoint }
  /** Asks where in a text a point falls; answered by the event `aimed`. */
  | ({ readonly kind: 'aim' } & TextAsk)
  /** The sign at hand is taken by the text that was swept over, or pressed in. */
  | { readonly kind: 'markText' }
  /** A place of a page takes the sign at hand, or a note. */
  | ({ readonly kind: 'markPlace' } & DrawnPlace)
  /** Puts the sign at hand away. */
  | { readonly kind: 'disarm' }
  /** Puts the selected text elsewhere; `selection` is the thing that it goes to. */
  | {
      readonly kind: 'dropText';
      readonly drop: DropPlace & { readonly copy: boolean };
      readonly selection?: Selection;
    };

/** A step of a tool: what the hand does after it, and what must follow. */
export interface ToolStep {
  readonly hand: Hand;
  readonly effects: readonly ToolEffect[];
}

/** Shapes of the pointer: names of CSS cursors. */
export type Cursor =
  | 'default'
  | 'move'
  | 'ns-resize'
  | 'ew-resize'
  | 'nesw-resize'
  | 'nwse-resize'
  | 'grab'
  | 'grabbing'
  | 'text'
  | 'crosshair'
  | 'zoom-in'
  | 'zoom-out'
  | 'row-resize'
  | 'col-resize'
  | 'copy'
  | 'not-allowed';

/** A tool: a small machine whose state is `state.hand`. Pure: the same event and state give the same step. */
export interface Tool {
  readonly name: ToolName;
  readonly step: (event: ToolEvent, state: EditorState) => ToolStep;
  /** The pointer's shape at a point of the desk; `keys` are held. */
  readonly cursor: (state: EditorState, at: Point, keys: Modifiers) => Cursor;
  /** Whether the wheel at a point is the tool's, and not the desk's. */
  readonly takesWheel?: (state: EditorState, at: Point) => boolean;
}

/** The hand at rest. */
export const IDLE: Idle = { kind: 'idle' };

/** How far a press may slip before it is a drag, in CSS pixels: a click with a shaking hand moves nothing. */
export const CLICK_SLIP = 4;

/** A step that changes nothing. */
export function stay({ hand }: Pick<EditorState, 'hand'>): ToolStep {
  return { hand, effects: [] };
}
