import type { PlaceAnchor, ProofAnchor, ProofSign, TextAnchor } from '../../../core/document';
import { withinThing } from '../../../core/mark-exchange';
import type { ThingUnder } from '../../../core/mark-exchange';
import type { Point } from '../../../core/geometry';
import { samePlace } from '../../../core/text-edit';
import type { DockDeeds } from '../dock';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { withSelection } from '../text/typing';
import { chosenAnchor } from './chosen-anchor';
import type { MarkDeeds } from './mark-deeds';
import type { Armed, MarkWish } from './proofing';
import type { RemarkDeeds } from './remark-deeds';
import type { ThingAsks } from './thing-asks';

/** A place that was drawn on a page. */
export interface DrawnPlace {
  /** The page's id. */
  readonly page: string;
  readonly shape: PlaceAnchor['shape'];
  /** In points of the page; `to` is none of a point. */
  readonly from: Point;
  readonly to?: Point;
}

/** Signs at hand: pressed for what is selected, else taken for the next gesture. */
export interface SignDeeds {
  /**
   * Makes a mark of a sign on what is selected; where that is nothing that it can stand on, the next gesture says on
   * what.
   */
  readonly press: (wish: MarkWish) => void;
  /** The next gesture draws a place, or puts a remark; none for `undefined`. */
  readonly arm: (armed: Armed | undefined) => void;
  /** The text that was swept over, or pressed in, takes what is armed, once it is known which. */
  readonly onText: () => void;
  /** The place that was drawn takes what is armed, else a note. */
  readonly onPlace: (place: DrawnPlace) => void;
}

/** Signs that stand on characters: a place between two is nothing to them. */
const ON_CHARACTERS: ReadonlySet<ProofSign> = new Set([
  'correct',
  'delete',
  'script',
  'turn',
  'swap',
  'transfer',
  'shift-vertical',
  'shift-level',
  'align',
  'keep',
  'substitute',
]);

/** Signs that say nothing without words, and which of their words those are. */
export const WORDED: Partial<Record<ProofSign, 'text' | 'comment'>> = {
  correct: 'text',
  insert: 'text',
  script: 'text',
  space: 'text',
  substitute: 'text',
  instruct: 'text',
  note: 'comment',
};

/** Makes the deeds of signs over those of marks and of remarks. */
export function createSignDeeds(options: {
  readonly store: Store<EditorState>;
  readonly marks: Pick<MarkDeeds, 'add'>;
  readonly remarks: Pick<RemarkDeeds, 'place'>;
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly askThing: ThingAsks['ask'];
}): SignDeeds {
  const { store, marks, remarks, dock } = options;
  // A gesture is one of the text tool, whatever was in the hand.
  const arm = (armed: Armed | undefined): void =>
    store.update((state) => ({
      ...state,
      proofing: { ...state.proofing, armed },
      ...(armed !== undefined && { tool: 'text' as const }),
    }));

  /** Where the caret was left after a mark: it asks for no other there. */
  let spent: TextAnchor | undefined;

  /** Makes the mark; what it puts in is typed on the page or in the panel where it is not there yet. */
  const make = (wish: MarkWish, anchor: ProofAnchor, target?: TextAnchor): void => {
    const id = marks.add({ ...wish, anchor, ...(target && { target }) });
    const { proofing, typing } = store.get();
    if (anchor.kind === 'text' && typing !== undefined) {
      // What was swept over is let go: keys go on writing the mark from where it ends, and the next sign is for other
      // text.
      const { to } = target ?? anchor;
      spent = { ...anchor, from: to, to };
      store.update((state) => ({ ...state, typing: withSelection(typing, { anchor: to, focus: to }) }));
    }
    const part = WORDED[wish.sign];
    if (part === undefined || (wish[part] ?? '') !== '') return;
    const isTyped = proofing.on && (wish.sign === 'correct' || wish.sign === 'insert') && typing !== undefined;
    if (!isTyped || anchor.kind !== 'text') dock.show('marks', { field: `${part} ${id}` });
  };

  /** Makes what is armed of an anchor; what still needs another place stays armed. */
  const take = (armed: Exclude<Armed, { kind: 'shape' }>, anchor: ProofAnchor): void => {
    if (armed.kind === 'remark') {
      arm(undefined);
      return void remarks.place(armed.id, anchor);
    }
    const { kind: _kind, from, ...wish } = armed;
    if (wish.sign !== 'transfer') {
      arm(undefined);
      return make(wish, anchor);
    }
    if (anchor.kind !== 'text') return;
    if (from === undefined) return arm({ ...armed, from: anchor });
    arm(undefined);
    make(wish, from, { ...anchor, to: anchor.from, words: '' });
  };

  const press: SignDeeds['press'] = (wish) => {
    const { armed } = store.get().proofing;
    const again = armed?.kind === 'sign' && armed.sign === wish.sign ? armed : undefined;
    const asked = again ?? { kind: 'sign', ...wish };
    const state = store.get();
    const anchor = suiting(state, asked);
    const { typing } = state;
    const isSwept = typing?.selection !== undefined && !samePlace(typing.selection.anchor, typing.selection.focus);
    const isSpent = !isSwept && anchor?.kind === 'text' && (sameStretch(spent, anchor) || isWrittenAt(state, anchor));
    if (anchor !== undefined && !isSpent) take(asked, anchor);
    else arm(again === undefined ? asked : undefined);
  };

  return {
    press,
    arm: (armed) => {
      const anchor = armed?.kind === 'remark' ? chosenAnchor(store.get(), 'note') : undefined;
      if (armed?.kind === 'remark' && anchor !== undefined) take(armed, anchor);
      else arm(armed);
    },
    onText: () => {
      const ready = (): boolean => {
        const state = store.get();
        const { armed } = state.proofing;
        if (armed === undefined || armed.kind === 'shape' || state.typing === undefined) return true;
        if (state.typing.selection === undefined) return false;
        const anchor = suiting(state, armed);
        if (anchor !== undefined) take(armed, anchor);
        return true;
      };
      spent = undefined;
      if (ready()) return;
      const stop = store.subscribe(() => ready() && stop());
    },
    onPlace: (place) => {
      const { session, proofing } = store.get();
      const { armed } = proofing;
      arm(undefined);
      options.askThing({ page: place.page, at: aimOf(place) }, (under) => {
        if (store.get().session !== session) return;
        const anchor = placeAnchor(place, under);
        if (armed === undefined || armed.kind === 'shape') make({ sign: 'note' }, anchor);
        else take(armed, anchor);
      });
    },
  };
}

/** What is selected, where what is armed can stand on it. */
function suiting(state: EditorState, armed: Exclude<Armed, { kind: 'shape' }>): ProofAnchor | undefined {
  const sign = armed.kind === 'sign' ? armed.sign : 'note';
  const anchor = chosenAnchor(state, sign);
  if (anchor?.kind !== 'text') return sign === 'transfer' ? undefined : anchor;
  const isTarget = armed.kind === 'sign' && armed.from !== undefined;
  const needs = ON_CHARACTERS.has(sign) && !isTarget;
  if (isTarget && sameStretch(armed.from, anchor)) return undefined;
  return needs && samePlace(anchor.from, anchor.to) ? undefined : anchor;
}

/** Whether the caret stands where a mark was typed: the next sign is for other text. */
function isWrittenAt({ edition, proofing }: EditorState, { from, owner }: TextAnchor): boolean {
  const written = edition?.proofMarks?.find(({ id }) => id === proofing.writing)?.anchor;
  if (written?.kind !== 'text' || written.owner.id !== owner.id) return false;
  return samePlace(from, written.from) || samePlace(from, written.to);
}

function sameStretch(a: TextAnchor | undefined, b: TextAnchor): boolean {
  return a !== undefined && samePlace(a.from, b.from) && samePlace(a.to, b.to) && a.owner.id === b.owner.id;
}

/** The point of a place that says what it belongs to: what an arrow points at, else its middle. */
function aimOf({ shape, from, to }: DrawnPlace): Point {
  if (to === undefined) return from;
  return shape === 'arrow' ? to : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/** A place on the thing under it, so that it goes where that goes. */
function placeAnchor({ page, shape, from, to }: DrawnPlace, under: ThingUnder | undefined): PlaceAnchor {
  return {
    kind: 'place',
    page,
    shape,
    ...(under && { thing: under.thing }),
    at: withinThing(from, under),
    ...(to !== undefined && { to: withinThing(to, under) }),
  };
}
