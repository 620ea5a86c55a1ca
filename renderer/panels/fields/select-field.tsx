import { Select } from '@base-ui/react/select';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from '../icons';
import { useTranslation } from '../../i18n';
import { useTypeAhead } from '../lists/use-type-ahead';
import { FormRow } from './form-row';
import { MIXED } from './mixed';
import type { OrMixed } from './mixed';

/** One thing to choose. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A labelled choice of one among several. */
export function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: OrMixed<Value>;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly hint?: string | undefined;
  readonly focusAfter?: () => HTMLElement | undefined;
}): ReactNode {
  const { label, hint, ...box } = props;
  return (
    <FormRow label={label} hint={hint}>
      <SelectBox label={label} {...box} />
    </FormRow>
  );
}

/** The same without a line of its own. */
export function SelectBox<Value extends string>(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: OrMixed<Value>;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  /** What gets the keyboard when something was chosen; the box itself when left out. */
  readonly focusAfter?: () => HTMLElement | undefined;
  readonly disabled?: boolean;
}): ReactNode {
  const { label, name, value, choices, onChoose, focusAfter, disabled = false } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const open = useRef(false);
  const names = (): readonly (readonly string[])[] => choices.map((choice) => [choice.label]);
  const options = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
  ];
  // The kit's own letters know no pinyin: ours come first, closed they choose, open they go to an option.
  const type = useTypeAhead({
    names,
    at: () =>
      open.current
        ? options().findIndex((option) => option === document.activeElement)
        : choices.findIndex((choice) => choice.value === value),
    onFound: (row) => {
      const choice = choices[row];
      if (open.current) options()[row]?.focus();
      else if (choice !== undefined) onChoose(choice.value);
    },
  });
  const press = (event: KeyboardEvent): void => {
    type(event);
    if (event.defaultPrevented) event.stopPropagation();
  };
  return (
    <Select.Root
      onOpenChange={(next) => {
        open.current = next;
      }}
      items={choices}
      disabled={disabled}
      value={value === MIXED ? null : value}
      onValueChange={(next) => next !== null && next !== value && onChoose(next)}
    >
      <Select.Trigger className="input input-select" aria-label={label} data-field={name} onKeyDownCapture={press}>
        <Select.Value className="input-value">{value === MIXED ? t('form.mixed') : undefined}</Select.Value>
        <Icon name="down" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="menu-place" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup
            className="menu-popup menu-scroll"
            onKeyDownCapture={press}
            {...(focusAfter && { finalFocus: () => focusAfter() ?? true })}
          >
            <Select.List ref={list}>
              {choices.map((choice) => (
                <Select.Item key={choice.value} value={choice.value} className="menu-item">
                  <span className="menu-mark">
                    <Select.ItemIndicator>
                      <Icon name="chosen" />
                    </Select.ItemIndicator>
                  </span>
                  <Select.ItemText className="menu-words">{choice.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
