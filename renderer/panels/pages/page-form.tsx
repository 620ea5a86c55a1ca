import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import type { Credit } from '../../../core/document';
import { pageName } from '../../../core/document';
import { chosenPages, creditPage, isPageLocked, lockPage, pageAt, renamePage, stylePage } from '../../editor';
import { ListButtons } from '../edition/list-buttons';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, SelectField, SwitchField, TextField, TextInput, commonOf } from '../fields';
import { Icon } from '../icons';
import { pagesOf } from './pages-of';

const NO_STYLE = '';

/** What a page says of itself: name, style, credits; folded away until it is wanted. */
export function PageForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState(pagesOf);
  const number = useEditorState((state) => state.page);
  const takenIds = useEditorState((state) => state.taken);
  const asked = useEditorState(({ dock }) =>
    dock.ask.panel === 'pages' && dock.ask.field !== undefined ? dock.ask.count : 0,
  );
  const [turned, setTurned] = useState<{ readonly open: boolean; readonly asked: number }>({ open: false, asked: 0 });
  const open = asked > turned.asked || turned.open;
  const page = pageAt(edition, number);
  if (edition === undefined || page === undefined) return null;
  const name = pageName(edition, number);
  const taken = chosenPages({ edition, page: number, taken: takenIds });
  const styles = Object.keys(edition.profile.pageStyles ?? {});
  // Its style and its lock are those of all pages that are taken with it; name and credits are its own.
  const style = commonOf(taken, (each) => pageAt(edition, each)?.style?.basedOn ?? NO_STYLE);
  const choices = [
    NO_STYLE,
    ...new Set([...styles, ...(typeof style === 'string' && style !== NO_STYLE ? [style] : [])]),
  ];
  return (
    <section className="page-form form" aria-label={t('pageList.form', { number })}>
      <button
        type="button"
        className="finding-title"
        aria-expanded={open}
        data-testid="page-form"
        onClick={() => setTurned({ open: !open, asked })}
      >
        <Icon name="down" />
        <span className="finding-title-name">{t('pageList.form', { number })}</span>
      </button>
      {open && (
        <div className="page-fields">
          <FormSection title={t('pageList.page')}>
            <TextField
              label={t('pageList.name')}
              name="page name"
              value={page.name}
              placeholder={name}
              onText={(text, group) =>
                editor.edit({ label: 'renamePage', apply: (before) => renamePage(before, number, text), group })
              }
            />
            {choices.length > 1 && (
              <SelectField
                label={t('pageList.style')}
                name="page style"
                value={style}
                choices={choices.map((value) => ({ value, label: value === NO_STYLE ? t('pageList.noStyle') : value }))}
                onChoose={(value) =>
                  editor.edit({
                    label: 'stylePage',
                    apply: (before) =>
                      taken.reduce(
                        (made, each) => stylePage(made, each, value === NO_STYLE ? undefined : value),
                        before,
                      ),
                  })
                }
              />
            )}
            <SwitchField
              label={t('pageList.lock')}
              value={commonOf(taken, (each) => isPageLocked(edition, each))}
              onValue={(on) =>
                editor.edit({
                  label: on ? 'lockPage' : 'unlockPage',
                  apply: (before) => taken.reduce((made, each) => lockPage(made, each, on), before),
                })
              }
            />
          </FormSection>
          <PageCredits number={number} own={page.credits} />
        </div>
      )}
    </section>
  );
}

/** Who made the page: the edition's people, or its own. */
function PageCredits({
  number,
  own,
}: {
  readonly number: number;
  readonly own: readonly Credit[] | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const all = useEditorState((state) => state.edition?.credits) ?? [];
  const put = (credits: readonly Credit[] | undefined, group?: string): void =>
    editor.edit({
      label: 'creditPage',
      apply: (before) => creditPage(before, number, credits),
      ...(group !== undefined && { group }),
    });
  const list = own ?? [];
  const change = (index: number, part: Partial<Credit>, group: string): void =>
    put(
      list.map((each, at) => (at === index ? { ...each, ...part } : each)),
      group,
    );
  return (
    <FormSection
      title={t('pageList.credits')}
      aside={
        own !== undefined && (
          <button type="button" className="link" onClick={() => put([...list, { role: '', names: '' }])}>
            {t('masthead.addCredit')}
          </button>
        )
      }
    >
      <SwitchField
        label={t('pageList.ownCredits')}
        value={own !== undefined}
        onValue={(on) => put(on ? (all.length > 0 ? all : [{ role: '', names: '' }]) : undefined)}
      />
      {list.map(({ role, names }, index) => (
        <div key={index} className="form-pair form-credit">
          <TextInput
            aria={t('masthead.role')}
            placeholder={t('masthead.role')}
            value={role}
            onText={(text, group) => change(index, { role: text }, group)}
          />
          <TextInput
            aria={t('masthead.names')}
            placeholder={t('masthead.names')}
            value={names}
            onText={(text, group) => change(index, { names: text }, group)}
          />
          <ListButtons onRemove={() => put(list.filter((_, at) => at !== index))} />
        </div>
      ))}
    </FormSection>
  );
}
