import { Checkbox } from '@base-ui/react/checkbox';
import type { ReactNode } from 'react';
import { Icon } from '../icons';
import { MIXED } from './mixed';
import type { OrMixed } from './mixed';

/** Something that is so or not, with its words beside it. */
export function SwitchField(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: OrMixed<boolean>;
  readonly disabled?: boolean;
  readonly onValue: (value: boolean) => void;
}): ReactNode {
  const { label, name, value, disabled = false, onValue } = props;
  return (
    <label className="check">
      <Checkbox.Root
        className="check-box"
        checked={value === true}
        indeterminate={value === MIXED}
        disabled={disabled}
        onCheckedChange={onValue}
        data-field={name}
      >
        <Checkbox.Indicator className="check-mark">
          <Icon name={value === MIXED ? 'minus' : 'chosen'} />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span>{label}</span>
    </label>
  );
}
