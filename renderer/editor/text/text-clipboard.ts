import type { Paragraph } from '../../../core/document';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { cleanPaste, plainPaste } from './pasting';
import { selectedText } from './selected-text';
import type { TextChanges } from './text-changes';

/** Text that is copied, cut and pasted while a text is typed. */
export interface TextClipboard {
  /** The selected text, remembered with its marks; `undefined` when nothing is selected. */
  readonly copy: () => string | undefined;
  readonly cut: () => string | undefined;
  /** Text from elsewhere is cleaned as a run of copy, which is told; what was copied here comes back with its marks. */
  readonly paste: (text: string, how?: { readonly styled: boolean }) => void;
  /** Puts what was pasted last in as it came from the clipboard, as one undo entry with the paste. */
  readonly pasteAsItWas: () => void;
}

/** Makes the clipboard of typing over its changes. */
export function createTextClipboard(
  store: Store<EditorState>,
  { now, range, change, replace }: TextChanges,
): TextClipboard {
  let copied: { readonly text: string; readonly paragraphs: readonly Paragraph[] } | undefined;
  let pastes = 0;

  const copy = (): string | undefined => {
    const here = now();
    const paragraphs = here === undefined ? [] : selectedText(here.edition, here.typing);
    if (paragraphs.length === 0) return undefined;
    copied = { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), paragraphs };
    return copied.text;
  };

  const pasteCleaned = (source: string, styled: boolean): void => {
    const into = range();
    const { text, changes } = cleanPaste(source, store.get().edition?.profile.language);
    if (into === undefined || text === '') return;
    pastes += 1;
    const before = store.get().edition;
    change('pasteText', { kind: 'replace', range: into, insert: text }, { name: `paste ${pastes}` });
    const { edition, typing } = store.get();
    if (edition === undefined || edition === before || typing?.selection === undefined) return;
    if (changes.length === 0 && !styled) return;
    const pasted = { from: into.from, to: typing.selection.focus };
    store.update((state) => ({
      ...state,
      notice: { kind: 'pasted', changes, styled, edition, range: pasted, source },
    }));
  };

  return {
    copy,
    cut: () => {
      const text = copy();
      if (text !== undefined) replace('cutText', '', 'alone');
      return text;
    },
    paste: (text, how) => {
      if (copied !== undefined && text.replaceAll('\r\n', '\n') === copied.text)
        return replace('pasteText', copied.paragraphs, 'alone');
      pasteCleaned(text, how?.styled === true);
    },
    pasteAsItWas: () => {
      const { notice, edition } = store.get();
      if (notice?.kind !== 'pasted' || notice.edition !== edition) return;
      const { range: pasted, source } = notice;
      const insert = plainPaste(source);
      change('pasteText', { kind: 'replace', range: pasted, insert }, { name: `paste ${pastes}` });
      store.update((state) => ({ ...state, notice: undefined }));
    },
  };
}
