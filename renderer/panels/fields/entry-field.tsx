import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { FormRow } from './form-row';
import { MIXED } from './mixed';
import type { OrMixed } from './mixed';

/** A value entered as text, taken when it is finished: on Enter, on leaving, and on every step of the arrow keys. */
export interface EntryProps<Value> {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: OrMixed<Value>;
  readonly hint?: string | undefined;
  readonly format: (value: Value) => string;
  /** The value of what was entered, or what is wrong with it. */
  readonly parse: (text: string) => { readonly value: Value } | { readonly fault: string };
  /** What an arrow key makes of a value: `by` is 1 or -1, ten times that with Shift. */
  readonly step?: (value: Value, by: number) => Value;
  readonly onValue: (value: Value) => void;
  readonly placeholder?: string | undefined;
}

/** A labelled field for such a value. Esc gives back what is there; what is wrong stays, with the reason under it. */
export function EntryField<Value>(props: EntryProps<Value>): ReactNode {
  const { label, name, value, hint, format, parse, step, onValue, placeholder } = props;
  const id = useId();
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const [fault, setFault] = useState<string>();

  const drop = (): void => {
    setDraft(undefined);
    setFault(undefined);
  };
  const finish = (text: string | undefined): void => {
    // Nothing entered for several things leaves each its own.
    if (text === undefined || (value === MIXED && text === '')) return drop();
    const parsed = parse(text);
    if ('fault' in parsed) return setFault(parsed.fault);
    drop();
    if (parsed.value !== value) onValue(parsed.value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(draft);
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      drop();
    }
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0 || step === undefined) return;
    event.preventDefault();
    const parsed = draft !== undefined ? parse(draft) : value === MIXED ? undefined : { value };
    if (parsed === undefined || 'fault' in parsed) return;
    drop();
    onValue(step(parsed.value, event.shiftKey ? 10 * by : by));
  };

  return (
    <FormRow label={label} control={id} hint={hint} fault={fault}>
      <input
        id={id}
        className="input tabular"
        type="text"
        autoComplete="off"
        spellCheck={false}
        data-field={name}
        data-of-edition
        aria-invalid={fault !== undefined}
        value={draft ?? (value === MIXED ? '' : format(value))}
        placeholder={value === MIXED ? t('form.mixed') : placeholder}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={press}
        onBlur={() => finish(draft)}
      />
    </FormRow>
  );
}
