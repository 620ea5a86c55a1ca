import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { BLACK, PAPER } from '../../../core/display-list';
import type { Ink } from '../../../core/display-list';
import { sameData } from '../../../core/document';
import { useEditorState } from '../editor-context';
import { EntryField, FormRow, NumberField, SelectField, TextField } from '../fields';

const PERCENT = 100;
/** A spot ink to begin with: what stands for it in four colours is a full red. */
const NEW_SPOT: Ink = { kind: 'spot', name: 'SPOT RED', tint: 1, alternate: [0, 1, 1, 0] };
/** Names of separations are plain: plants sort plates by them. */
const SPOT_NAME = /^[A-Za-z0-9][\x20-\x7e]{0,29}$/;

type Cmyk = readonly [number, number, number, number];

/** An ink: black, paper white, the paper's accent, any of four colours, or a spot; none where it may be left out. */
export function InkField(props: {
  readonly label: string;
  readonly name?: string;
  readonly ink: Ink | undefined;
  readonly onInk: (ink: Ink) => void;
  /** Takes the ink away; without it there always is one. */
  readonly onNone?: () => void;
  /** What it is called when there is none. */
  readonly none?: string;
}): ReactNode {
  const { t } = useTranslation();
  const { label, name, ink, onInk, onNone, none } = props;
  const accent = useEditorState((state) => state.edition?.profile.accent) ?? BLACK;
  const known: Readonly<Record<'black' | 'paper' | 'accent', Ink>> = { black: BLACK, paper: PAPER, accent };
  const named = (['black', 'paper', 'accent'] as const).find((each) => sameData(known[each], ink));
  const value = ink === undefined ? 'none' : (named ?? ink.kind);
  return (
    <>
      <SelectField
        label={label}
        name={name}
        value={value}
        choices={[
          ...(onNone === undefined ? [] : [{ value: 'none' as const, label: none ?? t('form.unset') }]),
          ...(['black', 'paper', 'accent', 'process', 'spot'] as const).map((each) => ({
            value: each,
            label: t(`ink.${each}`),
          })),
        ]}
        onChoose={(next) => {
          if (next === 'none') return onNone?.();
          if (next === 'spot') return onInk(ink?.kind === 'spot' ? ink : NEW_SPOT);
          if (next === 'process') return onInk({ kind: 'process', cmyk: halfOf(ink) });
          return onInk(known[next]);
        }}
      />
      {value === 'process' && ink?.kind === 'process' && (
        <CmykField cmyk={ink.cmyk} onCmyk={(cmyk) => onInk({ kind: 'process', cmyk })} />
      )}
      {value === 'spot' && ink?.kind === 'spot' && <SpotFields spot={ink} onInk={onInk} />}
    </>
  );
}

function SpotFields(props: {
  readonly spot: Extract<Ink, { kind: 'spot' }>;
  readonly onInk: (ink: Ink) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { spot, onInk } = props;
  return (
    <>
      <TextField
        label={t('ink.spotName')}
        value={spot.name}
        onText={(name) => SPOT_NAME.test(name) && onInk({ ...spot, name })}
      />
      <NumberField
        label={t('ink.tint')}
        value={Math.round(spot.tint * PERCENT)}
        least={1}
        most={PERCENT}
        onValue={(percent) => onInk({ ...spot, tint: percent / PERCENT })}
      />
      <CmykField
        label={t('ink.alternate')}
        cmyk={spot.alternate}
        onCmyk={(alternate) => onInk({ ...spot, alternate })}
      />
    </>
  );
}

function CmykField(props: {
  readonly label?: string;
  readonly cmyk: Cmyk;
  readonly onCmyk: (cmyk: Cmyk) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { label = t('ink.cmyk'), cmyk, onCmyk } = props;
  return (
    <>
      <EntryField<Cmyk>
        label={label}
        name="cmyk"
        value={cmyk}
        format={(inks) => inks.map((ink) => Math.round(ink * PERCENT)).join(' ')}
        parse={(text) => {
          const parts = text
            .normalize('NFKC')
            .split(/[^\d.]+/u)
            .filter((part) => part !== '');
          const [c, m, y, k, ...more] = parts.map((part) => Number(part) / PERCENT);
          const inks = [c, m, y, k] as const;
          const good = more.length === 0 && inks.every((ink) => ink !== undefined && ink >= 0 && ink <= 1);
          return good ? { value: inks as unknown as Cmyk } : { fault: t('ink.notCmyk') };
        }}
        onValue={onCmyk}
      />
      <FormRow label={t('ink.total')}>
        <span className="form-value tabular">
          {t('ink.totalValue', { total: Math.round(cmyk.reduce((sum, ink) => sum + ink, 0) * PERCENT) })}
        </span>
      </FormRow>
    </>
  );
}

/** The four colours of an ink to go on from; a grey for none. */
function halfOf(ink: Ink | undefined): Cmyk {
  if (ink === undefined) return [0, 0, 0, 0.5];
  return ink.kind === 'process' ? ink.cmyk : ink.alternate;
}
