import type { ReactNode } from 'react';
import { changePage } from '../../../core/compare';
import type { EditionComparison, JudgedChange, OwnerComparison } from '../../../core/compare';
import { useTranslation } from '../../i18n';
import { listedChanges } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { timeText } from '../readers/time-text';
import type { IconName } from '../icons';

/** More are not read in one go; which ones changes as they are seen to. */
const MOST = 500;

/** The signs that stand over the changes on the pages that are compared. */
const ICONS: Readonly<Record<JudgedChange['cause'], IconName>> = {
  asked: 'chosen',
  otherwise: 'unequal',
  unasked: 'warning',
};

/** Changes of texts, story by story; a press goes to one. */
export function ChangeList(props: {
  readonly owners: EditionComparison['owners'];
  readonly unaskedOnly: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { owners, unaskedOnly } = props;
  const shown = owners
    .map((owner) => ({ ...owner, changes: owner.changes.filter(({ cause }) => !unaskedOnly || cause !== 'asked') }))
    .filter(({ changes }) => changes.length > 0);
  if (shown.length === 0) return <p className="empty">{t('proofing.compare.nothing')}</p>;
  const count = shown.reduce((sum, { changes }) => sum + changes.length, 0);
  let room = MOST;
  return (
    <div className="compare-list scroll" tabIndex={-1}>
      {shown.map((owner) => {
        const changes = owner.changes.slice(0, Math.max(0, room));
        room -= changes.length;
        return changes.length === 0 ? null : (
          <OwnerChanges key={`${owner.owner.kind} ${owner.owner.id}`} owner={{ ...owner, changes }} />
        );
      })}
      {count > MOST && <p className="compare-more">{t('proofing.compare.more', { count: count - MOST })}</p>}
    </div>
  );
}

function OwnerChanges({ owner: compared }: { readonly owner: OwnerComparison }): ReactNode {
  const { owner, name, page, kind, changes } = compared;
  const { t } = useTranslation();
  const editor = useEditor();
  const looked = useEditorState(({ comparing }) =>
    comparing?.texts === undefined || comparing.looked === undefined
      ? undefined
      : listedChanges(comparing.texts.comparison)[comparing.looked]?.change,
  );
  const pageOf = usePageOfChanges(compared);
  const where = [
    page === undefined ? t('proofing.nowhere') : t('proofing.page', { page }),
    name,
    kind === 'changed' ? '' : t(`proofing.compare.kinds.${kind}`),
  ];
  return (
    <section>
      <h3 className="compare-story">{where.filter((words) => words !== '').join(' · ')}</h3>
      <ul className="compare-changes">
        {changes.map((change, index) => (
          <li key={index}>
            <button
              type="button"
              className="compare-change"
              data-cause={change.cause}
              aria-current={change === looked}
              disabled={kind === 'removed'}
              onClick={() => editor.compare.show(owner, change.after.from, change.after.to)}
            >
              <OtherPage page={pageOf(change)} than={page} />
              <span className="compare-text">
                {change.left}
                {change.before.text !== '' && <del>{shownText(change.before.text)}</del>}
                {change.after.text !== '' && <ins>{shownText(change.after.text)}</ins>}
                {change.right}
              </span>
              <span className={`compare-cause compare-${change.cause}`}>
                <Icon name={ICONS[change.cause]} />
                {t(`proofing.compare.causes.${change.cause}`)}
              </span>
              <Makers runs={change.runs} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page of a change: in the edition worked on as it is set, in another state the first of its story. */
function usePageOfChanges(compared: OwnerComparison): (change: JudgedChange) => number | undefined {
  const after = useEditorState(({ comparing }) => comparing?.texts?.after);
  const standing = useEditorState((state) => (state.comparing?.after === undefined ? state.standing : undefined));
  return (change) => (after === undefined ? compared.page : changePage(after, compared, change, standing ?? {}));
}

/** The page of a change that does not stand on that of its story's beginning. */
function OtherPage({
  page,
  than,
}: {
  readonly page: number | undefined;
  readonly than: number | undefined;
}): ReactNode {
  const { t } = useTranslation();
  return page === undefined || page === than ? null : (
    <span className="compare-where tabular">{t('proofing.page', { page })}</span>
  );
}

/** Who made a change, and when they last did. */
function Makers({ runs = [] }: { readonly runs: JudgedChange['runs'] | undefined }): ReactNode {
  const { t } = useTranslation();
  const language = useEditorState((state) => state.language);
  const last = runs.at(-1);
  if (last === undefined) return null;
  const readers = [...new Set(runs.map(({ reader }) => reader || t('proofing.compare.nobody')))];
  return (
    <span className="compare-who tabular">
      {readers.join(t('pageList.comma'))} · {timeText(last.at, language)}
    </span>
  );
}

/** Ends of paragraphs are seen. */
function shownText(text: string): string {
  return text.replaceAll('\n', '¶');
}
