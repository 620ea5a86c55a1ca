import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { listStep } from '../lists/list-step';
import { useKeptKeyboard } from './use-kept-keyboard';

/** Remedies one under another: arrows and the pointer show one on the page, Enter does it, Esc leaves all as it was. */
export function RemedyList(props: {
  readonly count: number;
  readonly chosen: number | undefined;
  readonly busy: boolean;
  /** The row of a remedy, whose element has this id. */
  readonly row: (index: number, id: string) => ReactNode;
}): ReactNode {
  const { count, chosen, busy, row } = props;
  const { t } = useTranslation();
  const editor = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useKeptKeyboard(list);
  const press = (event: KeyboardEvent): void => {
    const to = listStep(event.key, { at: chosen ?? -1, count });
    if (event.key === 'Escape') editor.copyfit.close();
    else if (event.key === 'Enter') editor.copyfit.apply();
    else if (to !== undefined) editor.copyfit.choose(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      className="copyfit-remedies"
      role="listbox"
      tabIndex={0}
      aria-label={t('copyfit.remedies')}
      aria-busy={busy}
      aria-activedescendant={chosen === undefined ? undefined : `${id}${chosen}`}
      onKeyDown={press}
      onPointerLeave={() => editor.copyfit.choose(undefined)}
    >
      {Array.from({ length: count }, (_, index) => row(index, `${id}${index}`))}
    </div>
  );
}
