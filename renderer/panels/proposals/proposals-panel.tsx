import { Fragment, useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Proposing } from '../../editor';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import type { IconName } from '../icons';
import { MovedList } from '../remake/moved-list';
import { LoadWords } from './load-words';
import { LeftOut } from './left-out';
import { PageScoreView } from './page-score';
import { ProposalList } from './proposal-list';
import { StockLists } from './stock-lists';

/** Making the page in sight up anew: how full it is, proposals as small pictures, and what each breaks. */
export function ProposalsPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const proposing = useEditorState((state) => state.proposing);
  const page = useEditorState((state) => state.page);
  // Another panel in front: the page shows what is in the document.
  useEffect(() => () => editor.proposals.choose(undefined), [editor]);
  return (
    <section className="panel proposals" aria-label={t('dock.panels.proposals')}>
      {/* Each begins at its top, however far the other was scrolled. */}
      {proposing === undefined ? (
        <Fragment key="page">
          <header className="proposals-head">
            <h2 className="proposals-page">{t('proposals.page', { page })}</h2>
          </header>
          <div className="proposals-body">
            <MovedList />
            <PageScoreView />
            <p className="proposals-lead">{t('proposals.lead', { page })}</p>
          </div>
          <div className="panel-foot proposals-foot">
            <CommandButton command="makeUpPage" icon="makeUp" words={t('proposals.start')} look="outlined" small />
            <CommandButton command="mendPage" icon="fit" words={t('commands.mendPage')} small />
          </div>
        </Fragment>
      ) : (
        <Fragment key="proposals">
          <header className="proposals-head">
            <h2 className="proposals-page">{t('proposals.page', { page: proposing.page })}</h2>
            <LoadWords {...proposing} />
          </header>
          <div className="proposals-body">
            <StockLists proposing={proposing} />
            <ProposalList proposing={proposing} />
            <Outcome {...proposing} />
          </div>
          <Deeds {...proposing} />
        </Fragment>
      )}
    </section>
  );
}

/** Where the search is, or why there is nothing to choose from; else what the chosen proposal leaves out. */
function Outcome({ stock, proposals, running, asked, chosen }: Proposing): ReactNode {
  const { t } = useTranslation();
  if (running !== undefined) {
    const words = stock === undefined ? t('proposals.counting') : t('proposals.searching', { found: proposals.length });
    return (
      <p className="proposals-state" role="status" data-testid="proposals-running">
        <Icon name="saving" spin />
        {words}
        {running.total > 0 && <progress className="making-up-bar" value={running.done} max={running.total} />}
      </p>
    );
  }
  if (stock?.stories.length === 0) {
    const why = stock.kept > 0 ? 'locked' : 'nothing';
    return (
      <Say icon={stock.kept > 0 ? 'locked' : 'page'} title={t(`proposals.${why}`)} hint={t(`proposals.${why}Hint`)} />
    );
  }
  if (proposals.length === 0) {
    return asked ? <Say icon="warning" title={t('proposals.none')} hint={t('proposals.noneHint')} /> : null;
  }
  const left = proposals.find(({ seed }) => seed === chosen)?.left ?? [];
  return (
    <>
      <LeftOut stories={left} />
      <p className="proposals-keys">{t('proposals.keys')}</p>
    </>
  );
}

function Say({
  icon,
  title,
  hint,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
}): ReactNode {
  return (
    <div className="empty" role="status" data-testid="proposals-none">
      <Icon name={icon} />
      <p className="empty-title">{title}</p>
      <p className="empty-hint">{hint}</p>
    </div>
  );
}

function Deeds({ stock, proposals, running, asked, chosen }: Proposing): ReactNode {
  const { t } = useTranslation();
  const { proposals: deeds } = useEditor();
  const can = stock !== undefined && stock.stories.length > 0;
  const canTakeBest = running !== undefined && chosen === undefined && proposals.length > 0;
  // Nothing to take yet: what comes first is to begin.
  const isFirst = proposals.length === 0 && running === undefined;
  return (
    <div className="panel-foot proposals-foot">
      <button
        type="button"
        className={`button ${isFirst ? '' : 'button-outlined'} button-small`}
        disabled={chosen === undefined && !canTakeBest}
        data-testid={canTakeBest ? 'take-best' : 'take-proposal'}
        onClick={canTakeBest ? deeds.takeBest : deeds.take}
      >
        {t(canTakeBest ? 'proposals.takeBest' : 'proposals.take')}
      </button>
      {running !== undefined && asked ? (
        <button type="button" className="button button-small" data-testid="stop-proposals" onClick={deeds.stop}>
          {t('proposals.stop')}
        </button>
      ) : (
        <button
          type="button"
          className={`button ${isFirst ? 'button-outlined' : ''} button-small`}
          disabled={!can || running !== undefined}
          data-testid="more-proposals"
          onClick={deeds.more}
        >
          {t(proposals.length > 0 || asked ? 'proposals.more' : 'proposals.again')}
        </button>
      )}
      <span className="space" />
      <button type="button" className="button button-small" onClick={deeds.close}>
        {t('proposals.leave')}
      </button>
    </div>
  );
}
