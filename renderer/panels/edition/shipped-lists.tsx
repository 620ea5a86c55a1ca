import { useState } from 'react';
import type { ReactNode } from 'react';
import { LIST_CATALOGUE, OWN_COLLECTION, sourceNames } from '../../../core/proof';
import type { ListName } from '../../../core/proof';
import { LIST_SUBJECTS, ROWS_ELSEWHERE, changeOf, changedLists, withListAsShipped, withShipped } from '../../editor';
import type { ListSubject, TitleListName } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { FormRow, FormSection, SelectField, SwitchField } from '../fields';
import { catalogueFile, catalogueName } from './catalogue-words';
import { ListText } from './list-text';
import type { ListDrafts } from './list-text';
import { NewListRow } from './new-list-row';
import { ShippedRows } from './shipped-rows';

const SUBJECTS = Object.keys(LIST_SUBJECTS) as readonly ListSubject[];

const NO_DRAFTS: ListDrafts = { rows: '' };

/** The lists that come with Forme as the title has them: one at a time, with rows struck, added, or its own instead. */
export function ShippedLists({ onTable }: { readonly onTable: (list: TitleListName) => void }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const [subject, setSubject] = useState<ListSubject>('words');
  const [list, setList] = useState<ListName>('confusables');
  const [drafts, setDrafts] = useState<Readonly<Partial<Record<ListName, ListDrafts>>>>({});
  if (edition === undefined) return null;
  const changed = changedLists(edition);
  const elsewhere = ROWS_ELSEWHERE[list];
  const sources = sourceNames(list)
    .map((source) => (source === OWN_COLLECTION ? t('catalogue.ownCollection') : source))
    .join(t('catalogue.between'));
  return (
    <FormSection title={t('catalogue.title')}>
      <SelectField
        label={t('catalogue.subject')}
        name="list subject"
        value={subject}
        choices={SUBJECTS.map((value) => {
          const name = t(`catalogue.subjects.${value}`);
          const count = LIST_SUBJECTS[value].filter((one) => changed.has(one)).length;
          return { value, label: count === 0 ? name : t('catalogue.someChanged', { name, count }) };
        })}
        onChoose={(next) => {
          setSubject(next);
          setList(LIST_SUBJECTS[next][0]);
        }}
      />
      <SelectField
        label={t('catalogue.list')}
        name="shipped list"
        value={list}
        choices={LIST_SUBJECTS[subject].map((value: ListName) => {
          const name = t(catalogueName(value));
          return { value, label: changed.has(value) ? t('catalogue.changed', { name }) : name };
        })}
        onChoose={setList}
        hint={t(catalogueFile(list))}
      />
      <FormRow label={t('catalogue.form')}>
        <p className="form-value">{t(`catalogue.forms.${LIST_CATALOGUE[list].form}`)}</p>
      </FormRow>
      <FormRow label={t('catalogue.source')}>
        <p className="form-value">{sources}</p>
      </FormRow>
      <SwitchField
        label={t('catalogue.useShipped')}
        name="use shipped list"
        value={changeOf(edition, list).instead !== true}
        onValue={(isUsed) => editor.edit({ label: 'editLists', apply: (before) => withShipped(before, list, isUsed) })}
      />
      {elsewhere === undefined ? (
        <>
          <NewListRow key={`row ${list}`} list={list} />
          <ListText
            key={`text ${list}`}
            list={list}
            drafts={drafts[list] ?? NO_DRAFTS}
            onDraft={(part) => setDrafts((all) => ({ ...all, [list]: { ...(all[list] ?? NO_DRAFTS), ...part } }))}
          />
        </>
      ) : (
        <div className="form-pair">
          <button type="button" className="button button-outlined" onClick={() => onTable(elsewhere)}>
            {t('catalogue.addElsewhere', { table: t(`titleLists.${elsewhere}`) })}
          </button>
        </div>
      )}
      <ShippedRows key={`rows ${list}`} list={list} />
      {changed.has(list) && (
        <button
          type="button"
          className="button button-outlined"
          onClick={() => editor.edit({ label: 'editLists', apply: (before) => withListAsShipped(before, list) })}
        >
          {t('catalogue.asShipped')}
        </button>
      )}
    </FormSection>
  );
}
