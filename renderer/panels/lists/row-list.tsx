import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { listStep } from './list-step';
import { useTypeAhead } from './use-type-ahead';

/** Rows kept ready above and below those in sight. */
const SPARE_ROWS = 6;

/** What a row must carry: its place, and whether it is the list's one stop in the order of focus. */
export interface RowPlace {
  readonly 'data-row': number;
  readonly tabIndex: number;
  readonly 'aria-setsize': number;
  readonly 'aria-posinset': number;
}

/**
 * A list of rows of one height, of which only those in sight are drawn: five hundred pages cost what ten do. Arrow
 * keys, Home and End, and letters go from row to row; a row is drawn by `children` with its `RowPlace` on the element
 * that takes the focus.
 */
export function RowList(props: {
  readonly label: string;
  readonly role: 'listbox' | 'list';
  readonly count: number;
  /** Height of a row in CSS pixels. */
  readonly height: number;
  /** The row that has the focus, or would get it. */
  readonly active: number;
  readonly multiple?: boolean;
  /** A row got the focus by the keyboard; with Shift held when `extend`. */
  readonly onActive: (index: number, extend: boolean) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** What each row is called: letters typed at the list go to the row that begins with them. */
  readonly names?: () => readonly (readonly string[])[];
  /** Where something dragged would be put in: before this row. */
  readonly gap?: number | undefined;
  readonly children: (index: number, place: RowPlace) => ReactNode;
}): ReactNode {
  const { label, role, count, height, active, multiple, onActive, onKeyDown, names, gap, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last } = useSight(scroller, { count, height });
  const wanted = useRef(false);

  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const top = active * height;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top + height > current.scrollTop + current.clientHeight)
      current.scrollTop = top + height - current.clientHeight;
    if (!wanted.current) return;
    wanted.current = false;
    current.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus();
  }, [active, height]);

  const goTo = (row: number, extend: boolean): void => {
    wanted.current = true;
    onActive(row, extend);
  };
  const type = useTypeAhead({
    names: () => names?.() ?? [],
    at: () => active,
    onFound: (row) => goTo(row, false),
  });
  const walk = (event: KeyboardEvent): void => {
    onKeyDown?.(event);
    const isRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
    if (event.defaultPrevented || !isRow || event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
    const next = listStep(event.key, { at: active, count });
    if (names !== undefined) type(event);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== active) goTo(next, event.shiftKey);
    // It is the list's stop and has the focus, but may be chosen by nobody yet.
    else onActive(next, event.shiftKey);
  };
  const drawn = rowsDrawn({ first, last, active, count });
  return (
    <div
      className="scroll rows"
      role={role}
      aria-label={label}
      aria-multiselectable={multiple}
      ref={scroller}
      onKeyDown={walk}
    >
      <div className="rows-sheet" role="presentation" style={{ height: count * height }}>
        {drawn.map((index) => (
          <div key={index} className="rows-place" role="presentation" style={{ top: index * height, height }}>
            {children(index, {
              'data-row': index,
              tabIndex: index === active ? 0 : -1,
              'aria-setsize': count,
              'aria-posinset': index + 1,
            })}
          </div>
        ))}
        {gap !== undefined && <div className="rows-gap" role="presentation" style={{ top: gap * height }} />}
      </div>
    </div>
  );
}

/** The rows in sight, the spare ones, and the one with the focus, which must not go while it has it. */
function rowsDrawn(options: { first: number; last: number; active: number; count: number }): readonly number[] {
  const { first, last, active, count } = options;
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return rows.includes(active) || active < 0 || active >= count ? rows : [...rows, active].sort((a, b) => a - b);
}

/** The first and last rows to draw of a list that scrolls, as it is scrolled and sized. */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  { count, height }: { readonly count: number; readonly height: number },
): {
  readonly first: number;
  readonly last: number;
  readonly sight: { readonly top: number; readonly height: number };
} {
  const [sight, setSight] = useState({ top: 0, height: 0 });
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return undefined;
    const look = (): void => setSight({ top: current.scrollTop, height: current.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const first = Math.max(0, Math.floor(sight.top / height) - SPARE_ROWS);
  const last = Math.min(count - 1, Math.ceil((sight.top + sight.height) / height) + SPARE_ROWS);
  return { first, last, sight };
}
