import { useId, useState } from 'react';
import type { ChangeEvent, CompositionEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { FormRow } from './form-row';
import { MIXED } from './mixed';
import type { OrMixed } from './mixed';
import { useTyping } from './use-typing';

/** The longest text of a field that is one line, in UTF-16 units; the document takes no more. */
const LONGEST_LINE = 1000;

/** What a text needs to be typed, with a label or without. */
export interface TextProps {
  /** The name by which a finding or a command hands it the keyboard. */
  readonly name?: string | undefined;
  readonly value: OrMixed<string>;
  /** Hears every change; all of one visit have the same undo group. Not while an input method composes. */
  readonly onText: (text: string, group: string) => void;
  readonly placeholder?: string | undefined;
  /** Lines it is high; more than one takes line breaks. */
  readonly lines?: number;
}

/** A text of the edition with its label. What is typed is in the document at once. */
export function TextField(
  props: TextProps & { readonly label: string; readonly hint?: string | undefined },
): ReactNode {
  const { label, hint, ...text } = props;
  const id = useId();
  return (
    <FormRow label={label} control={id} hint={hint}>
      <TextInput {...text} id={id} />
    </FormRow>
  );
}

/** A text of the edition without a label of its own: `aria` says what it is. */
export function TextInput(
  props: TextProps & { readonly id?: string | undefined; readonly aria?: string | undefined },
): ReactNode {
  const { id, aria, name, value, onText, placeholder, lines = 1 } = props;
  const { t } = useTranslation();
  const [composed, setComposed] = useState<string>();
  const typing = useTyping();
  const common = {
    id,
    className: lines > 1 ? 'input input-text' : 'input',
    'aria-label': aria,
    'data-field': name,
    'data-of-edition': true,
    value: composed ?? (value === MIXED ? '' : value),
    placeholder: value === MIXED ? t('form.mixed') : placeholder,
    onFocus: typing.begin,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = event.target.value;
      // The letters of an unfinished word are the input method's, not the document's.
      if ((event.nativeEvent as InputEvent).isComposing) return setComposed(text);
      setComposed(undefined);
      onText(text, typing.group());
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setComposed(undefined);
      onText(event.currentTarget.value, typing.group());
    },
    onBlur: () => setComposed(undefined),
  };
  if (lines > 1) return <textarea {...common} rows={lines} />;
  return <input {...common} type="text" maxLength={LONGEST_LINE} autoComplete="off" spellCheck={false} />;
}
