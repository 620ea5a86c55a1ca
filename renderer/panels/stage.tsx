import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Bootstrap, Failure, FormeApi, TemplateEntry } from '../../ipc';
import { useEditor } from './editor-context';
import { Icon, Mark } from './icons';
import { NewPaperDialog } from './new-paper-dialog';
import { FailureWords } from './notice-bar';
import { TemplateCard } from './template-card';

/** What the ways into an edition need. */
interface Ways {
  readonly forme: FormeApi;
  /** Missing when the main process could not say. */
  readonly bootstrap: Bootstrap | undefined;
}

/** The window before an edition is open: what Forme is for, and the ways in. */
export function StartStage({ forme, bootstrap }: Ways): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [template, setTemplate] = useState<TemplateEntry>();
  const templates = bootstrap?.templates ?? [];
  const recent = bootstrap?.recent ?? [];
  return (
    <main className="stage" data-testid="start">
      <Mark className="stage-mark" />
      <h1 className="stage-title">{t('start.title')}</h1>
      <p className="stage-hint">{t('start.hint')}</p>
      <OpenButtons forme={forme} />
      <div className="stage-lists">
        {recent.length > 0 && (
          <section className="stage-list">
            <h2 className="panel-title">{t('start.recent')}</h2>
            {recent.map(({ id, name, unsaved }) => (
              <button
                key={id}
                type="button"
                className="button stage-entry"
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
        )}
        {templates.length > 0 && (
          <section className="stage-list stage-templates">
            <h2 className="panel-title">{t('start.create')}</h2>
            <div className="template-cards">
              {templates.map((each) => (
                <TemplateCard key={each.id} template={each} onChoose={() => setTemplate(each)} />
              ))}
            </div>
          </section>
        )}
      </div>
      <NewPaperDialog forme={forme} template={template} onClose={() => setTemplate(undefined)} />
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

function OpenButtons({ forme }: { readonly forme: FormeApi }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <div className="stage-actions">
      <button type="button" className="button button-primary" onClick={() => void editor.openFile()}>
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
