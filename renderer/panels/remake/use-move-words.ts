import { findStory } from '../../editor';
import type { Move, Standpoint } from '../../editor';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import { useEditorState } from '../editor-context';

/** A move in words: the head of what moved, and from where to where it went, and how large it was and is. */
export interface MoveWords {
  readonly head: string;
  /** What became of it, its place, its size. */
  readonly parts: readonly string[];
}

/** Gives moves in words. */
export function useMoveWords(): (move: Move) => MoveWords {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  return (move) => ({
    head: (edition && findStory(edition, move.story)?.headline) ?? '',
    parts: partsOf(t, move),
  });
}

function partsOf(t: Translate, { from, to, change }: Move): readonly string[] {
  const parts = [t(`remake.changes.${change}`)];
  const isElsewhere = from?.page !== to?.page;
  const place = (at: Standpoint): string => placeOf(t, at, isElsewhere && from !== undefined && to !== undefined);
  if (change === 'moved' && from && to) parts.push(t('remake.fromTo', { from: place(from), to: place(to) }));
  if (change === 'placed' && to) parts.push(place(to));
  if (change === 'taken' && from) parts.push(t('remake.was', { place: place(from) }));
  if (to !== undefined && !isAsLarge(from, to)) {
    const sizes = { from: from === undefined ? '' : sizeOf(t, from), to: sizeOf(t, to) };
    parts.push(from === undefined ? sizes.to : t('remake.fromTo', sizes));
  }
  return parts;
}

/** Column and line, from 1; the page too where it is another. */
function placeOf(t: Translate, { page, frame }: Standpoint, withPage: boolean): string {
  const at = { column: frame.column + 1, line: frame.line + 1 };
  return withPage ? t('remake.onPage', { page, ...at }) : t('remake.at', at);
}

function sizeOf(t: Translate, { frame }: Standpoint): string {
  return t('remake.size', { columns: frame.columns, lines: frame.lines });
}

function isAsLarge(from: Standpoint | undefined, { frame }: Standpoint): boolean {
  return from?.frame.columns === frame.columns && from.frame.lines === frame.lines;
}
