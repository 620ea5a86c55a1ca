import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import type { CopyfitHelp } from '../../../core/copyfit';
import { findArticle, gridOf, selectedArticle, selectedPage, sheetOfPage, toDesk, viewOf } from '../../editor';
import type { Copyfitting, EditorState } from '../../editor';
import { CommandButton } from '../command-button';
import { CloseButton } from '../close-button';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { FitWords } from './fit-words';
import { PageRemedies } from './page-remedies';
import { Proposal } from './proposal';
import { RemedyList } from './remedy-list';
import { RemedyRow } from './remedy-row';

/**
 * The remedies of the selected article over the desk, or what a deed would do: arrows show remedies on the page, Enter
 * does what is shown, Esc leaves all as it was.
 */
export function CopyfitPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const copyfit = useEditorState((state) => state.copyfit);
  const side = useEditorState(freeSide);
  if (copyfit === undefined) return null;
  if (copyfit.kind === 'doing') return <Doing {...copyfit} />;
  const help = copyfit.kind === 'found' ? copyfit.help : undefined;
  const title = titleOf(t, copyfit);
  return (
    <section className="copyfit" data-side={side} role="dialog" aria-label={title} data-testid="copyfit">
      <header className="copyfit-head">
        <h2 className="copyfit-title">{title}</h2>
        {help !== undefined && <FitWords fit={help.fit} />}
        <span className="space" />
        <CloseButton label={t('copyfit.close')} onClick={editor.copyfit.close} />
      </header>
      {copyfit.kind === 'proposed' && <Proposal {...copyfit} />}
      {copyfit.kind === 'filling' && <PageRemedies help={copyfit.help} chosen={copyfit.chosen} />}
      {(copyfit.kind === 'finding' || copyfit.kind === 'found') && (
        <Remedies
          key={copyfit.article}
          help={help}
          finding={copyfit.kind === 'finding'}
          chosen={copyfit.kind === 'found' ? copyfit.chosen : undefined}
        />
      )}
    </section>
  );
}

function titleOf(t: Translate, copyfit: Copyfitting): string {
  if (copyfit.kind === 'filling') return t('commands.fillPage');
  return copyfit.kind === 'proposed' ? t(`copyfit.proposed.${copyfit.deed}`) : t('copyfit.title');
}

/** The side of the desk where the selected article is not. */
function freeSide(state: EditorState): 'left' | 'right' {
  const { edition, desk, view } = state;
  const number = selectedPage(state);
  const sheet = number === undefined ? undefined : sheetOfPage(state, number);
  const frame = edition && findArticle(edition, selectedArticle(state))?.article.frame;
  if (edition === undefined || sheet === undefined || frame === undefined) return 'right';
  const { x, width } = toDesk(viewOf(view, sheet), gridOf(edition).rectOf(frame));
  return x + width / 2 > desk.width / 2 ? 'left' : 'right';
}

function Doing({ deed, progress }: Extract<Copyfitting, { readonly kind: 'doing' }>): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <p className="copyfit-doing" role="status" data-testid="copyfit-doing">
      <Icon name="saving" spin />
      {t(`copyfit.doing.${deed}`)}
      {progress !== undefined && <progress className="making-up-bar" value={progress.done} max={progress.total} />}
      <button type="button" className="link" onClick={editor.copyfit.close}>
        {t('copyfit.stop')}
      </button>
    </p>
  );
}

interface RemediesProps {
  readonly help: CopyfitHelp | undefined;
  readonly finding: boolean;
  readonly chosen: number | undefined;
}

function Remedies({ help, finding, chosen }: RemediesProps): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const remedies = help?.remedies ?? [];
  const isIdle = help === undefined || (help.fit.oversetLines === 0 && help.fit.undersetLines === 0);
  return (
    <div className="copyfit-list">
      <RemedyList
        count={remedies.length}
        chosen={chosen}
        busy={finding}
        row={(index, id) => {
          const remedy = remedies[index];
          return (
            remedy && (
              <RemedyRow
                key={id}
                id={id}
                remedy={remedy}
                chosen={index === chosen}
                onChoose={() => editor.copyfit.choose(index)}
                onApply={editor.copyfit.apply}
              />
            )
          );
        }}
      />
      {finding && (
        <p className="copyfit-state" role="status">
          <Icon name="saving" spin />
          {t('copyfit.finding')}
        </p>
      )}
      {!finding && remedies.length === 0 && (
        <p className="copyfit-state" role="status" data-testid="copyfit-none">
          <Icon name={isIdle ? 'saved' : 'warning'} />
          {t(isIdle ? 'copyfit.fitsAlready' : 'copyfit.nothingHelps')}
        </p>
      )}
      {remedies.length > 0 && <p className="copyfit-keys">{t('copyfit.keys')}</p>}
      {!finding && !isIdle && (
        <p className="copyfit-else">
          <CommandButton command="mendPage" icon="makeUp" words={t('commands.mendPage')} look="outlined" small />
          <span className="copyfit-keys">{t('remake.mendHint')}</span>
        </p>
      )}
    </div>
  );
}
