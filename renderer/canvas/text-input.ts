import type { Rect } from '../../core/geometry';
import type { TextLine } from '../../core/text-edit';
import { caretOnDesk, fieldText, textKey, textOf } from '../editor';
import type { Editor, EditorState, KnownLines, TextKey } from '../editor';
import { pastedCopy } from './pasted-copy';

/** Thickness of the caret in CSS pixels. */
const CARET = 2;
/** An input method shows its candidates beside letters of at least this size, in CSS pixels. */
const LEAST_HEIGHT = 12;

/** The field that hears what is typed on the page. */
export interface TextInput {
  /** What screen readers call it. */
  readonly setLabel: (label: string) => void;
  /** Puts it where the caret stands now: what it stands in was drawn anew. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** Where text is typed: on the page, or in a view beside it. */
export interface TextInputPlace {
  /** Where the caret stands in the element, in CSS pixels. */
  readonly caretOf: (state: EditorState) => Rect | undefined;
  /** It is measured in what is drawn, which costs a layout: once a frame, and only after `refresh`. */
  readonly measured?: true;
  /**
   * Typing begins when the field gets the keyboard, which it never takes by itself; on the page it begins by a press.
   */
  readonly begin?: () => void;
  /** The lines as they are set there. */
  readonly linesOf: (state: EditorState) => readonly TextLine[];
  /** Takes a key for itself. */
  readonly key?: (key: TextKey) => boolean;
  readonly testId: string;
}

const ON_PAGE: TextInputPlace = {
  caretOf: caretOnDesk,
  linesOf: ({ typing }) => typing?.lines ?? [],
  testId: 'text-input',
};

/**
 * Puts a field that nobody sees at the caret, so that an input method shows its candidates there, and the caret itself.
 * The field holds the line of the caret, which screen readers read from it; the text is the edition's, and the page
 * shows it.
 */
export function attachTextInput(
  element: HTMLElement,
  editor: Editor,
  { caretOf, measured, linesOf, begin, key: ownKey, testId }: TextInputPlace = ON_PAGE,
): TextInput {
  const field = document.createElement('textarea');
  field.className = 'text-input';
  field.dataset['textInput'] = '';
  field.dataset['ofEdition'] = '';
  field.dataset['testid'] = testId;
  field.spellcheck = false;
  field.autocomplete = 'off';
  field.hidden = begin === undefined;
  const caret = document.createElement('div');
  caret.className = 'text-caret';
  caret.dataset['testid'] = 'text-caret';
  caret.hidden = true;
  element.append(field, caret);

  let composing = false;
  let shown: EditorState | undefined;

  const show = (): void => {
    const state = editor.store.get();
    const before = shown;
    if (state === before) return;
    shown = state;
    const { typing } = state;
    if (typing === undefined) {
      caret.hidden = true;
      if (begin !== undefined) return void (field.value = '');
      const hadFocus = document.activeElement === field;
      field.hidden = true;
      if (hadFocus) element.focus({ preventScroll: true });
      return;
    }
    field.hidden = false;
    if (before?.typing === undefined && begin === undefined && !isKeyboardKept()) field.focus({ preventScroll: true });
    if (typing !== before?.typing || state.edition !== before.edition) fill(state);
    if (measured !== true) place(state);
  };

  let frame = 0;
  /** Places the caret at the next frame, however often it is asked for until then. */
  const placeSoon = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      place(editor.store.get());
    });
  };

  let known: (KnownLines & { readonly part: string | undefined }) | undefined;
  const fill = (state: EditorState): void => {
    const { edition, typing } = state;
    // Selecting what a field holds takes the keyboard too.
    if (composing || document.activeElement !== field || edition === undefined || typing === undefined) return;
    const lines = linesOf(state);
    const part = typing.selection?.focus.part;
    if (known?.lines !== lines || known.part !== part)
      known = { lines, part, length: textOf(edition, typing)?.length ?? 0 };
    const wanted = fieldText(edition, typing, known);
    if (wanted === undefined) return;
    const { text, start, end, backward } = wanted;
    if (field.value !== text) field.value = text;
    if (field.selectionStart === start && field.selectionEnd === end) return;
    field.setSelectionRange(start, end, backward ? 'backward' : 'forward');
  };

  const place = (state: EditorState): void => {
    const rect = caretOf(state);
    caret.hidden = rect === undefined || document.activeElement !== field;
    if (rect === undefined) return;
    const height = Math.max(LEAST_HEIGHT, rect.height, rect.width);
    setBox(field, { left: rect.x, top: rect.y, width: 1, height });
    field.style.fontSize = `${height * 0.8}px`;
    const level = rect.width === 0;
    const before = caret.style.cssText;
    setBox(caret, {
      left: rect.x - (level ? CARET / 2 : 0),
      top: rect.y - (level ? 0 : CARET / 2),
      width: level ? CARET : rect.width,
      height: level ? rect.height : CARET,
    });
    // A caret that moves is seen at once: it blinks anew, by the other of two names.
    if (caret.style.cssText !== before) caret.toggleAttribute('data-moved');
  };

  const stop = new AbortController();
  const { signal } = stop;
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    hear: (event: HTMLElementEventMap[Name]) => void,
  ): void => field.addEventListener(name, hear, { signal });

  on('keydown', (event) => {
    const key = textKey(event);
    if (key === undefined) return;
    event.preventDefault();
    if (ownKey?.(key) === true) return;
    if (key.kind === 'leave') editor.setTool('select');
    else editor.text.key(key);
  });
  on('compositionstart', () => void (composing = true));
  on('compositionupdate', ({ data }) => editor.text.compose(data, data.length));
  on('compositionend', ({ data }) => {
    composing = false;
    editor.text.endCompose(data);
    fill(editor.store.get());
  });
  on('input', (event) => {
    if (!(event instanceof InputEvent)) return;
    const { inputType, data } = event;
    if (composing) {
      // The caret may be moved within what is composed: only now does the field know where.
      const { selectionEnd } = field;
      if (data !== null && selectionEnd < data.length) editor.text.compose(data, selectionEnd);
      return;
    }
    if (inputType.startsWith('insert') && data !== null && data !== '') editor.text.type(data);
    else fill(editor.store.get());
  });
  on('copy', (event) => carry(event, editor.text.copy()));
  on('cut', (event) => carry(event, editor.text.cut()));
  on('paste', (event) => {
    event.preventDefault();
    const { text, styled } = pastedCopy(event.clipboardData);
    editor.text.paste(text, { styled });
  });
  on('focus', () => {
    for (const other of textFields()) delete other.dataset['heard'];
    field.dataset['heard'] = '';
    begin?.();
    fill(editor.store.get());
    place(editor.store.get());
  });
  on('blur', () => {
    editor.text.endCompose(undefined);
    caret.hidden = true;
  });
  // A press on text must not take the keyboard from the field that hears it.
  element.addEventListener(
    'mousedown',
    (event) => {
      if (editor.store.get().typing === undefined || event.target === field) return;
      event.preventDefault();
      field.focus({ preventScroll: true });
    },
    { signal },
  );
  // A menu or the palette gives the keyboard back to the desk: what is typed there goes on.
  if (begin === undefined) {
    element.addEventListener(
      'focus',
      ({ relatedTarget }) => {
        if (editor.store.get().typing !== undefined && relatedTarget !== field) field.focus({ preventScroll: true });
      },
      { signal },
    );
  }
  const stopHearing = editor.store.subscribe(show);
  show();

  return {
    setLabel: (label) => field.setAttribute('aria-label', label),
    refresh: () => (measured === true ? placeSoon() : place(editor.store.get())),
    stop: () => {
      stopHearing();
      cancelAnimationFrame(frame);
      stop.abort();
      field.remove();
      caret.remove();
    },
  };
}

/** The field in which text was typed last: on the page or in the story editor. Nothing once it is gone or put away. */
export function lastTextField(): HTMLElement | undefined {
  return textFields().find(({ dataset, hidden }) => dataset['heard'] !== undefined && !hidden);
}

function textFields(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-text-input]')];
}

/** The keyboard is where it works on the text from beside the page: in the story editor, in find and replace. */
function isKeyboardKept(): boolean {
  return document.activeElement?.closest('[data-keeps-keyboard]') !== null;
}

function carry(event: ClipboardEvent, text: string | undefined): void {
  event.preventDefault();
  if (text !== undefined) event.clipboardData?.setData('text/plain', text);
}

function setBox(element: HTMLElement, box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>): void {
  for (const [side, length] of Object.entries(box)) element.style.setProperty(side, `${length}px`);
}
