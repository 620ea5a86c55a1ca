import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { dateStepped, readDate } from '../../editor';
import { EntryField } from './entry-field';

/**
 * A day, `YYYY-MM-DD`, with its label: written in any usual way, stepped by the arrow keys. Not the browser's own
 * field, which orders year, month and day by the system's language and not by the window's.
 */
export function DateField(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value: string;
  readonly onDate: (date: string) => void;
  readonly hint?: string | undefined;
}): ReactNode {
  const { onDate, ...rest } = props;
  const { t } = useTranslation();
  return (
    <EntryField<string>
      {...rest}
      format={(date) => date}
      parse={(text) => {
        const value = readDate(text);
        return value === undefined ? { fault: t('form.notDate') } : { value };
      }}
      step={dateStepped}
      onValue={onDate}
    />
  );
}
