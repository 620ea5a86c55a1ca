import type { Edition, Paragraph, Story } from '../../../core/document';
import {
  caretAt,
  clearMarks,
  deletedRange,
  isEmptyRange,
  placeAt,
  rangeOf,
  samePlace,
  setCharacterStyle,
  setParagraphs,
  toggleMark,
  markRange,
  unmarkRange,
  wholeFlow,
} from '../../../core/text-edit';
import type { DeleteWish, EditableText, MarkWish, ParagraphWish, TextPlace, TextRange } from '../../../core/text-edit';
import type { Composer, ComposerToWindow, TextSubject } from '../../compose';
import { withStory } from '../article-edits';
import type { ChangeLabel } from '../change-labels';
import type { Edit } from '../edit';
import type { Navigator } from '../navigator';
import { sheetOfPage } from '../sheets';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { moveText } from './moved-text';
import type { DropPlace } from './moved-text';
import { moveCaret } from './motions';
import type { Motion } from './motions';
import { cleanPaste, plainPaste } from './pasting';
import { selectedText } from './selected-text';
import { isTextLocked, sameSubject, subjectTexts } from './subject';
import { changeText } from './text-change';
import type { TextChange } from './text-change';
import type { TextKey } from './text-keys';
import { beginTyping, hearLines, keptTyping, typingRange, withSelection } from './typing';
import type { PagePoint, Typing } from './typing';
import { draggedText, pressedText } from './pressed-text';
import type { TextPress } from './pressed-text';

/** Typing: everything that keys, pointers and input methods do to a text. Nothing happens while none is typed. */
export interface TextDeeds {
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
  /** What an input method holds ready: shown in place, not in the document. */
  readonly compose: (text: string, caret: number) => void;
  /** Ends composing: with the text that it came to, or with none. */
  readonly endCompose: (text: string | undefined) => void;
  /** The selected text, remembered with its marks; `undefined` when nothing is selected. */
  readonly copy: () => string | undefined;
  readonly cut: () => string | undefined;
  /** Text from elsewhere is cleaned as a run of copy, which is told; what was copied here comes back with its marks. */
  readonly paste: (text: string, how?: { readonly styled: boolean }) => void;
  /** Puts what was pasted last in as it came from the clipboard, as one undo entry with the paste. */
  readonly pasteAsItWas: () => void;
  readonly mark: (wish: MarkWish) => void;
  readonly clearMarks: () => void;
  readonly setParagraphs: (wish: ParagraphWish) => void;
  /** Gives the selected characters a character style of the paper, or none. */
  readonly setCharacterStyle: (style: string | undefined) => void;
  /** Asks for the reading of the selected characters. */
  readonly askReading: (asking: boolean) => void;
  /** Gives them a reading; takes it away when empty. */
  readonly read: (reading: string) => void;
  /** Follows a change of the edition that did not come from typing. */
  readonly keep: (before: Edition | undefined, after: Edition) => void;
  readonly hear: (message: Extract<ComposerToWindow, { kind: 'text' }>) => void;
}

/** Typing rests for so long before it is another undo entry, in milliseconds. */
const PAUSE_MS = 1500;

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
  const { store, composer, edit, preview, navigator } = options;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let copied: { readonly text: string; readonly paragraphs: readonly Paragraph[] } | undefined;
  let entries = 0;
  let pastes = 0;
  /** A change comes from here: the caret stands where it should. */
  let own = false;

  const put = (typing: Typing | undefined): void => store.update((state) => ({ ...state, typing }));
  /** What is typed in now, and the edition that it is in. */
  const now = (): { typing: Typing; edition: Edition } | undefined => {
    const { typing, edition } = store.get();
    return typing === undefined || edition === undefined ? undefined : { typing, edition };
  };
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

  const enter = (subject: TextSubject, at: TextPlace | PagePoint): void => {
    const before = store.get().typing;
    if (sameSubject(before?.subject, subject) && before !== undefined) {
      const known = 'part' in at ? at : placeAt(before.lines, at.number, at.point);
      if (known !== undefined) return put(withSelection(before, { anchor: known, focus: known }));
    }
    endCompose(undefined);
    entries += 1;
    put(beginTyping(subject, at));
    composer.tell({ kind: 'text', subject });
  };

  const leave = (): void => {
    endCompose(undefined);
    clearTimeout(rest);
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
  const selectRange = ({ from, to }: TextRange): void => select(from, to);

  const point = (pointed: (typing: Typing) => Typing | undefined): void => {
    const { typing } = now() ?? {};
    const next = typing && pointed(typing);
    if (next !== undefined) put(next);
  };

  /** What stands locked on its page is read and copied, and not typed in; that is told. */
  const refuses = ({ typing, edition }: { readonly typing: Typing; readonly edition: Edition }): boolean =>
    tellLocked(isTextLocked(edition, typing.subject));
  const tellLocked = (locked: boolean): boolean => {
    if (locked) store.update((state) => ({ ...state, notice: { kind: 'locked' } }));
    return locked;
  };

  /** Makes a change of the text; `group` joins it to the run of typing, or to others of a name. */
  const change = (label: ChangeLabel, wanted: TextChange, group: 'run' | 'alone' | { readonly name: string }): void => {
    const here = now();
    if (here === undefined) return;
    if (options.asMark(here.typing.subject, wanted)) {
      const { from, to } = wanted.range;
      // What a key struck out behind the caret is passed over, so that the next key strikes out more.
      const back = here.typing.selection !== undefined && isEmptyRange(rangeOf(here.typing.selection));
      const struck = back && samePlace(here.typing.selection!.focus, to);
      const place = struck ? from : to;
      return put({ ...withSelection(here.typing, { anchor: place, focus: place }), follow: true });
    }
    if (refuses(here)) return;
    const { typing, edition } = here;
    const { thing, place } = changeText(edition, typing.subject, wanted);
    if (thing === edition) return;
    // First where the caret will be: the change is heard before it has returned.
    const moved = withSelection(typing, { anchor: place, focus: place });
    const run = group === 'run' ? typing.run : moved.run;
    put({ ...moved, run, follow: true });
    const apply = (from: Edition): Edition => changeText(from, typing.subject, wanted).thing;
    own = true;
    const name = group === 'run' ? `typing ${entries} ${run}` : group === 'alone' ? undefined : group.name;
    edit({ label, apply, ...(name !== undefined && { group: name }) });
    own = false;
    clearTimeout(rest);
    rest = setTimeout(pause, PAUSE_MS);
  };
  const pause = (): void => {
    const { typing } = store.get();
    if (typing !== undefined && typing.preedit === undefined) put({ ...typing, run: typing.run + 1 });
  };

  const replace = (label: ChangeLabel, insert: string | readonly Paragraph[], group: 'run' | 'alone'): void => {
    const range = rangeNow();
    if (range !== undefined) change(label, { kind: 'replace', range, insert }, group);
  };
  const rangeNow = (): TextRange | undefined => {
    const { typing } = store.get();
    return typing && typingRange(typing);
  };
  const texts = (): readonly EditableText[] => {
    const here = now();
    return here === undefined ? [] : subjectTexts(here.edition, here.typing.subject);
  };

  const remove = (wish: DeleteWish): void => {
    const range = rangeNow();
    if (range === undefined) return;
    const here = texts();
    const taken = isEmptyRange(range)
      ? deletedRange((part) => here.find((text) => text.part === part)?.text, range.to, wish)
      : range;
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

  const compose = (text: string, caret: number): void => {
    const here = now();
    const range = here && typingRange(here.typing);
    if (here === undefined || range === undefined || refuses(here)) return;
    const { subject } = here.typing;
    const preedit = { range, text, caret };
    put({ ...here.typing, preedit, follow: true });
    // At once, though its new line is not known yet: an input method shows its candidates where the caret is now.
    follow();
    showPreedit(subject, preedit);
  };
  const showPreedit = (subject: TextSubject, { range, text }: NonNullable<Typing['preedit']>): void =>
    preview((edition) => changeText(edition, subject, { kind: 'replace', range, insert: text }).thing);
  const endCompose = (text: string | undefined): void => {
    const { typing } = store.get();
    if (typing?.preedit === undefined) return;
    const { preedit, ...before } = typing;
    put(before);
    if (text !== undefined && text !== '')
      change('typeText', { kind: 'replace', range: preedit.range, insert: text }, 'run');
    preview(undefined);
  };

  const overStory = (label: ChangeLabel, apply: (story: Story, range: TextRange) => Story): void => {
    const here = now();
    const range = here && typingRange(here.typing);
    if (here === undefined || range === undefined || here.typing.subject.kind !== 'story') return;
    if (refuses(here)) return;
    const { id } = here.typing.subject;
    own = true;
    edit({ label, apply: (edition) => withStory(edition, id, (story) => apply(story, range)) });
    own = false;
  };

  const drop: TextDeeds['drop'] = (wanted) => {
    const here = now();
    if (here === undefined) return false;
    const { typing, edition } = here;
    const taken = typingRange(typing);
    if (taken !== undefined && !wanted.copy && options.asMove(typing.subject, taken, wanted)) return true;
    const locked = [...(wanted.copy ? [] : [typing.subject]), wanted.subject];
    if (tellLocked(locked.some((subject) => isTextLocked(edition, subject)))) return false;
    const moved = moveText(edition, typing, wanted);
    if (moved === undefined) return false;
    own = true;
    edit({
      label: wanted.copy ? 'copyText' : 'moveText',
      apply: (from) => moveText(from, typing, wanted)?.edition ?? from,
    });
    own = false;
    if (!sameSubject(typing.subject, wanted.subject)) enter(wanted.subject, moved.to);
    select(moved.from, moved.to);
    return true;
  };

  const paste = (source: string, styled: boolean): void => {
    const range = rangeNow();
    const { text, changes } = cleanPaste(source, store.get().edition?.profile.language);
    if (range === undefined || text === '') return;
    pastes += 1;
    const before = store.get().edition;
    change('pasteText', { kind: 'replace', range, insert: text }, { name: `paste ${pastes}` });
    const { edition, typing } = store.get();
    if (edition === undefined || edition === before || typing?.selection === undefined) return;
    if (changes.length === 0 && !styled) return;
    const put = { from: range.from, to: typing.selection.focus };
    store.update((state) => ({ ...state, notice: { kind: 'pasted', changes, styled, edition, range: put, source } }));
  };

  const copy = (): string | undefined => {
    const here = now();
    const paragraphs = here === undefined ? [] : selectedText(here.edition, here.typing);
    if (paragraphs.length === 0) return undefined;
    copied = { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), paragraphs };
    return copied.text;
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
    key: (key) => {
      const range = rangeNow();
      switch (key.kind) {
        case 'move':
          return move(key.motion, key.extend);
        case 'delete':
          return remove(key);
        case 'split':
        case 'break':
          return range && change('typeText', { kind: key.kind, range }, 'run');
        case 'selectAll':
          return range && selectRange(wholeFlow(texts(), range.to));
        case 'leave':
          return leave();
      }
    },
    type: (text) => replace('typeText', text, 'run'),
    compose,
    endCompose,
    copy,
    cut: () => {
      const text = copy();
      if (text !== undefined) replace('cutText', '', 'alone');
      return text;
    },
    paste: (text, how) => {
      if (copied !== undefined && text.replaceAll('\r\n', '\n') === copied.text)
        return replace('pasteText', copied.paragraphs, 'alone');
      paste(text, how?.styled === true);
    },
    pasteAsItWas: () => {
      const { notice, edition } = store.get();
      if (notice?.kind !== 'pasted' || notice.edition !== edition) return;
      const { range, source } = notice;
      change('pasteText', { kind: 'replace', range, insert: plainPaste(source) }, { name: `paste ${pastes}` });
      store.update((state) => ({ ...state, notice: undefined }));
    },
    mark: (wish) => overStory('markText', (story, range) => toggleMark(story, range, wish)),
    clearMarks: () => overStory('markText', clearMarks),
    setParagraphs: (wish) => overStory('styleParagraphs', (story, range) => setParagraphs(story, range, wish)),
    setCharacterStyle: (style) => overStory('markText', (story, range) => setCharacterStyle(story, range, style)),
    askReading: (asking) => {
      const { typing } = store.get();
      if (typing === undefined) return;
      const { asking: _asking, ...before } = typing;
      put(asking ? { ...before, asking: 'reading' } : before);
    },
    read: (reading) =>
      overStory('markText', (story, range) => {
        const wish = { kind: 'ruby', reading } as const;
        return reading === '' ? unmarkRange(story, range, wish) : markRange(story, range, wish);
      }),
    keep: (before, after) => {
      const { typing } = store.get();
      if (own || typing === undefined) return;
      const kept = keptTyping(before, after, typing);
      if (kept === undefined) return leave();
      if (kept !== typing) put({ ...kept, follow: true });
      // What is composed there is shown in the edition as it is now.
      if (kept.preedit !== undefined) showPreedit(kept.subject, kept.preedit);
    },
    hear: ({ subject, page, lines }) => {
      const { typing } = store.get();
      if (typing === undefined || !sameSubject(typing.subject, subject)) return;
      put(hearLines(typing, { page, lines }));
      follow();
    },
  };
}
