import type { Edition } from '../../../core/document';
import { caretAt, deletedRange, isEmptyRange, placeAt, wholeFlow } from '../../../core/text-edit';
import type { DeleteWish, TextPlace, TextRange } from '../../../core/text-edit';
import type { Composer, ComposerToWindow, TextSubject } from '../../compose';
import type { Edit } from '../edit';
import type { Navigator } from '../navigator';
import { sheetOfPage } from '../sheets';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { moveText } from './moved-text';
import type { DropPlace } from './moved-text';
import { moveCaret } from './motions';
import type { Motion } from './motions';
import { createPreediting } from './preediting';
import type { Preediting } from './preediting';
import { sameSubject } from './subject';
import type { TextChange } from './text-change';
import { createTextChanges } from './text-changes';
import { createTextClipboard } from './text-clipboard';
import type { TextClipboard } from './text-clipboard';
import type { TextKey } from './text-keys';
import { createTextStyling } from './text-styling';
import type { TextStyling } from './text-styling';
import { beginTyping, hearLines, keptTyping, typingRange, withSelection } from './typing';
import type { PagePoint, Typing } from './typing';
import { draggedText, pressedText } from './pressed-text';
import type { TextPress } from './pressed-text';

/** Typing: everything that keys, pointers and input methods do to a text. Nothing happens while none is typed. */
export interface TextDeeds extends TextClipboard, TextStyling, Omit<Preediting, 'show'> {
  /** Begins to type in a text, at a place or where a click fell. */
  readonly enter: (subject: TextSubject, at: TextPlace | PagePoint) => void;
  readonly leave: () => void;
  readonly press: (press: TextPress) => void;
  /** The pointer was moved on with the button down. */
  readonly drag: (to: PagePoint) => void;
  /** Asks where in a text a point falls; the composer answers by `aimed`. */
  readonly aim: (ask: { readonly subject: TextSubject; readonly at: PagePoint }) => void;
  /**
   * Puts the selected text at a place of this text or another, where it is typed on, as one undo entry; tells whether
   * it did.
   */
  readonly drop: (drop: DropPlace & { readonly copy: boolean }) => boolean;
  /** Selects from one place to another; with `follow` it is brought into sight. */
  readonly select: (anchor: TextPlace, focus: TextPlace, how?: { readonly follow: true }) => void;
  /** Brings the caret into sight. */
  readonly showCaret: () => void;
  readonly key: (key: TextKey) => void;
  /** Letters typed, or put in by an input method without composing. */
  readonly type: (text: string) => void;
  /** Follows a change of the edition that did not come from typing. */
  readonly keep: (before: Edition | undefined, after: Edition) => void;
  readonly hear: (message: Extract<ComposerToWindow, { kind: 'text' }>) => void;
}

/** Makes the deeds of typing over a store. */
export function createTextDeeds(options: {
  readonly store: Store<EditorState>;
  readonly composer: Pick<Composer, 'tell'>;
  readonly edit: (edit: Edit) => void;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly navigator: Pick<Navigator, 'goTo' | 'reveal'>;
  /** Takes a change as a proof mark where proofs are read; the text stays then. */
  readonly asMark: (subject: TextSubject, change: TextChange) => boolean;
  /** The same of text that is dragged elsewhere. */
  readonly asMove: (subject: TextSubject, range: TextRange, to: DropPlace) => boolean;
}): TextDeeds {
  const { store, composer, navigator } = options;
  const changes = createTextChanges(options);
  const { put, now, range, texts, change } = changes;

  const follow = (): void => {
    if (store.get().typing?.follow === true) showCaret();
  };
  const showCaret = (): void => {
    const state = store.get();
    const { typing } = state;
    const caret = typing?.selection && caretAt(typing.lines, typing.selection.focus);
    if (caret === undefined) return;
    if (sheetOfPage(state, caret.line.page) === undefined) navigator.goTo(caret.line.page);
    if (store.get().page !== caret.line.page) navigator.goTo(caret.line.page);
    navigator.reveal([caret.rect]);
  };
  const { show: showPreedit, ...preediting } = createPreediting(changes, options.preview, follow);

  const enter = (subject: TextSubject, at: TextPlace | PagePoint): void => {
    const before = store.get().typing;
    if (sameSubject(before?.subject, subject) && before !== undefined) {
      const known = 'part' in at ? at : placeAt(before.lines, at.number, at.point);
      if (known !== undefined) return put(withSelection(before, { anchor: known, focus: known }));
    }
    preediting.endCompose(undefined);
    changes.beginEntry();
    put(beginTyping(subject, at));
    composer.tell({ kind: 'text', subject });
  };

  const leave = (): void => {
    preediting.endCompose(undefined);
    changes.rest();
    if (store.get().typing === undefined) return;
    put(undefined);
    composer.tell({ kind: 'text', subject: undefined });
  };

  const select: TextDeeds['select'] = (anchor, focus, how) => {
    const { typing } = now() ?? {};
    if (typing === undefined) return;
    put({ ...withSelection(typing, { anchor, focus }), ...how });
    if (how !== undefined) follow();
  };

  const point = (pointed: (typing: Typing) => Typing | undefined): void => {
    const { typing } = now() ?? {};
    const next = typing && pointed(typing);
    if (next !== undefined) put(next);
  };

  const remove = (wish: DeleteWish): void => {
    const selected = range();
    if (selected === undefined) return;
    const here = texts();
    const taken = isEmptyRange(selected)
      ? deletedRange((part) => here.find((text) => text.part === part)?.text, selected.to, wish)
      : selected;
    if (!isEmptyRange(taken)) change('deleteText', { kind: 'replace', range: taken, insert: '' }, 'run');
  };

  const move = (motion: Motion, extend: boolean): void => {
    const { typing } = now() ?? {};
    if (typing?.selection === undefined) return;
    const { lines, goal } = typing;
    const moved = moveCaret({ texts: texts(), lines }, typing.selection, { motion, extend, goal });
    put({ ...withSelection(typing, moved.selection, moved.goal), follow: true });
    follow();
  };

  const key = (pressed: TextKey): void => {
    const selected = range();
    switch (pressed.kind) {
      case 'move':
        return move(pressed.motion, pressed.extend);
      case 'delete':
        return remove(pressed);
      case 'split':
      case 'break':
        return selected && change('typeText', { kind: pressed.kind, range: selected }, 'run');
      case 'selectAll': {
        const whole = selected && wholeFlow(texts(), selected.to);
        return whole && select(whole.from, whole.to);
      }
      case 'leave':
        return leave();
    }
  };

  const drop: TextDeeds['drop'] = (wanted) => {
    const here = now();
    if (here === undefined) return false;
    const { typing, edition } = here;
    const taken = typingRange(typing);
    if (taken !== undefined && !wanted.copy && options.asMove(typing.subject, taken, wanted)) return true;
    if (changes.anyLocked(edition, [...(wanted.copy ? [] : [typing.subject]), wanted.subject])) return false;
    const moved = moveText(edition, typing, wanted);
    if (moved === undefined) return false;
    changes.editHere({
      label: wanted.copy ? 'copyText' : 'moveText',
      apply: (from) => moveText(from, typing, wanted)?.edition ?? from,
    });
    if (!sameSubject(typing.subject, wanted.subject)) enter(wanted.subject, moved.to);
    select(moved.from, moved.to);
    return true;
  };

  return {
    enter,
    leave,
    select,
    showCaret,
    press: (press) => point((typing) => pressedText(typing, texts(), press)),
    aim: ({ subject, at: { page, point: at } }) => composer.tell({ kind: 'aim', subject, page, at }),
    drop,
    drag: (to) => point((typing) => draggedText(typing, texts(), to)),
    key,
    type: (text) => changes.replace('typeText', text, 'run'),
    ...preediting,
    ...createTextClipboard(store, changes),
    ...createTextStyling(changes),
    keep: (before, after) => {
      const { typing } = store.get();
      if (changes.isOwn() || typing === undefined) return;
      const kept = keptTyping(before, after, typing);
      if (kept === undefined) return leave();
      if (kept !== typing) put({ ...kept, follow: true });
      showPreedit(kept);
    },
    hear: ({ subject, page, lines }) => {
      const { typing } = store.get();
      if (typing === undefined || !sameSubject(typing.subject, subject)) return;
      put(hearLines(typing, { page, lines }));
      follow();
    },
  };
}
