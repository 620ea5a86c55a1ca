import type { ReactNode } from 'react';
import { useTranslation, withHyphen, withMinus } from '../../i18n';
import { EntryField } from './entry-field';
import type { EntryProps } from './entry-field';

/** The limits of a number, and how fine it is. */
interface Limits {
  readonly least: number;
  readonly most: number;
  /** What one step of the arrow keys adds; a whole number unless it is a fraction. */
  readonly by?: number;
}

/** More decimals than these nobody enters, and sums of binary fractions would show theirs. */
const DECIMALS = 1000;

/** A labelled number within limits. */
export function NumberField(props: Omit<EntryProps<number>, 'format' | 'parse' | 'step'> & Limits): ReactNode {
  const { onValue, value, ...rest } = props;
  return <OptionalNumberField {...rest} value={value} needed onValue={(next) => next !== undefined && onValue(next)} />;
}

/** A labelled number that may be left out: the empty field. */
export function OptionalNumberField(
  props: Omit<EntryProps<number | undefined>, 'format' | 'parse' | 'step'> & Limits & { readonly needed?: boolean },
): ReactNode {
  const { least, most, by = 1, needed = false, ...rest } = props;
  const { t } = useTranslation();
  const whole = Number.isInteger(by);
  const fault = t(whole ? 'form.notWhole' : 'form.notNumber', { least, most });
  return (
    <EntryField<number | undefined>
      {...rest}
      format={(value) => (value === undefined ? '' : withMinus(String(tidy(value))))}
      parse={(text) => {
        if (text.trim() === '') return needed ? { fault } : { value: undefined };
        const value = Number(plainDigits(text));
        if (!Number.isFinite(value) || value < least || value > most) return { fault };
        return whole && !Number.isInteger(value) ? { fault } : { value };
      }}
      step={(value, steps) => Math.min(most, Math.max(least, tidy((value ?? least) + steps * by)))}
    />
  );
}

/** An input method in full-width mode types full-width digits; what is shown has a minus sign. */
function plainDigits(text: string): string {
  return withHyphen(text.normalize('NFKC')).trim();
}

function tidy(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
