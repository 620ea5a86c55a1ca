import type { ReactNode } from 'react';
import type { PastedNotice } from '../editor';
import { useTranslation } from '../i18n';
import { useEditor, useEditorState } from './editor-context';

/** What a paste was cleaned of, and the way to have it as it was, while nothing else was changed since. */
export function PastedWords({ notice }: { readonly notice: PastedNotice }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const isLast = useEditorState(({ edition }) => edition === notice.edition);
  const changes = notice.changes.map(({ rule, count }) => {
    const name = t(`copyRules.${rule as 'half-width-marks'}`, { defaultValue: rule });
    return t('pasted.change', { name, count });
  });
  return (
    <>
      <p>{t('pasted.done')}</p>
      <p className="notice-more">
        {[...changes, ...(notice.styled ? [t('pasted.styled')] : [])].join(t('pasted.and'))}{' '}
        {isLast && (
          <button
            type="button"
            className="link"
            data-testid="paste-as-it-was"
            onMouseDown={(event) => event.preventDefault()}
            onClick={editor.text.pasteAsItWas}
          >
            {t('pasted.asItWas')}
          </button>
        )}
      </p>
    </>
  );
}
