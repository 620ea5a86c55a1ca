import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { BOX_SIDES } from '../../../core/document';
import type { BoxStyle } from '../../../core/document';
import type { Part } from '../../editor';
import { FormRow, FormSection, NumberField, OptionalNumberField } from '../fields';
import { InkField } from './ink-field';
import { RuleFields } from './rule-fields';

/** White inside a box that does not say. */
const PADDING = { cells: 1, lines: 1 };

/** A box 框: border, ground, type and white inside. */
export function BoxStyleForm(props: {
  readonly style: Partial<BoxStyle>;
  readonly onPart: (part: Part<BoxStyle>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { style, onPart } = props;
  const padding = style.padding ?? PADDING;
  const sides = style.sides ?? BOX_SIDES;
  return (
    <FormSection title={t('stylesPanel.boxStyles')}>
      <RuleFields label={t('box.border')} rule={style.border} onRule={(border) => onPart({ border })} />
      {style.border !== undefined && (
        <FormRow label={t('box.sides')}>
          <div className="days" role="group" aria-label={t('box.sides')}>
            {BOX_SIDES.map((side) => (
              <button
                key={side}
                type="button"
                className="day day-word"
                aria-pressed={sides.includes(side)}
                onClick={() => {
                  const next = BOX_SIDES.filter((each) => sides.includes(each) !== (each === side));
                  onPart({ sides: next.length === BOX_SIDES.length ? undefined : next });
                }}
              >
                {t(`box.${side}`)}
              </button>
            ))}
          </div>
        </FormRow>
      )}
      <InkField
        label={t('box.tint')}
        ink={style.tint}
        onInk={(tint) => onPart({ tint })}
        onNone={() => onPart({ tint: undefined })}
      />
      <InkField
        label={t('box.type')}
        ink={style.type}
        onInk={(type) => onPart({ type })}
        onNone={() => onPart({ type: undefined })}
        none={t('form.inherited')}
      />
      <OptionalNumberField
        label={t('box.radius')}
        value={style.radius}
        least={0}
        most={200}
        by={0.5}
        onValue={(radius) => onPart({ radius: radius === 0 ? undefined : radius })}
      />
      <div className="form-grid">
        <NumberField
          label={t('box.cells')}
          value={padding.cells}
          least={0}
          most={50}
          by={0.5}
          onValue={(cells) => onPart({ padding: { ...padding, cells } })}
        />
        <NumberField
          label={t('box.lines')}
          value={padding.lines}
          least={0}
          most={50}
          by={0.5}
          onValue={(lines) => onPart({ padding: { ...padding, lines } })}
        />
      </div>
    </FormSection>
  );
}
