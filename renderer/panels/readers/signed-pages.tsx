import { pageName } from '../../../core/document';
import type { ReactNode } from 'react';
import type { Edition } from '../../../core/document';
import { signOffOf, stagesOf } from '../../../core/sign-off';

import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { RowList } from '../lists/row-list';

const ROW = 28;

/** Every page with the signatures it has, stage by stage; a click or an arrow key goes to one. */
export function SignedPages(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const current = useEditorState((state) => state.page);
  if (edition === undefined) return null;
  return (
    <div className="sign-pages">
      <RowList
        role="listbox"
        label={t('readers.signOff.pages')}
        count={edition.pages.length}
        height={ROW}
        active={current - 1}
        onActive={(row) => editor.goTo(row + 1)}
      >
        {(row, place) => (
          <button
            {...place}
            type="button"
            role="option"
            className="row sign-page"
            aria-selected={row + 1 === current}
            onClick={() => editor.goTo(row + 1)}
          >
            <span className="sign-page-of">
              {t('readers.pageNamed', { page: row + 1, name: pageName(edition, row + 1) })}
            </span>
            <span className="sign-page-stages">
              <StageMarks edition={edition} row={row} />
            </span>
          </button>
        )}
      </RowList>
    </div>
  );
}

function StageMarks({ edition, row }: { readonly edition: Edition; readonly row: number }): ReactNode {
  const { t } = useTranslation();
  const page = edition.pages[row];
  if (page === undefined) return null;
  return stagesOf(edition.profile).map((stage) => {
    const standing = signOffOf(edition, page, stage);
    const look = standing === undefined ? 'none' : standing.changes.length > 0 ? 'stale' : 'signed';
    const states = { none: 'unsigned', stale: 'stale', signed: 'signed' } as const;
    const words = t('readers.signOff.state', {
      stage: t(`readers.stages.${stage}`),
      state: t(`readers.signOff.${states[look]}`),
    });
    return (
      <span key={stage} className={`sign-mark sign-mark-${look}`} title={words}>
        <Icon name={look === 'stale' ? 'warning' : look === 'signed' ? 'chosen' : 'minus'} />
        <span className="hidden">{words}</span>
      </span>
    );
  });
}
