import { useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { lastTextField } from '../../canvas';
import { selectedText } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';

/** Room between the prompt and the line that it is about, in CSS pixels. */
const GAP = 6;

/** What the prompt takes at most, in CSS pixels: it stays in the window. */
const WIDEST = 352;
const HIGHEST = 64;

/** Asks for the reading 注音 of the selected characters, beside them: Enter gives it, Esc leaves all as it was. */
export function ReadingPrompt(): ReactNode {
  const asking = useEditorState((state) => state.typing?.asking === 'reading');
  return asking ? <Prompt /> : null;
}

function Prompt(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  // The keyboard is in the prompt while it stands: where it came from, and beside what, is known from before.
  const [asker] = useState(() => lastTextField());
  const [at] = useState(() => placeBeside(asker));
  const state = editor.store.get();
  const selected = state.edition && state.typing ? selectedText(state.edition, state.typing) : [];
  const known = selected.flatMap(({ marks = [] }) => marks).find((mark) => mark.kind === 'ruby')?.reading;
  const close = (): void => editor.text.askReading(false);
  const leave = (): void => {
    close();
    asker?.focus({ preventScroll: true });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    editor.text.read(field.current?.value.trim() ?? '');
    leave();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leave();
  };
  return (
    <form className="reading-prompt" style={at} onSubmit={submit} data-testid="reading-prompt">
      <label className="reading-label" htmlFor="reading">
        {t('text.reading', { text: selected.map(({ text }) => text).join('') })}
      </label>
      <input
        ref={field}
        id="reading"
        className="input"
        defaultValue={known ?? ''}
        placeholder={t('text.readingHint')}
        autoFocus
        onKeyDown={press}
        onBlur={close}
      />
    </form>
  );
}

/** Below the caret of a field in which text is typed, on the page or in the story editor, and within the window. */
function placeBeside(asker: HTMLElement | undefined): { readonly left: number; readonly top: number } {
  const caret = asker?.getBoundingClientRect() ?? new DOMRect();
  return {
    left: Math.max(GAP, Math.min(caret.left, innerWidth - WIDEST)),
    top: Math.max(GAP, Math.min(caret.bottom + GAP, innerHeight - HIGHEST)),
  };
}
