import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { BORDER_PATTERNS } from '../../../core/document';
import type { RuleStyle } from '../../../core/document';
import { changed } from '../../editor';
import { NumberField, SelectField } from '../fields';
import { InkField } from './ink-field';

/** A rule of each kind as it is first drawn. Lengths in points. */
const FIRST: { readonly [Kind in RuleStyle['kind']]: Extract<RuleStyle, { kind: Kind }> } = {
  line: { kind: 'line', width: 0.5 },
  double: { kind: 'double', width: 0.5, gap: 1.5 },
  'thick-thin': { kind: 'thick-thin', thick: 1.5, thin: 0.5, gap: 1.5 },
  dashed: { kind: 'dashed', width: 0.5, dash: 3, gap: 2 },
  dotted: { kind: 'dotted', width: 1, gap: 2 },
  wave: { kind: 'wave', width: 0.5, length: 6, height: 3 },
  border: { kind: 'border', pattern: 'fret', size: 9 },
};
const KINDS = Object.keys(FIRST) as readonly RuleStyle['kind'][];

/** The lengths of a rule that a person enters, in points. */
const LENGTHS = ['width', 'thick', 'thin', 'gap', 'dash', 'length', 'height', 'size'] as const;
const THINNEST = 0.1;
const THICKEST = 100;

/** How a rule 线 or 花边 is drawn; none where it may be left out. */
export function RuleFields(props: {
  readonly label: string;
  readonly rule: RuleStyle | undefined;
  readonly onRule: (rule: RuleStyle | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { label, rule, onRule } = props;
  const lengths: Readonly<Partial<Record<string, unknown>>> = rule ?? {};
  return (
    <>
      <SelectField
        label={label}
        name="rule"
        value={rule?.kind ?? 'none'}
        choices={[
          { value: 'none' as const, label: t('rule.none') },
          ...KINDS.map((kind) => ({ value: kind, label: t(`rule.${kind}`) })),
        ]}
        onChoose={(kind) => onRule(kind === 'none' ? undefined : changed(FIRST[kind], { ink: rule?.ink }))}
      />
      {rule?.kind === 'border' && (
        <SelectField
          label={t('rule.pattern')}
          value={rule.pattern}
          choices={BORDER_PATTERNS.map((pattern) => ({ value: pattern, label: t(`rule.${pattern}`) }))}
          onChoose={(pattern) => onRule({ ...rule, pattern })}
        />
      )}
      {rule !== undefined && (
        <div className="form-grid">
          {LENGTHS.map((part) => {
            const value = lengths[part];
            if (typeof value !== 'number') return null;
            return (
              <NumberField
                key={part}
                label={t(`rule.${part}`)}
                value={value}
                least={THINNEST}
                most={THICKEST}
                by={0.25}
                onValue={(points) => onRule({ ...rule, [part]: points })}
              />
            );
          })}
        </div>
      )}
      {rule !== undefined && (
        <InkField
          label={t('styleSheet.ink')}
          ink={rule.ink}
          onInk={(ink) => onRule({ ...rule, ink })}
          onNone={() => onRule(changed(rule, { ink: undefined }))}
          none={t('form.inherited')}
        />
      )}
    </>
  );
}
