import type { ReactNode } from 'react';
import type { CopyCounts } from '../../core/page';
import type { EditorState } from '../editor';
import { useTranslation } from '../i18n';
import { useEditorState } from './editor-context';

/** How much text stands on the page that one is on, and on all of the edition once all of it is composed. */
export function CopyCountsOfPages(): ReactNode {
  return (
    <>
      <Count name="page" characters={usePageCount('characters')} words={usePageCount('words')} />
      <Count name="edition" characters={useEditionCount('characters')} words={useEditionCount('words')} />
    </>
  );
}

function Count(props: {
  readonly name: 'page' | 'edition';
  readonly characters: number | undefined;
  readonly words: number | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const { name, characters, words } = props;
  if (characters === undefined || words === undefined) return null;
  return (
    <span
      className={`status-item status-count status-count-${name}`}
      title={`${t('galley.words', { count: words })} · ${t('galley.charactersHint')}`}
      data-testid={`count-${name}`}
    >
      {t(`status.count.${name}`, { count: characters })}
    </span>
  );
}

function usePageCount(what: keyof CopyCounts): number | undefined {
  return useEditorState(
    ({ edition, composed, page }) => composed.get(edition?.pages[page - 1]?.id ?? '')?.counts[what],
  );
}

function useEditionCount(what: keyof CopyCounts): number | undefined {
  return useEditorState((state) => editionCount(state, what));
}

function editionCount({ edition, composed }: EditorState, what: keyof CopyCounts): number | undefined {
  if (edition === undefined || edition.pages.length < 2 || composed.size < edition.pages.length) return undefined;
  let sum = 0;
  for (const { counts } of composed.values()) sum += counts[what];
  return sum;
}
