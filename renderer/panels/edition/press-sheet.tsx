import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import {
  FILE_DIVISIONS,
  FILE_NAME_FIELDS,
  FILE_NAME_PATTERN,
  INK_LIMITS,
  PAPER_CODE_PATTERN,
  SCREEN_RANGE,
  pressSpecOf,
} from '../../../core/document';
import type { Edition, PressSpec } from '../../../core/document';
import { fileName } from '../../../outputs/order';
import { withPress } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { EntryField, FormSection, NumberField, SelectField, SwitchField } from '../fields';
import { ConditionForm } from './condition-form';

/** Pixels for each line of the screen that pictures get: fewer show, more are lost. */
const PIXELS_A_LINE = { least: 1.5, most: 2 } as const;

/** What the plant that prints the paper asks for: standard, paper and ink, marks, files and their names. */
export function PressSheet(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return null;
  const spec = pressSpecOf(edition.profile);
  const put = (part: Partial<PressSpec>): void =>
    editor.edit({ label: 'editPress', apply: (before) => withPress(before, part) });
  return (
    <>
      <FormSection title={t('press.plant')}>
        <SelectField
          label={t('press.standard')}
          name="press standard"
          value={spec.standard}
          choices={(['x4', 'x1a'] as const).map((value) => ({ value, label: t(`press.${value}`) }))}
          onChoose={(standard) => put({ standard })}
        />
        <SelectField
          label={t('press.inkLimit')}
          name="ink limit"
          value={`${spec.inkLimit}` as const}
          choices={INK_LIMITS.map((limit) => ({ value: `${limit}` as const, label: t(`press.ink${limit}`) }))}
          onChoose={(value) => put({ inkLimit: INK_LIMITS.find((limit) => `${limit}` === value) ?? spec.inkLimit })}
        />
        <NumberField
          label={t('press.screen')}
          name="screen"
          value={spec.screen}
          {...SCREEN_RANGE}
          hint={t('press.screenHint', {
            least: Math.round(spec.screen * PIXELS_A_LINE.least),
            most: spec.screen * PIXELS_A_LINE.most,
          })}
          onValue={(screen) => put({ screen })}
        />
        <SwitchField label={t('press.marks')} name="marks" value={spec.marks} onValue={(marks) => put({ marks })} />
        <SwitchField label={t('press.slug')} name="slug" value={spec.slug} onValue={(slug) => put({ slug })} />
      </FormSection>
      <ConditionForm />
      <FormSection title={t('press.names')}>
        <SelectField
          label={t('press.division')}
          name="file division"
          value={spec.files}
          choices={FILE_DIVISIONS.map((value) => ({ value, label: t(`press.${value}`) }))}
          onChoose={(files) => put({ files })}
        />
        <EntryField<string>
          label={t('press.code')}
          name="paper code"
          value={spec.code}
          format={(code) => code}
          parse={(text) =>
            PAPER_CODE_PATTERN.test(text.trim()) ? { value: text.trim() } : { fault: t('press.codeFault') }
          }
          onValue={(code) => put({ code })}
        />
        <NameField edition={edition} spec={spec} onName={(name) => put({ fileName: name })} />
      </FormSection>
    </>
  );
}

/** The pattern of file names, with the name that it makes of this issue. */
function NameField(props: {
  readonly edition: Edition;
  readonly spec: PressSpec;
  readonly onName: (name: string) => void;
}): ReactNode {
  const { edition, spec, onName } = props;
  const { t } = useTranslation();
  const fields = FILE_NAME_FIELDS.map((field) => `{${field}}`).join(' ');
  const pages = EXAMPLE_PAGES[spec.files].filter((page) => page <= edition.pages.length);
  const example = (version: number): string =>
    `${fileName(edition, { ...(pages.length > 0 && { pages }), version })}.pdf`;
  return (
    <>
      <EntryField<string>
        label={t('press.fileName')}
        name="file name"
        value={spec.fileName}
        format={(name) => name}
        parse={(text) => {
          if (!FILE_NAME_PATTERN.test(text)) return { fault: t('press.nameFault') };
          const unknown = text.match(/\{[^}]*\}?/g)?.find((field) => !fields.split(' ').includes(field));
          return unknown === undefined
            ? { value: text }
            : { fault: t('press.unknownField', { field: unknown, fields }) };
        }}
        hint={t('press.fields', { fields })}
        onValue={onName}
      />
      <p className="form-note tabular" data-testid="name-example">
        {t('press.example', { name: example(1), again: example(2) })}
      </p>
    </>
  );
}

/** Pages of a file, for the example of its name: a spread lies open at two and three. */
const EXAMPLE_PAGES: Readonly<Record<PressSpec['files'], readonly number[]>> = {
  edition: [],
  page: [1],
  spread: [2, 3],
};
