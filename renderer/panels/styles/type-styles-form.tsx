import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { STYLE_NAMES, formatTypeSize, parseTypeSize } from '../../../core/document';
import type { Profile, StyleName } from '../../../core/document';
import { sizeScale, typeStyleOf, typeStyleUnder, withProfile, withTypeStyle, withUnit } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { EntryField, FormSection, SelectField } from '../fields';
import { TypeFields } from './type-fields';

/** The paper's type styles, one at a time, and the sizes that main heads are set in. */
export function TypeStylesForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const profile = useEditorState((state) => state.edition?.profile);
  const [name, setName] = useState<StyleName>('headline');
  if (profile === undefined) return null;
  // Running text stands by itself: what it has it has, and cannot leave out.
  const written = name === 'body' ? typeStyleOf(profile, name) : profile.styles[name];
  return (
    <>
      <FormSection title={t('stylesPanel.types')}>
        <SelectField
          label={t('styleSheet.which')}
          name="style"
          value={name}
          choices={STYLE_NAMES.map((value) => ({ value, label: t(`styleNames.${value}`) }))}
          onChoose={setName}
        />
        <div key={name} className="form-fields">
          <TypeFields
            style={written}
            under={typeStyleUnder(profile, name)}
            onPart={(part) =>
              editor.edit({ label: 'editStyle', apply: (edition) => withTypeStyle(edition, name, part) })
            }
          />
        </div>
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
