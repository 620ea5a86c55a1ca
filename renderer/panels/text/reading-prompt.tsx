import { useRef } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Rect } from '../../../core/geometry';
import { caretOnDesk, selectedText } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';

/** Room between the prompt and the line that it is about, in CSS pixels. */
const GAP = 6;

/** What the prompt takes at most, in CSS pixels: it stays on the desk. */
const WIDEST = 352;

/** Asks for the reading 注音 of the selected characters, beside them: Enter gives it, Esc leaves all as it was. */
export function ReadingPrompt(): ReactNode {
  const asking = useEditorState((state) => state.typing?.asking === 'reading');
  return asking ? <Prompt /> : null;
}

function Prompt(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const left = useEditorState((state) => Math.min(caretOnDesk(state)?.x ?? GAP, state.desk.width - WIDEST));
  const top = useEditorState((state) => footOf(caretOnDesk(state)));
  const state = editor.store.get();
  const selected = state.edition && state.typing ? selectedText(state.edition, state.typing) : [];
  const known = selected.flatMap(({ marks = [] }) => marks).find((mark) => mark.kind === 'ruby')?.reading;
  const close = (): void => editor.text.askReading(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    editor.text.read(field.current?.value.trim() ?? '');
    close();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };
  return (
    <form
      className="reading-prompt"
      style={{ left: Math.max(GAP, left), top: top + GAP }}
      onSubmit={submit}
      data-testid="reading-prompt"
    >
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

function footOf(caret: Rect | undefined): number {
  return caret === undefined ? 0 : caret.y + caret.height;
}
