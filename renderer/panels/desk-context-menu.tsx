import { useEffect, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from '../i18n';
import type { Point } from '../../core/geometry';
import {
  guideAt,
  hitAt,
  hitsAt,
  sameThing,
  selectedPage,
  selectedThings,
  selectionOf,
  sheetOfPage,
  thingRect,
  toDesk,
  viewOf,
} from '../editor';
import type { EditorState, Hit } from '../editor';
import { PointMenu } from './context-menu';
import { useDeskMenuParts } from './desk-menu-parts';
import { useEditor } from './editor-context';

const RIGHT_BUTTON = 2;

interface Open {
  /** In the window and on the desk, in CSS pixels. */
  readonly at: Point;
  readonly under: readonly Hit[];
}

/** What can be done with what lies under the pointer, or with what is selected when the menu key asked. */
export function DeskContextMenu({ desk }: { readonly desk: RefObject<HTMLElement | null> }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [open, setOpen] = useState<Open>();
  const partsOf = useDeskMenuParts();
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    const ask = (event: MouseEvent): void => {
      event.preventDefault();
      const bounds = element.getBoundingClientRect();
      const state = editor.store.get();
      if (state.hand.kind !== 'idle') return;
      const byKey = event.button !== RIGHT_BUTTON;
      const at = byKey
        ? (selectionPoint(state) ?? { x: bounds.width / 2, y: bounds.height / 2 })
        : { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
      const guide = byKey ? undefined : guideAt(state, at);
      const hit = byKey ? undefined : hitAt(state, at);
      if (guide !== undefined) editor.chooseGuide({ id: guide.guide.id, page: guide.page });
      else if (!byKey && !isSelected(state, hit)) editor.select(hit && selectionOf(hit.sheet.id, [hit.thing]));
      setOpen({ at: { x: at.x + bounds.left, y: at.y + bounds.top }, under: hitsAt(editor.store.get(), at) });
    };
    element.addEventListener('contextmenu', ask);
    return () => element.removeEventListener('contextmenu', ask);
  }, [desk, editor]);
  if (open === undefined) return null;
  return (
    <PointMenu
      key={`${open.at.x} ${open.at.y}`}
      at={open.at}
      parts={partsOf(open.under)}
      label={t('hands.menu')}
      focus={desk}
      onClose={() => setOpen(undefined)}
    />
  );
}

function isSelected(state: EditorState, hit: Hit | undefined): boolean {
  if (hit === undefined || state.selection?.kind !== 'things' || state.selection.page !== hit.sheet.id) return false;
  return selectedThings(state).some((thing) => sameThing(thing, hit.thing));
}

/** A point near the top left of what is selected, on the desk. */
function selectionPoint(state: EditorState): Point | undefined {
  const page = selectedPage(state);
  const [thing] = selectedThings(state);
  const sheet = page === undefined ? undefined : sheetOfPage(state, page);
  const rect = page === undefined || thing === undefined ? undefined : thingRect(state, page, thing);
  if (sheet === undefined || rect === undefined) return undefined;
  const { x, y, width, height } = toDesk(viewOf(state.view, sheet), rect);
  return { x: Math.max(8, x + Math.min(24, width / 2)), y: Math.max(8, y + Math.min(24, height / 2)) };
}
