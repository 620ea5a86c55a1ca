import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STYLE_NAMES, formatTypeSize, parseTypeSize } from '../../../core/document';
import type { Profile, StyleName, TypeStyle } from '../../../core/document';
import { sizeScale, typeStyleOf, withProfile, withTypeStyle, withUnit } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { EntryField, FormSection, NumberField, SelectField, SizeField } from '../fields';

const ALIGNMENTS = ['justify', 'start', 'centre', 'end'] as const;
/** Percent in the window, a factor in the document; its limits are the document's. */
const PERCENT = 100;

/** The paper's type styles, one at a time, and the sizes that main heads are set in. */
export function StylesSheet(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const profile = useEditorState((state) => state.edition?.profile);
  const faces = useEditorState((state) => state.userFonts.faces);
  const [name, setName] = useState<StyleName>('headline');
  if (profile === undefined) return null;
  const style = typeStyleOf(profile, name);
  const put = (part: Partial<TypeStyle>): void =>
    editor.edit({ label: 'editStyle', apply: (edition) => withTypeStyle(edition, name, part) });
  return (
    <>
      <FormSection title={t('sheets.styles')}>
        <SelectField
          label={t('styleSheet.which')}
          name="style"
          value={name}
          choices={STYLE_NAMES.map((value) => ({ value, label: t(`styleNames.${value}`) }))}
          onChoose={setName}
        />
        <SelectField
          label={t('styleSheet.family')}
          name="family"
          value={style.family}
          choices={familiesOf(profile, faces).map((value) => ({ value, label: value }))}
          onChoose={(family) => put({ family })}
        />
        <NumberField
          label={t('styleSheet.weight')}
          value={style.weight}
          least={1}
          most={1000}
          onValue={(weight) => put({ weight })}
        />
        <SizeField label={t('styleSheet.size')} value={style.size} onValue={(size) => put({ size })} />
        <SizeField label={t('styleSheet.leading')} value={style.leading} onValue={(leading) => put({ leading })} />
        <SelectField
          label={t('styleSheet.align')}
          value={style.align}
          choices={ALIGNMENTS.map((value) => ({ value, label: t(`styleSheet.${value}`) }))}
          onChoose={(align) => put({ align })}
        />
        <NumberField
          label={t('styleSheet.stretch')}
          value={(style.stretch ?? 1) * PERCENT}
          least={50}
          most={200}
          onValue={(percent) => put({ stretch: percent / PERCENT })}
        />
      </FormSection>
      <HeadSizes profile={profile} />
    </>
  );
}

function HeadSizes({ profile }: { readonly profile: Profile }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const unit = useEditorState((state) => state.preferences.sizeUnit);
  const scale = sizeScale(profile, unit);
  return (
    <FormSection title={t('styleSheet.headSizes')}>
      <EntryField<readonly number[]>
        label={t('styleSheet.size')}
        value={profile.headlineSizes}
        hint={t('styleSheet.headSizesHint')}
        format={(sizes) => sizes.map((size) => formatTypeSize(size, scale)).join('、')}
        parse={(text) => {
          const parts = text.split(/[、，,;；\s]+/u).filter((part) => part !== '');
          const sizes = parts.map((part) => parseTypeSize(withUnit(part, scale), scale.ladder));
          const known = sizes.filter((size) => size !== undefined);
          if (known.length === 0 || known.length < sizes.length) return { fault: t('form.notSize') };
          return { value: [...new Set(known)].sort((a, b) => b - a) };
        }}
        onValue={(headlineSizes) =>
          editor.edit({ label: 'editStyle', apply: (edition) => withProfile(edition, { headlineSizes }) })
        }
      />
    </FormSection>
  );
}

/** The families that the paper uses and the user's own: `Family/weight` is a face's id. */
function familiesOf(profile: Profile, faces: readonly string[]): readonly string[] {
  const own = faces.map((face) => face.slice(0, face.lastIndexOf('/')));
  return [...new Set([...STYLE_NAMES.map((name) => typeStyleOf(profile, name).family), ...own])].sort();
}
