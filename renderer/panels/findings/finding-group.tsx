import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { pageName } from '../../../core/document';
import { isSameFinding } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { useGrowing } from '../lists/use-growing';
import { useListed } from '../use-listed';
import { FindingRow } from './finding-row';
import { useRowWords } from './finding-words';
import type { FindingGroup, ListedFinding } from './use-findings';

/** Findings under their heading, which opens and closes them. */
export function FindingGroupView(props: {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { group, open, onOpen } = props;
  const { page, level, findings } = group;
  const edition = useListed((listed) => listed.edition);
  const name = page === undefined || edition === undefined ? '' : pageName(edition, page);
  const words =
    level !== undefined
      ? t(`diagnostics.${level}`)
      : page === undefined
        ? t('findingList.wholeEdition')
        : name === ''
          ? t('pages.page', { number: page })
          : t('pages.pageNamed', { number: page, name });
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft' && open) onOpen(false);
    else if (event.key === 'ArrowRight' && !open) onOpen(true);
    else return;
    event.preventDefault();
  };
  return (
    <section className="finding-group" aria-label={words}>
      <div className="finding-head">
        <button
          type="button"
          className="finding-title"
          data-group={group.key}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          onKeyDown={press}
        >
          <Icon name="down" />
          <span className="finding-title-name">{words}</span>
          <span className="panel-count tabular">{findings.length}</span>
        </button>
      </div>
      {open && <Rows findings={findings} paged={level !== undefined} />}
    </section>
  );
}

function Rows({
  findings,
  paged,
}: {
  readonly findings: readonly ListedFinding[];
  readonly paged: boolean;
}): ReactNode {
  const { store } = useEditor();
  const looked = useEditorState((state) => state.finding);
  const wordsOf = useRowWords();
  const isCurrent = ({ checked }: ListedFinding): boolean =>
    looked !== undefined && checked !== undefined && isSameFinding(store.get(), checked);
  const current = looked === undefined ? -1 : findings.findIndex(isCurrent);
  const drawn = Math.max(useGrowing(findings.length), current + 1);
  return (
    <ul>
      {findings.slice(0, drawn).map((listed, index) => (
        <li key={index} className="finding-place">
          <FindingRow listed={listed} words={wordsOf(listed.finding)} current={isCurrent(listed)} paged={paged} />
        </li>
      ))}
    </ul>
  );
}
