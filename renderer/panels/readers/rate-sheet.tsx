import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ErrorRate } from '../../../core/proof';
import { pageName } from '../../../core/document';
import { errorMeter } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { RowList } from '../lists/row-list';
import { CountedList } from './counted-list';

const ROW = 28;

/** The rate of errors of each page and of the edition, and behind it what was counted. */
export function RateSheet(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const meter = useEditorState(errorMeter);
  const page = useEditorState((state) => state.page);
  const [whole, setWhole] = useState(false);
  if (edition === undefined) return null;
  if (meter === undefined) {
    return (
      <div className="empty">
        <Icon name="saving" spin />
        <p className="empty-title">{t('readers.rate.reading')}</p>
      </div>
    );
  }
  const rates: readonly ErrorRate[] = [meter.edition, ...meter.pages];
  const active = whole ? 0 : page;
  const shown = rates[active] ?? meter.edition;
  const choose = (row: number): void => {
    setWhole(row === 0);
    if (row > 0) editor.goTo(row);
  };
  return (
    <>
      <div className="rate-pages" aria-busy={!meter.current}>
        <RowList
          role="listbox"
          label={t('readers.rate.pages')}
          count={rates.length}
          height={ROW}
          active={active}
          onActive={choose}
        >
          {(row, place) => {
            const rate = rates[row];
            return (
              rate && (
                <button
                  {...place}
                  type="button"
                  role="option"
                  className="row rate-row"
                  aria-selected={row === active}
                  data-rate={rate.page ?? 'edition'}
                  data-passes={rate.passes}
                  onClick={() => choose(row)}
                >
                  <span className={`sign-mark sign-mark-${rate.passes ? 'signed' : 'stale'}`}>
                    <Icon name={rate.passes ? 'chosen' : 'warning'} />
                    <span className="hidden">{t(rate.passes ? 'readers.rate.passes' : 'readers.rate.fails')}</span>
                  </span>
                  <span className="rate-of">
                    {rate.page === undefined
                      ? t('readers.rate.edition')
                      : t('readers.pageNamed', { page: rate.page, name: pageName(edition, rate.page) })}
                  </span>
                  <span className="rate-value tabular">{t('readers.rate.perTenThousand', { rate: rate.rate })}</span>
                </button>
              )
            );
          }}
        </RowList>
      </div>
      <p className="rate-sum tabular" role="status">
        {t('readers.rate.sum', { count: shown.errors, characters: shown.characters })}
        {!meter.current && ` · ${t('readers.rate.reading')}`}
      </p>
      <p className="form-hint rate-hint">{t('readers.rate.hint')}</p>
      <CountedList rate={shown} />
    </>
  );
}
