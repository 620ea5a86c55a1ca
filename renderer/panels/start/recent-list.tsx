import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { FormeApi, RecentEdition } from '../../../ipc';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { RecentCard } from './recent-card';

/**
 * The editions seen before, as the main process orders them, and what to do where there is none. `known` is what was
 * known at the start.
 */
export function RecentList(props: { readonly forme: FormeApi; readonly known: readonly RecentEdition[] }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { forme, known } = props;
  const [recent, setRecent] = useState(known);
  const [off, setOff] = useState<RecentEdition>();
  const look = useCallback(async (): Promise<void> => {
    const answer = await forme.listRecent();
    if (answer.ok) setRecent(answer.value);
  }, [forme]);
  useEffect(() => {
    void look();
    // What lies on a disk of the network may be back, or gone, when the window is looked at again.
    const again = (): void => void look();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [look]);
  const takeOff = async (edition: RecentEdition): Promise<void> => {
    await forme.forgetRecent({ id: edition.id });
    setOff(edition);
    await look();
  };
  const putBack = async ({ id }: RecentEdition): Promise<void> => {
    await forme.restoreRecent({ id });
    setOff(undefined);
    await look();
  };
  return (
    <section className="stage-list" aria-labelledby="recent-title">
      <h2 className="stage-heading" id="recent-title">
        {t('start.recent')}
      </h2>
      {off !== undefined && (
        <p className="stage-off" role="status">
          {t(off.folder === undefined ? 'recent.givenUp' : 'recent.takenOff', { name: off.name })}{' '}
          <button type="button" className="link" onClick={() => void putBack(off)}>
            {t('recent.putBack')}
          </button>
        </p>
      )}
      {recent.length === 0 && <p className="stage-none">{t('newEdition.noRecent')}</p>}
      <ul className="recent-cards">
        {recent.map((edition) => (
          <RecentCard
            key={edition.id}
            edition={edition}
            onOpen={() => void editor.open(() => forme.openRecent({ id: edition.id }))}
            onNext={() =>
              void editor
                .open(() => forme.openRecent({ id: edition.id }))
                .then(() => editor.store.get().phase.kind === 'open' && editor.showBeginning(true))
            }
            onTakeOff={() => void takeOff(edition)}
          />
        ))}
      </ul>
    </section>
  );
}
