import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { pageName } from '../../editor';
import { Icon } from '../icons';
import { useListed } from '../use-listed';
import { FindingRow } from './finding-row';
import type { FindingGroup } from './use-findings';

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
      {open && (
        <ul>
          {findings.map((listed, index) => (
            <li key={index} className="finding-place">
              <FindingRow listed={listed} paged={level !== undefined} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
