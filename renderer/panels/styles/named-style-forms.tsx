import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { FURNITURE_NAMES } from '../../../core/document';
import type { HeadlineStyle, PageStyle, ParagraphStyle, TypeStyle } from '../../../core/document';
import { changed, putStyle, typeStyleOf } from '../../editor';
import type { NamedStyle, Part, StyleOf, StyleSheet } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, OptionalNumberField, SelectField } from '../fields';
import { BoxStyleForm } from './box-style-form';
import { InkField } from './ink-field';
import { TypeFields } from './type-fields';

const PERCENT = 100;
const HEAD_PARTS = ['headline', 'kicker', 'deck'] as const satisfies readonly (keyof HeadlineStyle)[];
const INDENTS = ['first', 'start', 'end'] as const;

/** The style as it is written, and the deed that changes parts of it. */
function useStyle<Of extends StyleSheet>({
  sheet,
  name,
}: NamedStyle<Of>): {
  readonly style: StyleOf<Of>;
  readonly onPart: (part: Part<StyleOf<Of>>) => void;
} {
  const editor = useEditor();
  const styles = useEditorState((state) => state.edition?.profile[sheet]);
  const style = (styles?.[name] ?? {}) as StyleOf<Of>;
  return {
    style,
    onPart: (part) =>
      editor.edit({
        label: 'editStyle',
        apply: (edition) => putStyle<Of>(edition, { sheet, name }, changed<StyleOf<Of>>(style, part)),
      }),
  };
}

/** A headline style 题式: the type of main head, kicker and deck. */
export function HeadlineStyleForm({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const profile = useEditorState((state) => state.edition?.profile);
  const { style, onPart } = useStyle({ sheet: 'headlineStyles', name });
  if (profile === undefined) return null;
  return HEAD_PARTS.map((part) => (
    <FormSection key={part} title={t(`styleNames.${part}`)}>
      <TypeFields
        style={style[part] ?? {}}
        under={typeStyleOf(profile, part)}
        onPart={(change) => {
          const next = changed<Partial<TypeStyle>>({ ...style[part] }, change);
          onPart({ [part]: Object.keys(next).length === 0 ? undefined : next });
        }}
      />
    </FormSection>
  ));
}

/** A paragraph style 段落样式: its type, indents and white. */
export function ParagraphStyleForm({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const profile = useEditorState((state) => state.edition?.profile);
  const { style, onPart } = useStyle({ sheet: 'paragraphStyles', name });
  if (profile === undefined) return null;
  const indent = (part: Part<NonNullable<ParagraphStyle['indents']>>): void => {
    const next = changed({ ...style.indents }, part);
    onPart({ indents: Object.keys(next).length === 0 ? undefined : next });
  };
  return (
    <>
      <FormSection title={t('stylesPanel.type')}>
        <TypeFields style={style} under={typeStyleOf(profile, 'body')} onPart={onPart} />
      </FormSection>
      <FormSection title={t('stylesPanel.indents')}>
        <div className="form-grid">
          {INDENTS.map((part) => (
            <OptionalNumberField
              key={part}
              label={t(`stylesPanel.${part}`)}
              value={style.indents?.[part]}
              least={part === 'first' ? -50 : 0}
              most={50}
              by={0.5}
              onValue={(cells) => indent({ [part]: cells })}
            />
          ))}
          {(['before', 'after'] as const).map((part) => (
            <OptionalNumberField
              key={part}
              label={t(`stylesPanel.${part}`)}
              value={style[part]}
              least={0}
              most={50}
              onValue={(lines) => onPart({ [part]: lines })}
            />
          ))}
        </div>
      </FormSection>
    </>
  );
}

/** A character style 字符样式. */
export function CharacterStyleForm({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const profile = useEditorState((state) => state.edition?.profile);
  const { style, onPart } = useStyle({ sheet: 'characterStyles', name });
  if (profile === undefined) return null;
  return (
    <FormSection title={t('stylesPanel.type')}>
      <TypeFields
        style={style}
        under={typeStyleOf(profile, 'body')}
        without={['size', 'leading', 'align']}
        onPart={onPart}
      />
      <OptionalNumberField
        label={t('styleSheet.scale')}
        value={style.scale === undefined ? undefined : style.scale * PERCENT}
        placeholder="100"
        least={20}
        most={300}
        onValue={(percent) => onPart({ scale: percent === undefined ? undefined : percent / PERCENT })}
      />
    </FormSection>
  );
}

/** A box style 框式. */
export function NamedBoxForm({ name }: { readonly name: string }): ReactNode {
  const { style, onPart } = useStyle({ sheet: 'boxStyles', name });
  return <BoxStyleForm style={style} onPart={onPart} />;
}

/** A page style 版面样式: which furniture a page has, its folio and its colour. */
export function PageStyleForm({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const profile = useEditorState((state) => state.edition?.profile);
  const { style, onPart } = useStyle({ sheet: 'pageStyles', name });
  if (profile === undefined) return null;
  const furniture = (part: Part<PageStyle['furniture']>): void => {
    const next = changed<PageStyle['furniture']>({ ...style.furniture }, part);
    onPart({ furniture: Object.keys(next).length === 0 ? undefined : next });
  };
  return (
    <FormSection title={t('stylesPanel.furniture')}>
      {FURNITURE_NAMES.map((piece) => {
        const has = style.furniture?.[piece];
        return (
          <SelectField
            key={piece}
            label={t(`furniture.${piece}`)}
            value={has === undefined ? 'rule' : has ? 'with' : 'without'}
            choices={(['rule', 'with', 'without'] as const).map((value) => ({
              value,
              label: t(`stylesPanel.${value}`),
            }))}
            onChoose={(value) => furniture({ [piece]: value === 'rule' ? undefined : value === 'with' })}
          />
        );
      })}
      <OptionalNumberField
        label={t('stylesPanel.folioLines')}
        value={style.folio?.lines}
        placeholder={String(profile.folio.lines)}
        least={0}
        most={50}
        onValue={(lines) =>
          onPart({ folio: lines === undefined ? undefined : { ...profile.folio, ...style.folio, lines } })
        }
      />
      <InkField
        label={t('ink.accent')}
        ink={style.accent}
        onInk={(accent) => onPart({ accent })}
        onNone={() => onPart({ accent: undefined })}
        none={t('form.inherited')}
      />
    </FormSection>
  );
}
