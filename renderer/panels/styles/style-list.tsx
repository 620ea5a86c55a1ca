import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { freeStyleName, putStyle, removeStyle, renameStyle, styleUses, stylesOf } from '../../editor';
import type { NamedStyle, StyleSheet } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { EntryField, FormSection, SelectField } from '../fields';

/** The named styles of a sheet: one is chosen, and new, copied, renamed, based on another or removed here. */
export function StyleList(props: {
  readonly sheet: StyleSheet;
  /** The form of the chosen style. */
  readonly form: (style: NamedStyle) => ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const { sheet, form } = props;
  const [chosen, setChosen] = useState<string>();
  if (edition === undefined) return null;
  const styles = stylesOf(edition.profile, sheet);
  const names = Object.keys(styles);
  const name = chosen !== undefined && names.includes(chosen) ? chosen : names[0];
  const add = (copied: string | undefined): void => {
    const wanted = copied === undefined ? t('stylesPanel.newName') : t('stylesPanel.copyName', { name: copied });
    const free = freeStyleName(edition.profile, sheet, wanted);
    editor.edit({
      label: 'editStyle',
      apply: (before) =>
        putStyle(
          before,
          { sheet, name: free },
          copied === undefined ? {} : { ...stylesOf(before.profile, sheet)[copied] },
        ),
    });
    setChosen(free);
  };
  const adding = (
    <button type="button" className="link" data-testid="add-style" onClick={() => add(undefined)}>
      {t('stylesPanel.add')}
    </button>
  );
  if (name === undefined)
    return (
      <FormSection title={t(`stylesPanel.${sheet}`)} aside={adding}>
        <p className="form-hint">{t('stylesPanel.none')}</p>
      </FormSection>
    );
  return (
    <>
      <FormSection title={t(`stylesPanel.${sheet}`)} aside={adding}>
        <SelectField
          label={t('styleSheet.which')}
          name="named style"
          value={name}
          choices={names.map((value) => ({ value, label: value }))}
          onChoose={setChosen}
        />
        <NameAndBase style={{ sheet, name }} names={names} onName={setChosen} />
        <p className="form-hint tabular">{t('stylesPanel.uses', { count: styleUses(edition, { sheet, name }) })}</p>
        <div className="form-buttons">
          <button type="button" className="button button-outlined button-small" onClick={() => add(name)}>
            {t('stylesPanel.copy')}
          </button>
          <button
            type="button"
            className="button button-outlined button-small"
            onClick={() => editor.edit({ label: 'editStyle', apply: (before) => removeStyle(before, { sheet, name }) })}
          >
            {t('form.remove')}
          </button>
        </div>
      </FormSection>
      <div key={name}>{form({ sheet, name })}</div>
    </>
  );
}

function NameAndBase(props: {
  readonly style: NamedStyle;
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const {
    style: { sheet, name },
    names,
    onName,
  } = props;
  const styles = useEditorState((state) => state.edition && state.edition.profile[sheet]);
  const basedOn = styles?.[name]?.basedOn;
  const others = names.filter((each) => each !== name && !leadsTo(styles ?? {}, each, name));
  return (
    <>
      <EntryField<string>
        label={t('stylesPanel.name')}
        name="style name"
        value={name}
        format={(value) => value}
        parse={(text) => {
          const value = text.trim();
          if (value === '') return { fault: t('stylesPanel.noName') };
          return value !== name && names.includes(value) ? { fault: t('stylesPanel.taken') } : { value };
        }}
        onValue={(next) => {
          editor.edit({ label: 'editStyle', apply: (before) => renameStyle(before, { sheet, name }, next) });
          onName(next);
        }}
      />
      {others.length > 0 && (
        <SelectField
          label={t('stylesPanel.basedOn')}
          value={basedOn === undefined ? '' : `style ${basedOn}`}
          choices={[
            { value: '', label: t('form.unset') },
            ...others.map((each) => ({ value: `style ${each}`, label: each })),
          ]}
          onChoose={(value) =>
            editor.edit({
              label: 'editStyle',
              apply: (before) => {
                const { basedOn: _basedOn, ...said } = stylesOf(before.profile, sheet)[name] ?? {};
                const base = value === '' ? {} : { basedOn: value.slice('style '.length) };
                return putStyle(before, { sheet, name }, { ...said, ...base });
              },
            })
          }
        />
      )}
    </>
  );
}

/** Whether a style is based, however far, on another: basing that one on it would make a ring. */
function leadsTo(styles: Readonly<Record<string, { readonly basedOn?: string }>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = from; next !== undefined && !seen.has(next); next = styles[next]?.basedOn) {
    if (next === to) return true;
    seen.add(next);
  }
  return false;
}
