import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Bootstrap, Failure, FormeApi } from '../../../ipc';
import { useEditor, useEditorState } from '../editor-context';
import { Icon, Mark } from '../icons';
import { FailureWords } from '../code-words';
import { NewEditionDialog } from '../beginning/new-edition-dialog';
import type { Beginning } from '../beginning/new-edition-dialog';
import { RecentList } from './recent-list';
import { StartDrop } from './start-drop';
import { TemplateCard } from './template-card';

/** What the ways into an edition need. */
interface Ways {
  readonly forme: FormeApi;
  /** Missing when the main process could not say. */
  readonly bootstrap: Bootstrap | undefined;
}

/** The window before an edition is open: what Forme is for, and the ways in. Copy that is dropped begins an edition. */
export function StartStage({ forme, bootstrap }: Ways): ReactNode {
  const { t } = useTranslation();
  const language = useEditorState((state) => state.language);
  const [beginning, setBeginning] = useState<Beginning>();
  const templates = bootstrap?.templates ?? [];
  const first = templates.find((each) => each.language === language) ?? templates[0];
  const [refused, setRefused] = useState<readonly Failure[]>([]);
  const begin = (copy: Beginning['copy'], unread: readonly Failure[] = []): void => {
    setRefused(unread);
    if (first !== undefined && (copy.length > 0 || unread.length === 0))
      setBeginning({ template: first, copy, unread });
  };
  return (
    <main className="stage stage-start scroll" data-testid="start">
      <header className="stage-head">
        <Mark className="stage-mark" />
        <div className="stage-words">
          <h1 className="stage-title">{t('start.title')}</h1>
          <p className="stage-hint">{t('start.hint')}</p>
        </div>
        <OpenButtons forme={forme} onBegin={() => begin([])} />
      </header>
      {refused.length > 0 && (
        <div className="stage-refused" role="alert">
          {refused.map((failure, index) => (
            <FailureWords key={index} failure={failure} />
          ))}
        </div>
      )}
      <RecentList forme={forme} known={bootstrap?.recent ?? []} />
      {templates.length > 0 && (
        <section className="stage-list" aria-labelledby="create-title">
          <h2 className="stage-heading" id="create-title">
            {t('newEdition.fromTemplate')}
          </h2>
          <div className="template-cards">
            {templates.map((each) => (
              <TemplateCard
                key={each.id}
                template={each}
                onChoose={() => setBeginning({ template: each, copy: [], unread: [] })}
              />
            ))}
          </div>
        </section>
      )}
      <NewEditionDialog
        forme={forme}
        templates={templates}
        beginning={beginning}
        onClose={() => setBeginning(undefined)}
      />
      <StartDrop forme={forme} onCopy={begin} />
    </main>
  );
}

/** The window while an edition is being opened. */
export function OpeningStage(): ReactNode {
  const { t } = useTranslation();
  return (
    <main className="stage" aria-busy="true">
      <Mark className="stage-mark" />
      <p className="stage-hint" role="status">
        {t('loading.edition')}
      </p>
    </main>
  );
}

/** The window when an edition could not be opened: why, and what to do. */
export function FailedStage({ forme, failure }: { readonly forme: FormeApi; readonly failure: Failure }): ReactNode {
  const { t } = useTranslation();
  return (
    <main className="stage" role="alert">
      <Mark className="stage-mark" />
      <h1 className="stage-title">{t('failure.title')}</h1>
      <div className="stage-hint">
        <FailureWords failure={failure} />
      </div>
      <OpenButtons forme={forme} />
    </main>
  );
}

/** The ways in: a new edition, an edition file, the sample. Without `onBegin` the first leads back to the start. */
function OpenButtons(props: { readonly forme: FormeApi; readonly onBegin?: () => void }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { forme, onBegin } = props;
  return (
    <div className="stage-actions">
      <button type="button" className="button button-primary" onClick={onBegin ?? editor.showStart}>
        <Icon name={onBegin === undefined ? 'paper' : 'plus'} />
        {t(onBegin === undefined ? 'newEdition.back' : 'start.create')}
      </button>
      <button type="button" className="button button-outlined" onClick={() => void editor.openFile()}>
        <Icon name="open" />
        {t('start.open')}
      </button>
      <button
        type="button"
        className="button button-outlined"
        onClick={() => void editor.open(() => forme.openSample())}
      >
        <Icon name="page" />
        {t('start.sample')}
      </button>
    </div>
  );
}
