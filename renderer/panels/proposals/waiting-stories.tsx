import type { ReactNode } from 'react';
import { waitingStories } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';

/** The pool's waiting stories, to be ticked for this page; nothing where none waits. */
export function WaitingStories({ added }: { readonly added: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const waiting = waitingStories({ edition });
  if (waiting.length === 0) return null;
  return (
    <details className="proposals-waiting" open={added.length > 0 || undefined}>
      <summary title={t('proposals.waitingHint')}>{t('proposals.waiting', { count: waiting.length })}</summary>
      <ul>
        {waiting.map(({ id, headline }) => (
          <li key={id}>
            <label className="proposals-tick">
              <input
                type="checkbox"
                checked={added.includes(id)}
                data-waiting={id}
                onChange={(event) => editor.proposals.add(id, event.currentTarget.checked)}
              />
              <span>{headline}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
