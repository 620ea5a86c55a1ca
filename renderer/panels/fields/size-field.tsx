import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { formatTypeSize, parseTypeSize } from '../../../core/document';
import { sizeScale, steppedSize, withUnit } from '../../editor';
import { useEditorState } from '../editor-context';
import { EntryField } from './entry-field';
import type { OrMixed } from './mixed';

/** What a size needs to be entered. */
interface SizeProps<Value> {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: OrMixed<Value>;
  readonly onValue: (points: Value) => void;
  readonly hint?: string | undefined;
}

/** A labelled size of type in points, entered and shown in the unit that a person has chosen. */
export function SizeField({ onValue, ...props }: SizeProps<number>): ReactNode {
  return <OptionalSizeField {...props} needed onValue={(points) => points !== undefined && onValue(points)} />;
}

/** A labelled size of type that may be left out: the empty field. */
export function OptionalSizeField(
  props: SizeProps<number | undefined> & { readonly needed?: boolean; readonly placeholder?: string | undefined },
): ReactNode {
  const { t } = useTranslation();
  const { needed = false, ...rest } = props;
  const unit = useEditorState((state) => state.preferences.sizeUnit);
  const profile = useEditorState((state) => state.edition?.profile);
  if (profile === undefined) return null;
  const scale = sizeScale(profile, unit);
  return (
    <EntryField<number | undefined>
      {...rest}
      format={(points) => (points === undefined ? '' : formatTypeSize(points, scale))}
      parse={(text) => {
        if (text.trim() === '' && !needed) return { value: undefined };
        const value = parseTypeSize(withUnit(text, scale), scale.ladder);
        return value === undefined ? { fault: t('form.notSize') } : { value };
      }}
      step={(points, by) => (points === undefined ? points : steppedSize(points, by, scale))}
    />
  );
}
