import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { STYLE_SHEETS } from '../../editor';
import type { StyleSheet } from '../../editor';
import { useEditorState } from '../editor-context';
import { SelectBox } from '../fields';
import { CompositionForm } from './composition-form';
import {
  CharacterStyleForm,
  HeadlineStyleForm,
  NamedBoxForm,
  PageStyleForm,
  ParagraphStyleForm,
} from './named-style-forms';
import { StyleList } from './style-list';
import { TypeStylesForm } from './type-styles-form';

const PARTS = ['types', ...STYLE_SHEETS, 'composition'] as const;

const FORMS = {
  headlineStyles: HeadlineStyleForm,
  paragraphStyles: ParagraphStyleForm,
  characterStyles: CharacterStyleForm,
  boxStyles: NamedBoxForm,
  pageStyles: PageStyleForm,
} as const satisfies Record<StyleSheet, unknown>;

/** The paper's styles: of type, of heads, paragraphs, characters, boxes and pages, and how it composes. */
export function StylesPanel(): ReactNode {
  const { t } = useTranslation();
  const open = useEditorState((state) => state.edition !== undefined);
  const [part, setPart] = useState<(typeof PARTS)[number]>('types');
  if (!open) return null;
  return (
    <section className="panel" aria-label={t('dock.panels.styles')} data-testid="styles-panel">
      <div className="panel-tools">
        <SelectBox
          label={t('stylesPanel.which')}
          name="style part"
          value={part}
          choices={PARTS.map((value) => ({ value, label: t(`stylesPanel.${value}`) }))}
          onChoose={setPart}
        />
      </div>
      <div className="scroll form" key={part}>
        <StylesOf part={part} />
      </div>
    </section>
  );
}

function StylesOf({ part }: { readonly part: (typeof PARTS)[number] }): ReactNode {
  if (part === 'types') return <TypeStylesForm />;
  if (part === 'composition') return <CompositionForm />;
  const Form = FORMS[part];
  return <StyleList sheet={part} form={({ name }) => <Form name={name} />} />;
}
