import { useId } from 'react';
import type { ReactNode } from 'react';
import { FormRow } from './form-row';
import { useTyping } from './use-typing';

/** A day, `YYYY-MM-DD`, with its label; half a date changes nothing. */
export function DateField(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: string;
  readonly onDate: (date: string, group: string) => void;
  readonly hint?: string | undefined;
}): ReactNode {
  const { label, name, value, onDate, hint } = props;
  const id = useId();
  const typing = useTyping();
  return (
    <FormRow label={label} control={id} hint={hint}>
      <input
        id={id}
        className="input tabular"
        type="date"
        data-field={name}
        data-of-edition
        value={value}
        min="1901-01-01"
        max="2100-12-31"
        onFocus={typing.begin}
        onChange={(event) => {
          if (event.target.value !== '') onDate(event.target.value, typing.group());
        }}
      />
    </FormRow>
  );
}
