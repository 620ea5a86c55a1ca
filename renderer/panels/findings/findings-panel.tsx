import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Diagnostic } from '../../../core/diagnostic';
import { FINDING_LEVELS, findingLevel, isSameFinding } from '../../editor';
import type { FindingLevel } from '../../editor';
import { CommandButton } from '../command-button';
import { CopyReportList } from '../copy-report';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { useStops } from '../lists/use-stops';
import { FindingGroupView } from './finding-group';
import { GROUPINGS, groupFindings, useChecked, useFindingCounts, useFindings } from './use-findings';
import type { FindingGroup, Grouping } from './use-findings';

/** What may be left out of the list. */
type Filter = FindingLevel | 'waived';

/** From so many findings on, only the group of the page worked on is open at first. */
const MANY = 150;

/** A group that a person opened or closed, and the finding looked at then. */
interface Turned {
  readonly open: boolean;
  readonly looked: Diagnostic | undefined;
}

/**
 * What should be looked at before the paper goes to press: by page or by level, with the way there and what mends it.
 */
export function FindingsPanel(): ReactNode {
  const { t } = useTranslation();
  const checked = useChecked();
  const page = useEditorState((state) => state.page);
  const listed = useFindings();
  const counts = useFindingCounts();
  const [hidden, setHidden] = useState<ReadonlySet<Filter>>(new Set());
  const [grouping, setGrouping] = useState<Grouping>('page');
  const [turned, setTurned] = useState<ReadonlyMap<string, Turned>>(new Map());
  const looked = useEditorState((state) => state.finding);
  const { store } = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const walk = useStops(list, '[data-finding], [data-group]');
  const waived = listed.filter(({ reason }) => reason !== undefined).length;
  const shown = listed.filter(
    ({ finding, reason }) => !hidden.has(reason === undefined ? findingLevel(finding) : 'waived'),
  );
  const groups = groupFindings(shown, grouping);
  /** The finding looked at opens its group, which may be closed again then. */
  const isOpen = ({ key, findings, page: of }: FindingGroup): boolean => {
    const state = store.get();
    const holds = findings.some(({ checked }) => checked !== undefined && isSameFinding(state, checked));
    const known = turned.get(key);
    if (known !== undefined && (!holds || known.looked === looked)) return known.open;
    return holds || shown.length < MANY || (grouping === 'page' && of === page);
  };
  const toggle = (filter: Filter): void =>
    setHidden((before) => {
      const next = new Set(before);
      if (!next.delete(filter)) next.add(filter);
      return next;
    });
  const filter = (name: Filter, count: number): ReactNode =>
    count > 0 && (
      <button
        key={name}
        type="button"
        className={`segment finding-filter finding-${name}`}
        aria-pressed={!hidden.has(name)}
        title={t(name === 'waived' ? 'findingList.waived' : `diagnostics.${name}`)}
        data-filter={name}
        onClick={() => toggle(name)}
      >
        <Icon name={name} />
        <span className="tabular">{count}</span>
        <span className="hidden">{t(name === 'waived' ? 'findingList.waived' : `diagnostics.${name}`)}</span>
      </button>
    );
  return (
    <section className="panel" aria-label={t('diagnostics.title')}>
      <h2 className="hidden">{t('diagnostics.title')}</h2>
      <CopyReportList />
      {listed.length === 0 ? (
        <div className="empty">
          <Icon name={checked ? 'saved' : 'saving'} spin={!checked} />
          <p className="empty-title">{checked ? t('diagnostics.clean') : t('diagnostics.working')}</p>
          {checked && <p className="empty-hint">{t('diagnostics.cleanHint')}</p>}
        </div>
      ) : (
        <>
          <div className="panel-tools finding-tools">
            <div className="segments" role="group" aria-label={t('findingList.filter')}>
              {FINDING_LEVELS.map((level) => filter(level, counts[level]))}
              {filter('waived', waived)}
            </div>
            <div className="finding-ways">
              <div className="segments" role="group" aria-label={t('findingList.groupBy')}>
                {GROUPINGS.map((each) => (
                  <button
                    key={each}
                    type="button"
                    className="segment"
                    aria-pressed={grouping === each}
                    data-grouping={each}
                    onClick={() => setGrouping(each)}
                  >
                    {t(`findingList.grouping.${each}`)}
                  </button>
                ))}
              </div>
              <CommandButton command="previousFinding" icon="up" small />
              <CommandButton command="nextFinding" icon="down" small />
            </div>
          </div>
          {groups.length === 0 && <p className="empty">{t('findingList.allHidden')}</p>}
          <div className="scroll" ref={list} onKeyDown={walk}>
            {groups.map((group) => (
              <FindingGroupView
                key={group.key}
                group={group}
                open={isOpen(group)}
                onOpen={(open) => setTurned((before) => new Map(before).set(group.key, { open, looked }))}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
