import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { STYLE_NAMES } from '../../../core/document';
import type { CompositeFace, CompositeFont, Profile, TypeStyle } from '../../../core/document';
import { changed, missingFamilies, typeStyleOf } from '../../editor';
import type { Part } from '../../editor';
import { useEditorState } from '../editor-context';
import { NumberField, OptionalNumberField, OptionalSizeField, SelectField } from '../fields';
import { InkField } from './ink-field';

const PERCENT = 100;
const ALIGNMENTS = ['justify', 'start', 'centre', 'end'] as const;
const COMPOSITE_PARTS = ['digits', 'latin', 'marks'] as const;

/** The fields of a type style. What it leaves out is empty, with what counts instead shown behind it. */
export function TypeFields(props: {
  readonly style: Partial<TypeStyle>;
  /** What counts where the style says nothing; without it every field must be there. */
  readonly under: TypeStyle;
  /** Fields that make no sense here. */
  readonly without?: readonly (keyof TypeStyle)[];
  readonly onPart: (part: Part<TypeStyle>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { style, under, without = [], onPart } = props;
  const has = (field: keyof TypeStyle): boolean => !without.includes(field);
  return (
    <>
      <FamilyField
        label={t('styleSheet.family')}
        family={style.family}
        under={under.family}
        onFamily={(family) => onPart({ family })}
      />
      <OptionalNumberField
        label={t('styleSheet.weight')}
        value={style.weight}
        placeholder={String(under.weight)}
        least={1}
        most={1000}
        by={100}
        onValue={(weight) => onPart({ weight })}
      />
      {has('size') && (
        <OptionalSizeField
          label={t('styleSheet.size')}
          name="style size"
          value={style.size}
          placeholder={`${under.size}pt`}
          onValue={(size) => onPart({ size })}
        />
      )}
      {has('leading') && (
        <OptionalSizeField
          label={t('styleSheet.leading')}
          value={style.leading}
          placeholder={`${under.leading}pt`}
          onValue={(leading) => onPart({ leading })}
        />
      )}
      {has('align') && (
        <SelectField
          label={t('styleSheet.align')}
          value={style.align ?? ''}
          choices={[
            { value: '' as const, label: t('form.inherited') },
            ...ALIGNMENTS.map((value) => ({ value, label: t(`styleSheet.${value}`) })),
          ]}
          onChoose={(align) => onPart({ align: align === '' ? undefined : align })}
        />
      )}
      <OptionalNumberField
        label={t('styleSheet.stretch')}
        value={style.stretch === undefined ? undefined : style.stretch * PERCENT}
        placeholder={String((under.stretch ?? 1) * PERCENT)}
        least={50}
        most={200}
        onValue={(percent) => onPart({ stretch: percent === undefined ? undefined : percent / PERCENT })}
      />
      <InkField
        label={t('styleSheet.ink')}
        ink={style.ink}
        onInk={(ink) => onPart({ ink })}
        onNone={() => onPart({ ink: undefined })}
        none={t('form.inherited')}
      />
      {COMPOSITE_PARTS.map((part) => (
        <CompositeFields
          key={part}
          part={part}
          face={style.composite?.[part]}
          under={{ family: style.family ?? under.family, weight: style.weight ?? under.weight }}
          onFace={(face) => onPart({ composite: compositeWith(style.composite, part, face) })}
        />
      ))}
    </>
  );
}

function compositeWith(
  before: CompositeFont | undefined,
  part: keyof CompositeFont,
  face: CompositeFace | undefined,
): CompositeFont | undefined {
  const next = changed<CompositeFont>({ ...before }, { [part]: face });
  return Object.keys(next).length === 0 ? undefined : next;
}

/** Another face for digits, Latin letters or marks 复合字体: how it is fitted to the Han beside it. */
function CompositeFields(props: {
  readonly part: keyof CompositeFont;
  readonly face: CompositeFace | undefined;
  readonly under: CompositeFace;
  readonly onFace: (face: CompositeFace | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { part, face, under, onFace } = props;
  return (
    <>
      <FamilyField
        label={t(`styleSheet.${part}`)}
        family={face?.family}
        under={under.family}
        onFamily={(family) => onFace(family === undefined ? undefined : { ...under, ...face, family })}
      />
      {face !== undefined && (
        <div className="form-grid">
          <NumberField
            label={t('styleSheet.weight')}
            value={face.weight}
            least={1}
            most={1000}
            by={100}
            onValue={(weight) => onFace({ ...face, weight })}
          />
          <OptionalNumberField
            label={t('styleSheet.scale')}
            value={face.scale === undefined ? undefined : face.scale * PERCENT}
            placeholder="100"
            least={20}
            most={300}
            onValue={(percent) =>
              onFace(changed(face, { scale: percent === undefined ? undefined : percent / PERCENT }))
            }
          />
          <OptionalNumberField
            label={t('styleSheet.rise')}
            value={face.rise === undefined ? undefined : face.rise * PERCENT}
            placeholder="0"
            least={-50}
            most={50}
            onValue={(percent) =>
              onFace(changed(face, { rise: percent === undefined ? undefined : percent / PERCENT }))
            }
          />
        </div>
      )}
    </>
  );
}

/** A family of the paper's or of the user's own fonts. */
export function FamilyField(props: {
  readonly label: string;
  readonly family: string | undefined;
  readonly under: string;
  readonly onFamily: (family: string | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { label, family, under, onFamily } = props;
  const profile = useEditorState((state) => state.edition?.profile);
  const faces = useEditorState((state) => state.userFonts.faces);
  const findings = useEditorState((state) => state.findings);
  const missing = useMemo(() => missingFamilies(findings), [findings]);
  const named = (value: string): string => (missing.has(value) ? t('styleSheet.missingFamily', { value }) : value);
  if (profile === undefined) return null;
  const families = [...new Set([...familiesOf(profile, faces), ...(family === undefined ? [] : [family])])];
  return (
    <SelectField
      label={label}
      name="family"
      value={family ?? ''}
      choices={[
        { value: '', label: t('form.inheritedAs', { value: named(under) }) },
        ...families.map((value) => ({ value, label: named(value) })),
      ]}
      onChoose={(value) => onFamily(value === '' ? undefined : value)}
    />
  );
}

/** The families that the paper uses and the user's own: `Family/weight` is a face's id. */
function familiesOf(profile: Profile, faces: readonly string[]): readonly string[] {
  const own = faces.map((face) => face.slice(0, face.lastIndexOf('/')));
  return [...new Set([...STYLE_NAMES.map((name) => typeStyleOf(profile, name).family), ...own])].sort();
}
