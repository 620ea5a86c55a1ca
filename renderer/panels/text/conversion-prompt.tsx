import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { lastTextField } from '../../canvas';
import type { CommandId, EditorState } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';

type Converting = NonNullable<EditorState['converting']>;

/** So many places are shown as they were and as they will be; the page shows all of them. */
const MOST_SHOWN = 6;

const NAMES: Readonly<Record<Converting['conversion'], CommandId>> = {
  chineseMarks: 'toChineseMarks',
  cornerQuotes: 'toCornerQuotes',
  curlyQuotes: 'toCurlyQuotes',
  halfWidth: 'toHalfWidth',
  fullWidth: 'toFullWidth',
};

/**
 * How much a conversion changes, before it is made: the pages show it already. Enter makes it, Esc leaves all as it
 * was.
 */
export function ConversionPrompt(): ReactNode {
  const converting = useEditorState((state) => state.converting);
  return converting === undefined ? null : <Prompt converting={converting} />;
}

function Prompt({ converting }: { readonly converting: Converting }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const first = useRef<HTMLButtonElement>(null);
  const { conversion, part, changes } = converting;
  const { length: count } = changes;
  useEffect(() => {
    const before = lastTextField() ?? document.querySelector<HTMLElement>('[data-testid=desk]');
    first.current?.focus();
    return () => before?.focus({ preventScroll: true });
  }, []);
  const said =
    count === 0 ? t('text.converted.none') : t(part ? 'text.converted.part' : 'text.converted.all', { count });
  return (
    <div
      className="conversion-prompt"
      role="dialog"
      aria-label={t(`commands.${NAMES[conversion]}`)}
      data-testid="conversion"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        editor.convert.cancel();
      }}
    >
      <p className="conversion-name">{t(`commands.${NAMES[conversion]}`).replace('…', '')}</p>
      <p className="conversion-count tabular" role="status">
        {said}
      </p>
      {count > 0 && (
        <p className="conversion-places">
          {changes.slice(0, MOST_SHOWN).map(({ was, words }, at) => (
            <span key={at} className="conversion-place">
              <del className="find-was">{was}</del>
              <ins className="find-becomes">{words}</ins>
            </span>
          ))}
          {count > MOST_SHOWN && t('text.converted.more', { count: count - MOST_SHOWN })}
        </p>
      )}
      <div className="form-buttons">
        {count > 0 && (
          <button
            ref={first}
            type="button"
            className="button button-primary button-small"
            data-testid="convert"
            onClick={() => editor.convert.finish()}
          >
            {t('text.converted.convert')}
          </button>
        )}
        <button
          ref={count === 0 ? first : undefined}
          type="button"
          className="button button-outlined button-small"
          onClick={() => editor.convert.cancel()}
        >
          {t('text.converted.cancel')}
        </button>
      </div>
    </div>
  );
}
