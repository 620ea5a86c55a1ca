import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { canAccept } from '../../../core/marks';
import { PROOF_ROUNDS, PROOF_STATES } from '../../../core/document';
import type { ProofRound, ProofState } from '../../../core/document';
import { DESK_SHEETS, listedMarks, readerOf, runCommand } from '../../editor';
import type { DeskSheet } from '../../editor';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { SelectBox } from '../fields';
import { Icon } from '../icons';
import { MarkDetail } from './mark-detail';
import { MarkList } from './mark-list';
import { RateSheet } from '../readers/rate-sheet';
import { SignOffSheet } from '../readers/sign-off-sheet';
import { WalkSheet } from '../readers/walk-sheet';
import { SignBar } from './sign-bar';
import { UnmatchedList } from './unmatched-list';

/**
 * The readers' desk: who reads, and in sheets the marks, the walk through the stories, the rate of errors, and who
 * signed.
 */
export function MarksPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const sheet = useEditorState(({ proofing }) => proofing.sheet);
  return (
    <Tabs.Root
      className="panel marks"
      role="region"
      aria-label={t('dock.panels.marks')}
      data-keeps-keyboard=""
      value={sheet}
      onValueChange={(value: DeskSheet) => editor.marks.set({ sheet: value })}
    >
      <ReaderBar />
      <Tabs.List className="segments marks-sheets" aria-label={t('readers.sheets.label')} activateOnFocus>
        {DESK_SHEETS.map((name) => (
          <Tabs.Tab key={name} value={name} className="segment" data-field={`sheet ${name}`}>
            {t(`readers.sheets.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="marks" className="marks-sheet" tabIndex={-1}>
        <MarksSheet />
      </Tabs.Panel>
      <Tabs.Panel value="walk" className="marks-sheet" tabIndex={-1}>
        <WalkSheet />
      </Tabs.Panel>
      <Tabs.Panel value="rate" className="marks-sheet" tabIndex={-1}>
        <RateSheet />
      </Tabs.Panel>
      <Tabs.Panel value="signOff" className="marks-sheet" tabIndex={-1}>
        <SignOffSheet />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

/** Proof marks: the signs, and every mark of the edition with what became of it. */
function MarksSheet(): ReactNode {
  const { t } = useTranslation();
  const some = useEditorState(({ edition }) => (edition?.proofMarks?.length ?? 0) > 0);
  return (
    <>
      <SignBar />
      <UnmatchedList />
      {some ? (
        <>
          <FilterBar />
          <MarkList />
          <MarkDetail />
        </>
      ) : (
        <div className="empty">
          <Icon name="marks" />
          <p className="empty-title">{t('proofing.empty')}</p>
          <p className="empty-hint">{t('proofing.emptyHint')}</p>
        </div>
      )}
    </>
  );
}

/** How many marks are still open. */
export function MarkCount(): ReactNode {
  const count = useEditorState(
    ({ edition }) => edition?.proofMarks?.filter(({ state }) => state === 'open').length ?? 0,
  );
  return count === 0 ? null : <span className="panel-count tabular">{count}</span>;
}

function ReaderBar(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const on = useEditorState(({ proofing }) => proofing.on);
  const round = useEditorState(({ proofing }) => proofing.round);
  const reader = useEditorState(readerOf);
  return (
    <div className="marks-reader">
      <button
        type="button"
        className="button button-outlined button-small"
        aria-pressed={on}
        data-field="proofMode"
        title={t('proofing.modeHint')}
        onClick={() => runCommand(editor, 'proofMode')}
      >
        {t('commands.proofMode')}
      </button>
      <SelectBox<ProofRound>
        label={t('proofing.round')}
        name="round"
        value={round}
        choices={PROOF_ROUNDS.map((value) => ({ value, label: t(`proofing.rounds.${value}`) }))}
        onChoose={(value) => editor.marks.set({ round: value })}
      />
      <input
        className="input"
        type="text"
        aria-label={t('proofing.reader')}
        placeholder={t('proofing.reader')}
        data-field="reader"
        maxLength={100}
        autoComplete="off"
        value={reader}
        onChange={(event) => editor.marks.set({ reader: event.target.value })}
      />
      <CommandButton command="importRemarks" icon="importRemarks" small />
      <CommandButton command="exportRemarks" icon="exportRemarks" small />
    </div>
  );
}

function FilterBar(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const filter = useEditorState(({ proofing }) => proofing.filter);
  const marks = useEditorState(listedMarks);
  const readers = useEditorState(({ edition }) => edition?.proofMarks);
  const edition = useEditorState((state) => state.edition);
  const all = '';
  const names = [...new Set((readers ?? []).map(({ reader }) => reader))].filter((name) => name !== '');
  const acceptable = (): readonly string[] =>
    edition === undefined ? [] : marks.filter((mark) => canAccept(edition, mark)).map(({ id }) => id);
  return (
    <div className="marks-filter">
      <SelectBox<ProofState | 'all'>
        label={t('proofing.state')}
        name="state"
        value={filter.state ?? 'all'}
        choices={[
          { value: 'all', label: t('proofing.allStates') },
          ...PROOF_STATES.map((value) => ({ value, label: t(`proofing.states.${value}`) })),
        ]}
        onChoose={(value) => editor.marks.set({ filter: { ...filter, state: value === 'all' ? undefined : value } })}
      />
      <SelectBox<ProofRound | 'all'>
        label={t('proofing.round')}
        name="filterRound"
        value={filter.round ?? 'all'}
        choices={[
          { value: 'all', label: t('proofing.allRounds') },
          ...PROOF_ROUNDS.map((value) => ({ value, label: t(`proofing.rounds.${value}`) })),
        ]}
        onChoose={(value) => editor.marks.set({ filter: { ...filter, round: value === 'all' ? undefined : value } })}
      />
      {names.length > 1 && (
        <SelectBox<string>
          label={t('proofing.reader')}
          name="filterReader"
          value={filter.reader ?? all}
          choices={[
            { value: all, label: t('proofing.allReaders') },
            ...names.map((value) => ({ value, label: value })),
          ]}
          onChoose={(value) => editor.marks.set({ filter: { ...filter, reader: value === all ? undefined : value } })}
        />
      )}
      <div className="marks-filter-deeds">
        <button
          type="button"
          className="button button-outlined button-small"
          data-field="filterHere"
          aria-pressed={filter.here === true}
          onClick={() => editor.marks.set({ filter: { ...filter, here: filter.here !== true } })}
        >
          {t('proofing.here')}
        </button>
        <span className="space" />
        <CommandButton command="previousMark" icon="up" small />
        <CommandButton command="nextMark" icon="down" small />
        <button
          type="button"
          className="button button-outlined button-small"
          title={t('proofing.acceptAllHint')}
          onClick={() => editor.marks.accept(acceptable())}
        >
          {t('proofing.acceptAll')}
        </button>
      </div>
    </div>
  );
}
