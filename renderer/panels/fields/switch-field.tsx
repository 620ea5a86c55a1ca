import { Checkbox } from '@base-ui/react/checkbox';
import type { ReactNode } from 'react';
import { Icon } from '../icons';

/** Something that is so or not, with its words beside it. */
export function SwitchField(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
}): ReactNode {
  const { label, name, value, onValue } = props;
  return (
    <label className="check">
      <Checkbox.Root className="check-box" checked={value} onCheckedChange={onValue} data-field={name}>
        <Checkbox.Indicator className="check-mark">
          <Icon name="chosen" />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span>{label}</span>
    </label>
  );
}
