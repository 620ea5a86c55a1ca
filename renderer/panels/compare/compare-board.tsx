import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createCompareDesk } from '../../canvas';
import { boardPlaces } from '../../editor';
import type { Editor } from '../../editor';
import type { ComparedSide } from '../../compose';
import { useTranslation } from '../../i18n';
import { useEditorState, useSurroundings } from '../editor-context';
import { backToDesk } from '../surfaces/back-to-desk';
import { BoardTools } from './board-tools';
import { attachPanes } from './panes-pointer';
import { useComparedName } from './state-chooser';

/** How far an arrow key moves the pages, in CSS pixels. */
const STEP = 60;

/** Both states of the page over the desk, while they are looked at. */
export function CompareBoard(): ReactNode {
  const isOpen = useEditorState(({ comparing }) => comparing?.board !== undefined);
  return isOpen ? <Board /> : null;
}

function Board(): ReactNode {
  const { t } = useTranslation();
  const { editor, pool } = useSurroundings();
  const { board } = editor.compare;
  const section = useRef<HTMLElement>(null);
  const panes = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  const layout = useEditorState(({ comparing }) => comparing?.board?.layout);
  const shown = useEditorState(({ comparing }) => comparing?.board?.shown);

  useEffect(() => {
    const [own, both, left, right] = [section.current, panes.current, before.current, after.current];
    if (own === null || both === null || left === null || right === null) return undefined;
    own.focus();
    const measure = new ResizeObserver(() => board.resize({ width: right.clientWidth, height: right.clientHeight }));
    measure.observe(right);
    const desk = createCompareDesk({ panes: { before: left, after: right }, editor, pool });
    const detach = attachPanes(both, [left, right], board);
    return () => {
      measure.disconnect();
      desk.stop();
      detach();
      const next = backToDesk();
      if (next !== true) next.focus();
    };
  }, [editor, pool, board]);

  return (
    <section
      ref={section}
      className="compare-board"
      aria-label={t('commands.comparePages')}
      tabIndex={-1}
      data-testid="compare-board"
      onKeyDown={(event) => press(event, editor)}
    >
      <BoardTools />
      <div ref={panes} className="compare-panes" data-layout={layout} data-shown={shown}>
        <Pane side="before" element={before} />
        <Pane side="after" element={after} />
        <PaneName side="before" />
        <PaneName side="after" />
      </div>
      <Told />
    </section>
  );
}

function Pane({
  side,
  element,
}: {
  readonly side: ComparedSide;
  readonly element: React.RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { t } = useTranslation();
  const isThere = useEditorState(({ comparing }) => {
    const pages = comparing?.board?.pages;
    return pages === undefined || pages[side] !== undefined;
  });
  return (
    <div className={`compare-pane compare-pane-${side}`}>
      <div ref={element} className="compare-page" data-testid={`compare-${side}`} />
      {!isThere && <p className="compare-pane-none">{t('proofing.compare.noPage')}</p>}
    </div>
  );
}

/** Which state lies in a pane: over both, so that one over the other does not colour it. */
function PaneName({ side }: { readonly side: ComparedSide }): ReactNode {
  const state = useEditorState(({ comparing }) => comparing?.[side]);
  const nameOf = useComparedName();
  return (
    <p className="compare-pane-name" data-side={side}>
      {nameOf(state)}
    </p>
  );
}

/** What is looked at, in words. */
function Told(): ReactNode {
  const { t } = useTranslation();
  const board = useEditorState(({ comparing }) => comparing?.board);
  if (board === undefined) return null;
  const places = boardPlaces(board);
  const place = board.chosen === undefined ? undefined : places[board.chosen];
  const words =
    board.pages === undefined
      ? t('proofing.compare.working')
      : place === undefined
        ? t('proofing.compare.places', { count: places.length })
        : t('proofing.compare.place', {
            at: (board.chosen ?? 0) + 1,
            count: places.length,
            cause: t(`proofing.compare.causes.${place.cause}`),
          });
  return (
    <footer className="compare-foot">
      <p className="tabular" role="status" data-testid="compare-told">
        {words}
      </p>
      <span className="space" />
      <ul className="compare-legend" aria-label={t('proofing.compare.legend')}>
        <li data-sign="before">{t('proofing.compare.onlyBefore')}</li>
        <li data-sign="after">{t('proofing.compare.onlyAfter')}</li>
        <li data-sign="asked">{t('proofing.compare.causes.asked')}</li>
        <li data-sign="otherwise">{t('proofing.compare.causes.otherwise')}</li>
        <li data-sign="unasked">{t('proofing.compare.causes.unasked')}</li>
      </ul>
    </footer>
  );
}

/** The board's own keys; those that differ from person to person are commands. */
function press(event: KeyboardEvent, editor: Editor): void {
  if (event.target !== event.currentTarget && event.key !== 'Escape') return;
  const { board } = editor.compare;
  const page = editor.store.get().page;
  const deeds: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => board.pan({ x: STEP, y: 0 }),
    ArrowRight: () => board.pan({ x: -STEP, y: 0 }),
    ArrowUp: () => board.pan({ x: 0, y: STEP }),
    ArrowDown: () => board.pan({ x: 0, y: -STEP }),
    '+': () => board.zoomStep(1),
    '=': () => board.zoomStep(1),
    '-': () => board.zoomStep(-1),
    '0': () => board.fit(),
    PageDown: () => editor.goTo(page + 1),
    PageUp: () => editor.goTo(page - 1),
    Escape: () => board.close(),
  };
  const deed = event.altKey || event.shiftKey ? undefined : deeds[event.key];
  if (deed === undefined || event.defaultPrevented) return;
  event.preventDefault();
  deed();
}
