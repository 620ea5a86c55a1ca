import type { ReactNode } from 'react';
import type { Indents } from '../../../core/document';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { FormRow, FormSection, OptionalNumberField, commonOf } from '../fields';
import { AlignButtons } from './align-buttons';
import { CharacterStyleSelect, ParagraphStyleSelect } from './style-selects';
import { useTextStyle } from './use-text-style';
import type { TextStyle } from './use-text-style';

const WIDEST_INDENT = 20;
const FEWEST_LINES = 2;
const MOST_LINES = 9;
const MOST_CHARACTERS = 4;

/**
 * How the text that is typed is set: styles, alignment, indents, initial. Nothing while the caret is in no paragraph.
 */
export function TextForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const style = useTextStyle();
  if (style === undefined) return null;
  const styles = (
    <button type="button" className="link" onClick={() => editor.dock.show('styles')}>
      {t('text.editStyles')}
    </button>
  );
  const { length } = style.paragraphs;
  return (
    <FormSection title={t('text.paragraphs', { count: length })} aside={styles}>
      <FormRow label={t('text.styles.paragraph')}>
        <ParagraphStyleSelect style={style} />
      </FormRow>
      <FormRow label={t('text.styles.character')}>
        <CharacterStyleSelect style={style} />
      </FormRow>
      <FormRow label={t('text.align')}>
        <AlignButtons style={style} />
      </FormRow>
      <Numbers style={style} />
    </FormSection>
  );
}

function Numbers({ style }: { readonly style: TextStyle }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { paragraphs } = style;
  const indent = (side: keyof Indents): ReactNode => (
    <OptionalNumberField
      label={t(`text.indents.${side}`)}
      name={`indent ${side}`}
      value={commonOf(paragraphs, ({ indents }) => indents?.[side])}
      least={side === 'first' ? -WIDEST_INDENT : 0}
      most={WIDEST_INDENT}
      by={0.5}
      placeholder={t('text.asStyle')}
      onValue={(cells) => editor.text.setParagraphs({ indents: { [side]: cells ?? null } })}
    />
  );
  const initials = paragraphs.some(({ initial }) => initial !== undefined);
  const bodies = paragraphs.some(({ kind }) => kind === 'body');
  return (
    <div className="form-grid">
      {indent('first')}
      {indent('start')}
      {indent('end')}
      {bodies && (
        <OptionalNumberField
          label={t('text.initialLines')}
          name="initial lines"
          value={commonOf(paragraphs, ({ initial }) => initial?.lines)}
          least={FEWEST_LINES}
          most={MOST_LINES}
          placeholder={t('text.none')}
          onValue={(lines) => editor.text.setParagraphs({ initial: lines === undefined ? null : { lines } })}
        />
      )}
      {initials && (
        <OptionalNumberField
          label={t('text.initialCharacters')}
          name="initial characters"
          value={commonOf(paragraphs, ({ initial }) => initial?.characters)}
          least={1}
          most={MOST_CHARACTERS}
          onValue={(characters) =>
            editor.text.setParagraphs({ initial: characters === undefined ? null : { characters } })
          }
        />
      )}
    </div>
  );
}
