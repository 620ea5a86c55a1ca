import { useEffect } from 'react';
import { useEditor } from './editor-context';

/** What keeps the keyboard to itself while it is there, and gives it back by itself. */
const LAYERS = '[role=menu], [role=listbox][data-open], [data-testid=frame-chooser]';

/** The one stop of a list in the order of focus, or the first of what it lists. */
const STOP = ':is(:is([role=option], [data-row], .page-tile)[tabindex="0"], [data-finding])';

/**
 * Keeps the keyboard from falling to nowhere. When what had it goes (a row is deleted, a button switched off, a panel
 * put away, an edition opened), an open dialog takes it, else the list or the tab of its panel, else the desk, else the
 * first way out of the screen.
 */
export function useKeptFocus(): void {
  const editor = useEditor();
  useEffect(() => {
    let last: { readonly element: Element; readonly panel: string | undefined } | undefined;
    let frame = 0;
    const see = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = { element: target, panel: panelOf(target) };
    };
    const look = (): void => {
      cancelAnimationFrame(frame);
      // What comes in its place is there a frame later.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (document.activeElement !== document.body || document.querySelector(LAYERS) !== null) return;
          if (last !== undefined && !isGone(last.element)) return;
          const dialog = document.querySelector<HTMLElement>('[role=dialog][tabindex]');
          (dialog ?? homeOf(last?.panel))?.focus({ preventScroll: true });
        });
      });
    };
    document.addEventListener('focusin', see);
    document.addEventListener('focusout', look);
    const stop = editor.store.subscribe(look);
    look();
    return () => {
      stop();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', see);
      document.removeEventListener('focusout', look);
    };
  }, [editor]);
}

function panelOf(element: Element): string | undefined {
  const body = element.closest<HTMLElement>('[data-panel-body]');
  return body?.dataset['panelBody'] ?? element.closest<HTMLElement>('[data-panel]')?.dataset['panel'];
}

/** A press beside everything leaves what had the keyboard where it was: that is a person's wish. */
function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled') || element.getClientRects().length === 0;
}

/** Where a person looks whose place in a panel is gone. */
function homeOf(panel: string | undefined): HTMLElement | null {
  const name = panel === undefined ? undefined : CSS.escape(panel);
  const stop = name && document.querySelector<HTMLElement>(`[data-panel-body="${name}"]:not([hidden]) ${STOP}`);
  const tab = name && document.querySelector<HTMLElement>(`[role=tab][data-panel="${name}"]`);
  return (
    (stop || tab || undefined) ??
    document.querySelector<HTMLElement>('.desk-canvas') ??
    document.querySelector<HTMLElement>('.stage .button-primary')
  );
}
