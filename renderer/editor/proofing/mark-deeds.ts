import { acceptMark, addMark, changeMark, markPage, removeMark } from '../../../core/marks';
import type { ProofMark, ProofState } from '../../../core/document';
import { isEmptyRange } from '../../../core/text-edit';
import type { TextRange } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import type { Edit } from '../edit';
import type { Navigator } from '../navigator';
import type { EditorState } from '../state';
import type { Store } from '../store';
import type { DropPlace, TextChange } from '../text';
import { instant } from './instant';
import { listedMarks, readerOf } from './proofing';
import type { MarkWish, Proofing } from './proofing';
import { anchorOf, struckOn, typedMark, writtenOn } from './typed-mark';

/** What a reader does with proof marks. */
export interface MarkDeeds {
  /** How proofs are read in this window: the mode, the reader, the round, the filter. */
  readonly set: (part: Partial<Pick<Proofing, 'on' | 'reader' | 'round' | 'filter' | 'sheet'>>) => void;
  /** Makes a mark of anything that it asks for; `group` joins it with what is written to it. */
  readonly add: (asked: MarkWish & Pick<ProofMark, 'anchor' | 'target'>, group?: string) => string;
  /** Writes what a mark puts in or tells, or its comment; all of one `group` is one undo entry. */
  readonly write: (id: string, part: 'text' | 'comment', words: string, group: string) => void;
  /** Takes a change of a text as a mark where proofs are read; tells whether they are. */
  readonly type: (subject: TextSubject, change: TextChange) => boolean;
  /** Takes a drag of text as a transfer where proofs are read; tells whether they are. */
  readonly move: (subject: TextSubject, range: TextRange, to: DropPlace) => boolean;
  /** Carries literal corrections out in the text, each an undo entry of its own; others stay. */
  readonly accept: (ids: readonly string[]) => void;
  readonly settle: (id: string, state: ProofState) => void;
  readonly reply: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
  /** Keeps a mark as the one looked at, and brings it into sight. */
  readonly choose: (id: string | undefined) => void;
  /** Goes to the listed mark so many behind the one looked at, round the end. */
  readonly step: (by: 1 | -1) => void;
}

/** Makes the deeds of reading proofs over a store. */
export function createMarkDeeds(options: {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  readonly navigator: Pick<Navigator, 'goTo' | 'reveal'>;
}): MarkDeeds {
  const { store, edit, navigator } = options;
  const set = (part: Partial<Proofing>): void =>
    store.update((state) => ({ ...state, proofing: { ...state.proofing, ...part } }));
  const marks = (): readonly ProofMark[] => store.get().edition?.proofMarks ?? [];

  const add = (asked: MarkWish & Pick<ProofMark, 'anchor' | 'target'>, group?: string): string => {
    const state = store.get();
    const { sign, anchor, target, text = '', comment = '' } = asked;
    const mark: ProofMark = {
      id: crypto.randomUUID(),
      sign,
      anchor,
      ...(target && { target }),
      ...(text !== '' && { text }),
      ...(comment !== '' && { comment }),
      reader: readerOf(state),
      round: state.proofing.round,
      at: instant(),
      state: 'open',
    };
    edit({
      label: 'markProof',
      apply: (edition) => addMark(edition, mark),
      ...(group !== undefined && { group: `${group} ${mark.id}` }),
    });
    set({ chosen: mark.id, writing: mark.id });
    return mark.id;
  };

  const change = (id: string, apply: (mark: ProofMark) => ProofMark, group?: string): void =>
    edit({
      label: 'markProof',
      apply: (edition) => changeMark(edition, id, apply),
      ...(group !== undefined && { group }),
    });

  const choose = (id: string | undefined): void => {
    const { edition, standing } = store.get();
    const mark = marks().find((each) => each.id === id);
    set({ chosen: mark?.id, writing: undefined });
    if (edition === undefined || mark === undefined) return;
    const drawn = [...store.get().marks].find(([, drawings]) => drawings.some((drawing) => drawing.mark === id));
    const shown = drawn && edition.pages.findIndex((page) => page.id === drawn[0]) + 1;
    const page = shown ?? markPage(edition, mark, standing);
    if (page === undefined || page === 0) return;
    navigator.goTo(page);
    const sign = drawn?.[1].find((drawing) => drawing.mark === id)?.strokes[0] ?? [];
    if (sign.length > 0) navigator.reveal([boundsOf(sign)]);
  };

  return {
    set,
    add,
    write: (id, part, words, group) =>
      change(
        id,
        (mark) => {
          const { [part]: _before, ...rest } = mark;
          return words === '' ? rest : { ...rest, [part]: words };
        },
        group,
      ),
    type: (subject, wanted) => {
      const { proofing, edition } = store.get();
      if (!proofing.on || edition === undefined) return false;
      const written = marks().find(({ id }) => id === proofing.writing);
      const more = written && (writtenOn(written, wanted) ?? struckOn(edition, written, wanted));
      if (written !== undefined && more !== undefined) {
        change(written.id, () => more, `mark ${written.id}`);
        return true;
      }
      const typed = typedMark(edition, subject, wanted);
      if (typed !== undefined)
        add({ sign: typed.sign, anchor: typed.anchor, ...(typed.text !== undefined && { text: typed.text }) }, 'mark');
      return true;
    },
    move: (subject, range, to) => {
      const { proofing, edition } = store.get();
      if (!proofing.on || edition === undefined) return false;
      const target = anchorOf(edition, to.subject, { from: to.place, to: to.place });
      if (!isEmptyRange(range)) add({ sign: 'transfer', anchor: anchorOf(edition, subject, range), target });
      return true;
    },
    accept: (ids) => {
      for (const id of ids) edit({ label: 'acceptMark', apply: (edition) => acceptMark(edition, id) });
      set({ writing: undefined });
    },
    settle: (id, state) => change(id, (mark) => (mark.state === state ? mark : { ...mark, state })),
    reply: (id, text) => {
      if (text.trim() === '') return;
      const reply = { reader: readerOf(store.get()), at: instant(), text: text.trim() };
      change(id, (mark) => ({ ...mark, replies: [...(mark.replies ?? []), reply] }));
    },
    remove: (id) => {
      edit({ label: 'removeMark', apply: (edition) => removeMark(edition, id) });
      if (store.get().proofing.chosen === id) set({ chosen: undefined, writing: undefined });
    },
    choose,
    step: (by) => {
      const state = store.get();
      const listed = listedMarks(state);
      const at = listed.findIndex(({ id }) => id === state.proofing.chosen);
      const next = at < 0 ? (by > 0 ? 0 : listed.length - 1) : (at + by + listed.length) % listed.length;
      if (listed[next] !== undefined) choose(listed[next].id);
    },
  };
}

function boundsOf(stroke: readonly number[]): { x: number; y: number; width: number; height: number } {
  const xs = stroke.filter((_value, index) => index % 2 === 0);
  const ys = stroke.filter((_value, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
