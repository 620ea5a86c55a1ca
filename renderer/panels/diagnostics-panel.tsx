import { useDeferredValue, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic, RuleId, Severity } from '../../core/diagnostic';
import { LAYOUT_RULES } from '../../core/layout-rules';
import type { UiLanguage } from '../../ipc';
import { sentenceFor } from '../i18n';
import { MASTHEAD_FIELDS } from '../../core/document';
import type { FurnitureName } from '../../core/document';
import { carriedStory, findArticle, findBlock } from '../editor';
import { CopyReportList } from './copy-report';
import { headlineOf, pageOf } from './diagnostic-place';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';
import { useThingName } from './thing-name';

/** A diagnostic of a page, or something else with words in the catalogues. */
type Finding = Omit<Diagnostic, 'code'> & { readonly code: string };

const FURNITURE: readonly FurnitureName[] = ['masthead', 'teaser', 'folio', 'credits', 'imprint'];

/** Rules that other checks than those of layout watch. */
const DATA_RULES = ['L31', 'L32', 'L33', 'L34', 'L37'] as const;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What should be looked at before the paper goes to press, worst first; a click goes to the place. */
export function DiagnosticsPanel(): ReactNode {
  const { t } = useTranslation();
  const settled = useEditorState((state) => state.settled && state.findings !== undefined);
  const all = useFindings();
  return (
    <section className="panel" aria-label={t('diagnostics.title')}>
      <h2 className="hidden">{t('diagnostics.title')}</h2>
      <CopyReportList />
      {all.length === 0 ? (
        <div className="empty">
          <Icon name={settled ? 'saved' : 'saving'} spin={!settled} />
          <p className="empty-title">{settled ? t('diagnostics.clean') : t('diagnostics.working')}</p>
          {settled && <p className="empty-hint">{t('diagnostics.cleanHint')}</p>}
        </div>
      ) : (
        <ul className="scroll">
          {all.map((finding, index) => (
            <li key={index}>
              <FindingRow finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How many findings there are of each severity. */
export function FindingCounts(): ReactNode {
  const { t } = useTranslation();
  const all = useFindings();
  return (
    <span className="counts tabular">
      {SEVERITIES.map((severity) => {
        const count = all.filter((finding) => finding.severity === severity).length;
        if (count === 0) return null;
        return (
          <span key={severity} className={`count finding-${severity}`} title={t(`diagnostics.${severity}`)}>
            <Icon name={severity} />
            {count}
          </span>
        );
      })}
    </span>
  );
}

/** What was found, worst first. */
function useFindings(): readonly Finding[] {
  const told = useDeferredValue(useEditorState((state) => state.findings));
  const broken = useEditorState((state) => state.userFonts.broken);
  return useMemo(() => {
    const all: readonly Finding[] = [...(told ?? []), ...broken.map(({ file, reason }) => brokenFont(file, reason))];
    return SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity));
  }, [told, broken]);
}

/** A font file of the user's that gave no face, as a finding without a place. */
function brokenFont(file: string, reason: string): Finding {
  return { code: `font-${reason}`, severity: 'warning', place: {}, values: { file } };
}

/** A finding with the way to its place, and its button where one change mends it. */
export function FindingRow({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const language = useEditorState((state) => state.language);
  const edition = useEditorState((state) => state.edition);
  const ruleName = useRuleNames();
  const { message, next } = sentenceFor({ code: finding.code, values: useNames(finding) }, language);
  const page = edition && pageOf(edition, finding.place);
  const headline = edition && headlineOf(edition, finding.place);
  const jump = (): void => {
    const { article, story, rects } = finding.place;
    if (page !== undefined) editor.goTo(page);
    if (article !== undefined) editor.selectThing({ kind: 'article', id: article });
    else if (story !== undefined) editor.selectStory(story);
    editor.reveal(rects ?? []);
  };
  const { rule, fix } = finding;
  return (
    <div className="finding-item">
      <button type="button" className="row finding" data-code={finding.code} data-rule={rule} onClick={jump}>
        <span className={`finding-${finding.severity}`}>
          <Icon name={finding.severity} />
          <span className="hidden">{t(`diagnostics.${finding.severity}`)}</span>
        </span>
        <span className="finding-message">{message}</span>
        <span className="finding-page tabular">{page !== undefined && t('diagnostics.onPage', { page })}</span>
        {headline !== undefined && <span className="finding-story">{headline}</span>}
        {next !== '' && <span className="finding-next">{next}</span>}
        {rule !== undefined && (
          <span className="finding-rule tabular">{[rule, ruleName(rule, language)].join(' ')}</span>
        )}
      </button>
      {fix !== undefined && (
        <button
          type="button"
          className="button button-outlined button-small finding-fix"
          data-fix={fix.kind}
          onClick={() => editor.fix(fix)}
        >
          {t(`fixes.${fix.kind}`)}
        </button>
      )}
    </div>
  );
}

/** What a layout rule is called in the trade; those that are told from data have no rule of their own in core. */
function useRuleNames(): (rule: RuleId, language: UiLanguage) => string {
  const { t } = useTranslation();
  return (rule, language) => {
    const known = LAYOUT_RULES.find(({ id }) => id === rule);
    if (known !== undefined) return known.name[language];
    return DATA_RULES.some((each) => each === rule) ? t(`ruleNames.${rule as (typeof DATA_RULES)[number]}`) : '';
  };
}

/** The values of a diagnostic with ids and the names of fields and furniture as people call them. */
function useNames({ values }: Finding): Diagnostic['values'] {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const page = useEditorState((state) => state.page);
  const { other, field } = values;
  const known = (['name', ...MASTHEAD_FIELDS] as const).find((name) => name === field);
  const name = useThingName();
  /** What a diagnostic calls the other thing: furniture, an article or a block by its id; rules say it in words. */
  const nameOf = (id: string): string => {
    const furniture = FURNITURE.find((known) => known === id);
    if (furniture !== undefined) return t(`furniture.${furniture}`);
    if (edition === undefined) return id;
    if (findArticle(edition, id) !== undefined) return name({ kind: 'article', id });
    if (findBlock(edition, page, id) !== undefined) return name({ kind: 'block', id });
    const carried = carriedStory(id);
    return carried === undefined ? id : name({ kind: 'story', id: carried });
  };
  return {
    ...values,
    ...(typeof other === 'string' && { other: nameOf(other) }),
    ...(known !== undefined && { field: t(`fields.${known}`) }),
  };
}
