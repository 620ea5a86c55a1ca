import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { bindingOf, pageName } from '../../../core/document';
import { useTranslation } from '../../i18n';
import {
  chosenPages,
  commandOf,
  findingLevel,
  findingPage,
  keyLabel,
  moveChosenPages,
  pageSpreads,
  paperSize,
  runCommand,
  sheetCount,
  weighFindings,
} from '../../editor';
import type { CommandId, EditorState } from '../../editor';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState, useSurroundings } from '../editor-context';
import { MenuButton, WithMenu } from '../lists/list-menu';
import type { MenuEntry, MenuParts } from '../lists/list-menu';
import { listStep } from '../lists/list-step';
import { useTypeAhead } from '../lists/use-type-ahead';
import { useSight } from '../lists/row-list';
import { useSteady } from '../lists/use-steady';
import { PageForm } from './page-form';
import { PageTile } from './page-tile';
import type { PageFigures } from './page-tile';
import { pagesOf } from './pages-of';
import { usePageDrag } from './use-page-drag';
import { useListed } from '../use-listed';

/** White beside and between the pages of a spread, and what a tile has besides its picture, in CSS pixels. */
const SIDES = 30;
const TILE_SIDES = 8;
const CAPTION = 54;
const NARROWEST = 40;
const WIDEST = 150;

/** What the menu of a page does: commands about the page worked on. */
const ENTRIES = [
  ['addPage', 'addSheet', 'duplicatePage'],
  ['movePageBack', 'movePageOn'],
  ['nameSheet', 'lockPage'],
  ['deletePage'],
] as const satisfies readonly (readonly CommandId[])[];

const OF_SEVERAL = ['duplicatePage', 'movePageBack', 'movePageOn', 'lockPage', 'deletePage'] as const;

/** Whether a command is for all the pages that are taken. */
function isOfSeveral(id: CommandId): id is (typeof OF_SEVERAL)[number] {
  return OF_SEVERAL.some((each) => each === id);
}

/**
 * The pages as they lie open before a reader, with what is to be known of each; dragged to another place, or moved by
 * Alt and the arrow keys.
 */
export function PagesPanel(): ReactNode {
  const { t } = useTranslation();
  const count = useEditorState((state) => state.edition?.pages.length ?? 0);
  const taken = useEditorState((state) => chosenPages(state).length);
  const parts = useMenu();
  if (count === 0) {
    return (
      <nav className="panel pages" aria-label={t('pages.title')}>
        <div className="empty">
          <p className="empty-title">{t('pages.empty')}</p>
          <CommandButton command="addPage" icon="plus" words={t('pages.addFirst')} small />
        </div>
      </nav>
    );
  }
  const sheets = sheetCount(count);
  return (
    <nav className="panel pages" aria-label={t('pages.title')}>
      <h2 className="hidden">{t('pages.title')}</h2>
      <SpreadList parts={parts} />
      <PageForm />
      <div className="panel-foot page-foot">
        <CommandButton command="addPage" icon="plus" small />
        <CommandButton command="deletePage" icon="minus" small />
        {taken > 1 ? (
          <span className="panel-hint page-hint" role="status">
            {t('pageList.taken', { count: taken })}
          </span>
        ) : (
          <span className="panel-hint page-hint" title={t(`pageList.sheets.${sheets.kind}Hint`)}>
            {sheets.kind === 'sheets'
              ? t('pageList.sheets.sheets', { count: sheets.sheets })
              : t(`pageList.sheets.${sheets.kind}`, { count: sheets.missing })}
          </span>
        )}
        <span className="space" />
        <MenuButton label={t('pageList.menu')} icon="more" parts={parts} testId="page-menu" />
      </div>
    </nav>
  );
}

/** How many pages there are. */
export function PageCount(): ReactNode {
  return <span className="panel-count tabular">{useEditorState((state) => state.edition?.pages.length ?? 0)}</span>;
}

function SpreadList({ parts }: { readonly parts: MenuParts }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState(pagesOf);
  const current = useEditorState((state) => state.page);
  const figures = useFigures();
  const chosen = useChosen();
  const { drag, begin } = usePageDrag((page, before) => {
    // What was not taken is dragged alone.
    if (!chosenPages(editor.store.get()).includes(page)) editor.choosePage(page, 'alone');
    moveChosenPages(editor, before);
  });
  const press = useSteady(begin);
  const list = useRef<HTMLDivElement>(null);
  const [across, setAcross] = useState(0);
  const spreads = useMemo(() => pageSpreads(edition?.pages.length ?? 0), [edition?.pages.length]);
  const isLeft = edition === undefined || bindingOf(edition.profile) === 'left';
  const paper = edition === undefined ? { width: 1, height: 1 } : paperSize(edition);
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor((across - SIDES) / 2) - TILE_SIDES));
  const height = Math.round((width * paper.height) / paper.width) + CAPTION;
  /** Spreads beside each other, where the panel is wide. */
  const abreast = Math.max(1, Math.floor(across / (2 * (width + TILE_SIDES) + SIDES)));
  const { first, last } = useSight(list, { count: Math.ceil(spreads.length / abreast), height });

  useEffect(() => {
    const { current: box } = list;
    if (box === null) return undefined;
    const watch = new ResizeObserver(() => setAcross(box.clientWidth));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const { current: box } = list;
    if (box === null) return;
    const top = Math.floor(Math.floor(current / 2) / abreast) * height;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
  }, [current, height, abreast]);

  /** The keyboard goes with the page. */
  const keep = (): void =>
    void requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current=page]')?.focus());
  const type = useTypeAhead({
    names: () =>
      edition === undefined ? [] : edition.pages.map((_, index) => [String(index + 1), pageName(edition, index + 1)]),
    at: () => current - 1,
    onFound: (row) => {
      editor.choosePage(row + 1, 'alone');
      keep();
    },
  });
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      if (runCommand(editor, 'deletePage')) event.preventDefault();
      return;
    }
    const to = listStep(isLeft ? event.key : mirroredKey(event.key), {
      at: current - 1,
      count: edition?.pages.length ?? 0,
      across: 2,
    });
    type(event);
    if (to === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) {
      runCommand(editor, to < current - 1 ? 'movePageBack' : 'movePageOn');
    } else {
      editor.choosePage(to + 1, event.shiftKey ? 'upTo' : 'alone');
    }
    keep();
  };
  if (edition === undefined) return null;
  const held = spreads.findIndex((spread) => spread.includes(current));
  const rowOf = (index: number): number => Math.floor(index / abreast);
  const drawn = spreads
    .map((_, index) => index)
    .filter((index) => (rowOf(index) >= first && rowOf(index) <= last) || index === held);
  return (
    <WithMenu parts={parts}>
      <div className="scroll page-list" ref={list} role="group" aria-label={t('pages.title')} onKeyDown={pressKey}>
        <div
          className="rows-sheet"
          data-binding={isLeft ? 'left' : 'right'}
          style={{ height: Math.ceil(spreads.length / abreast) * height }}
        >
          {drawn.map((index) => (
            <div
              key={index}
              className="page-spread"
              data-alone={(spreads[index]?.length ?? 0) > 1 ? undefined : (index === 0) === isLeft ? 'right' : 'left'}
              style={{
                top: rowOf(index) * height,
                [isLeft ? 'left' : 'right']: `${((index % abreast) * 100) / abreast}%`,
                width: `${100 / abreast}%`,
                height,
              }}
            >
              {spreads[index]?.map((number) => {
                const page = edition.pages[number - 1];
                if (page === undefined) return null;
                return (
                  <PageTile
                    key={page.id}
                    page={page.id}
                    number={number}
                    width={width}
                    figures={figures.get(number) ?? NONE}
                    taken={chosen.length > 1 ? chosen.includes(number) : undefined}
                    mark={markOf(number, { drag, chosen, count: edition.pages.length })}
                    onPress={press}
                    onChoose={editor.choosePage}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </WithMenu>
  );
}

/** The key that does what this one does where pages go on from right to left. */
function mirroredKey(key: string): string {
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

const NONE: PageFigures = { articles: 0, overset: 0, errors: 0, findings: 0 };

/** The pages that are taken together; the same list as long as it says the same. */
function useChosen(): readonly number[] {
  const edition = useEditorState(pagesOf);
  const page = useEditorState((state) => state.page);
  const taken = useEditorState((state) => state.taken);
  return useMemo(() => chosenPages({ edition, page, taken }), [edition, page, taken]);
}

function markOf(
  number: number,
  options: {
    readonly drag: ReturnType<typeof usePageDrag>['drag'];
    readonly chosen: readonly number[];
    readonly count: number;
  },
): 'before' | 'after' | 'held' | undefined {
  const { drag, chosen, count } = options;
  if (drag === undefined) return undefined;
  if (drag.page === number || (chosen.includes(drag.page) && chosen.includes(number))) return 'held';
  if (drag.before === number) return 'before';
  return drag.before === count + 1 && number === count ? 'after' : undefined;
}

/** What is counted of every page (from 1). */
function useFigures(): ReadonlyMap<number, PageFigures> {
  const listed = useListed((now) => now);
  const { open } = useEditorState(weighFindings);
  return useMemo(() => {
    const figures = new Map<number, { articles: number; overset: number; errors: number; findings: number }>();
    for (const [index, page] of (listed.edition?.pages ?? []).entries()) {
      const overset = listed.composed.get(page.id)?.articles.filter(({ state }) => state === 'overset').length ?? 0;
      figures.set(index + 1, { articles: page.articles.length, overset, errors: 0, findings: 0 });
    }
    for (const finding of open) {
      const page = findingPage(listed, finding.place);
      const counted = page === undefined ? undefined : figures.get(page);
      if (counted === undefined) continue;
      const level = findingLevel(finding);
      counted.findings += level === 'error' || level === 'warning' ? 1 : 0;
      counted.errors += level === 'error' ? 1 : 0;
    }
    return figures;
  }, [listed, open]);
}

function useMenu(): MenuParts {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  // What is possible follows the whole state; the menu is small and drawn when it opens.
  useEditorState((state: EditorState) => state.edition);
  useEditorState((state: EditorState) => state.page);
  const count = useEditorState((state) => chosenPages(state).length);
  return ENTRIES.map((part) =>
    part.map((id): MenuEntry => {
      const { keys, when } = commandOf(id);
      const key = keys[0];
      return {
        id,
        label: count > 1 && isOfSeveral(id) ? t(`pageList.several.${id}`, { count }) : t(`commands.${id}`),
        ...(key !== undefined && { keys: keyLabel(key, platform) }),
        disabled: !when(editor.store.get()),
        run: () => void runCommand(editor, id),
      };
    }),
  );
}
