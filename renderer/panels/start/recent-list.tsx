import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { FormeApi, RecentEdition } from '../../../ipc';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';

/** The editions opened before, newest first, and what to do where there is none. `known` is what was known at the start. */
export function RecentList(props: { readonly forme: FormeApi; readonly known: readonly RecentEdition[] }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { forme, known } = props;
  const [recent, setRecent] = useState(known);
  useEffect(() => {
    void forme.listRecent().then((answer) => answer.ok && setRecent(answer.value));
  }, [forme]);
  return (
    <section className="stage-list scroll" aria-labelledby="recent-title">
      <h2 className="panel-title" id="recent-title">
        {t('start.recent')}
      </h2>
      {recent.length === 0 && <p className="stage-none">{t('newEdition.noRecent')}</p>}
      {recent.map(({ id, name, unsaved }) => (
        <button
          key={id}
          type="button"
          className="button stage-entry"
          data-recent={name}
          onClick={() => void editor.open(() => forme.openRecent({ id }))}
        >
          <Icon name="page" />
          <span className="stage-name" title={name}>
            {name}
          </span>
          {unsaved && <span className="panel-count">{t('start.unsaved')}</span>}
        </button>
      ))}
    </section>
  );
}
