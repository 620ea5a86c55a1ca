import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readSize, sizeText } from '../../editor';
import { useEditorState } from '../editor-context';
import { EntryField } from './entry-field';

/** The document takes no size beyond these, in points. */
const LEAST = 0.5;
const MOST = 2000;

/** A labelled size of type in points, entered and shown in the unit that a person has chosen. */
export function SizeField(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: number;
  readonly onValue: (points: number) => void;
  readonly hint?: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const unit = useEditorState((state) => state.preferences.sizeUnit);
  const ladder = useEditorState((state) => state.edition?.profile.sizeLadder) ?? 'founder';
  return (
    <EntryField<number>
      {...props}
      format={(points) => sizeText(points, { unit, ladder })}
      parse={(text) => {
        const value = readSize(text, { unit, ladder });
        return value === undefined || value < LEAST || value > MOST ? { fault: t('form.notSize') } : { value };
      }}
      step={(points, by) => Math.min(MOST, Math.max(LEAST, points + by / 2))}
    />
  );
}
