import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TYPE_SIZE_RANGE, formatTypeSize, parseTypeSize } from '../../../core/document';
import { sizeScale, withUnit } from '../../editor';
import { useEditorState } from '../editor-context';
import { EntryField } from './entry-field';
import type { OrMixed } from './mixed';

/** What an arrow key adds to a size, in points. */
const STEP = 0.5;

/** A labelled size of type in points, entered and shown in the unit that a person has chosen. */
export function SizeField(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: OrMixed<number>;
  readonly onValue: (points: number) => void;
  readonly hint?: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const unit = useEditorState((state) => state.preferences.sizeUnit);
  const profile = useEditorState((state) => state.edition?.profile);
  if (profile === undefined) return null;
  const scale = sizeScale(profile, unit);
  const { least, most } = TYPE_SIZE_RANGE;
  return (
    <EntryField<number>
      {...props}
      format={(points) => formatTypeSize(points, scale)}
      parse={(text) => {
        const value = parseTypeSize(withUnit(text, scale), scale.ladder);
        return value === undefined ? { fault: t('form.notSize') } : { value };
      }}
      step={(points, by) => Math.min(most, Math.max(least, points + by * STEP))}
    />
  );
}
