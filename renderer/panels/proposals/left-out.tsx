import type { ReactNode } from 'react';
import { findStory } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditorState } from '../editor-context';

/** The stories that found no place, by their heads. */
export function LeftOut({ stories }: { readonly stories: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  if (stories.length === 0 || edition === undefined) return null;
  return (
    <div className="proposals-left" data-testid="left-out">
      <p>{t('proposals.left')}</p>
      <ul>
        {stories.map((id) => (
          <li key={id}>{findStory(edition, id)?.headline}</li>
        ))}
      </ul>
    </div>
  );
}
