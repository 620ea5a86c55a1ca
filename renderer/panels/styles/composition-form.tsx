import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { MARK_FACES } from '../../../core/document';
import type { CompositionSpec, Edition, SeparationSpec } from '../../../core/document';
import { changed, withProfile } from '../../editor';
import type { Part } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, NumberField, SelectField, SwitchField, TextField } from '../fields';
import { RuleFields } from './rule-fields';
import { FamilyField } from './type-fields';

/**
 * What each of the paper's choices of composing can be; the first is what counts when nothing is said, where that may
 * be.
 */
const CHOICES = {
  prohibition: ['gb', 'none', 'basic', 'strict'],
  punctuation: ['kaiming', 'quanjiao', 'banjiao', 'none'],
  lineBreak: ['normal', 'loose', 'strict'],
  composer: ['paragraph', 'line'],
  firstMark: ['trim', 'keep'],
} as const satisfies { readonly [Key in keyof CompositionSpec]?: readonly CompositionSpec[Key][] };

/** How text is set in the whole paper: composing, protected words, faces of marks, rules between stories. */
export function CompositionForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return null;
  const { composition } = edition.profile;
  const put = (part: Part<CompositionSpec>): void =>
    editor.edit({
      label: 'editStyle',
      apply: (before) =>
        withProfile(before, { composition: changed<CompositionSpec>(before.profile.composition, part) }),
    });
  return (
    <>
      <FormSection title={t('stylesPanel.composition')}>
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((key) => (
          <SelectField<string>
            key={key}
            label={t(`composition.${key}`)}
            name={key}
            value={composition[key] ?? CHOICES[key][0]}
            choices={CHOICES[key].map((value) => ({
              value,
              label: t(`composition.${key}_${value}` as 'composition.composer'),
            }))}
            onChoose={(value) => put({ [key]: value })}
          />
        ))}
        <SelectField<string>
          label={t('composition.interpunct')}
          value={composition.interpunct ?? ''}
          choices={['', 'half', 'whole'].map((value) => ({
            value,
            label: t(
              value === '' ? 'composition.interpunct_own' : `composition.interpunct_${value as 'half' | 'whole'}`,
            ),
          }))}
          onChoose={(value) => put({ interpunct: value === '' ? undefined : (value as 'half' | 'whole') })}
        />
        <NumberField
          label={t('composition.indent')}
          value={composition.indent}
          least={0}
          most={10}
          by={0.5}
          onValue={(indent) => put({ indent })}
        />
        {(['latinGap', 'digitGap'] as const).map((gap) => (
          <NumberField
            key={gap}
            label={t(`composition.${gap}`)}
            value={composition[gap]}
            least={0}
            most={0.25}
            by={0.05}
            onValue={(em) => put({ [gap]: em })}
          />
        ))}
        <SwitchField
          label={t('composition.grid')}
          name="strict grid"
          value={composition.grid ?? false}
          onValue={(on) => put({ grid: on ? true : undefined })}
        />
      </FormSection>
      <Words edition={edition} />
      <Faces edition={edition} />
      <Separation separation={edition.profile.separation} />
    </>
  );
}

/** Words, a line each or parted by white and list commas. */
function readWords(text: string): readonly string[] | undefined {
  const words = [...new Set(text.split(/[\s、，,;；]+/u).filter((word) => word !== ''))];
  return words.length === 0 ? undefined : words;
}

function Words({ edition }: { readonly edition: Edition }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <FormSection title={t('composition.words')}>
      <TextField
        label={t('composition.paperWords')}
        name="paper words"
        lines={3}
        value={(edition.profile.words ?? []).join('\n')}
        onText={(text, group) =>
          editor.edit({
            label: 'editStyle',
            apply: (before) => withProfile(before, { words: readWords(text) }),
            group,
          })
        }
      />
      <TextField
        label={t('composition.editionWords')}
        name="edition words"
        lines={3}
        hint={t('composition.wordsHint')}
        value={(edition.words ?? []).join('\n')}
        onText={(text, group) =>
          editor.edit({ label: 'editStyle', apply: (before) => changed(before, { words: readWords(text) }), group })
        }
      />
    </FormSection>
  );
}

function Faces({ edition }: { readonly edition: Edition }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { profile } = edition;
  return (
    <FormSection title={t('composition.markFaces')}>
      {MARK_FACES.map((mark) => (
        <FamilyField
          key={mark}
          label={t(`composition.${mark}`)}
          family={profile.markFaces?.[mark]?.family}
          under={t('composition.ownFace')}
          onFamily={(family) =>
            editor.edit({
              label: 'editStyle',
              apply: (before) => {
                const face =
                  family === undefined ? undefined : { weight: 400, ...before.profile.markFaces?.[mark], family };
                const next = changed({ ...before.profile.markFaces }, { [mark]: face });
                return withProfile(before, { markFaces: Object.keys(next).length === 0 ? undefined : next });
              },
            })
          }
        />
      ))}
    </FormSection>
  );
}

function Separation({ separation }: { readonly separation: SeparationSpec }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const put = (part: Part<SeparationSpec>): void =>
    editor.edit({
      label: 'editStyle',
      apply: (before) => withProfile(before, { separation: changed<SeparationSpec>(before.profile.separation, part) }),
    });
  return (
    <FormSection title={t('composition.separation')}>
      <div className="form-grid">
        {(['storyRule', 'legRule'] as const).map((rule) => (
          <NumberField
            key={rule}
            label={t(`composition.${rule}`)}
            value={separation[rule]}
            least={0}
            most={10}
            by={0.1}
            onValue={(points) => put({ [rule]: points })}
          />
        ))}
      </div>
      <RuleFields label={t('composition.ruleStyle')} rule={separation.style} onRule={(style) => put({ style })} />
    </FormSection>
  );
}
