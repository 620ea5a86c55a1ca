import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { NEW_PREFERENCES } from '../../../ipc';
import { DOCK_SIZE_LIMITS } from '../../editor';
import type { DockSize } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';

/** How far an arrow key draws a border: CSS pixels, of the lower right per cent. */
const STEP = { left: 16, right: 16, bottom: 16, lower: 4 } as const;

/**
 * The border of a part of the dock: drawn by hand or by the arrow keys; a double click or Enter gives it its first
 * size.
 */
export function Sash({ size }: { readonly size: DockSize }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const value = useEditorState((state) => state.preferences.dock.sizes[size]);
  const { least, most } = DOCK_SIZE_LIMITS[size];
  const upright = size === 'left' || size === 'right';

  const press = (event: KeyboardEvent): void => {
    const to = keyedSize(event.key, { size, value });
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    editor.dock.resize(size, to);
  };
  const draw = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const sash = event.currentTarget;
    const read = sizeReader(sash, size);
    if (read === undefined) return;
    // Where the size is limited by the window, the border stands elsewhere than the size says: it must not jump.
    const slip = read.now - read.at(event.nativeEvent);
    const stop = new AbortController();
    const { signal } = stop;
    sash.setPointerCapture(event.pointerId);
    const follow = (to: globalThis.PointerEvent): void => editor.dock.resize(size, read.at(to) + slip);
    sash.addEventListener('pointermove', follow, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      sash.addEventListener(end, () => stop.abort(), { signal });
    document.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        stop.abort();
        editor.dock.resize(size, value);
      },
      { signal, capture: true },
    );
  };
  return (
    <div
      role="separator"
      className={upright ? 'sash' : 'sash sash-level'}
      tabIndex={0}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-label={t(`dock.sashes.${size}`)}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      data-sash={size}
      onKeyDown={press}
      onPointerDown={draw}
      onDoubleClick={() => editor.dock.resize(size, NEW_PREFERENCES.dock.sizes[size])}
    />
  );
}

function keyedSize(
  key: string,
  { size, value }: { readonly size: DockSize; readonly value: number },
): number | undefined {
  const grows = { left: 'ArrowRight', right: 'ArrowLeft', bottom: 'ArrowUp', lower: 'ArrowUp' }[size];
  const shrinks = { left: 'ArrowLeft', right: 'ArrowRight', bottom: 'ArrowDown', lower: 'ArrowDown' }[size];
  const { least, most } = DOCK_SIZE_LIMITS[size];
  switch (key) {
    case grows:
      return value + STEP[size];
    case shrinks:
      return value - STEP[size];
    case 'Home':
      return least;
    case 'End':
      return most;
    case 'Enter':
      return NEW_PREFERENCES.dock.sizes[size];
    default:
      return undefined;
  }
}

/** The size that a border at a point means, and the size that its part has now. */
function sizeReader(
  sash: HTMLElement,
  size: DockSize,
): { readonly now: number; readonly at: (point: { clientX: number; clientY: number }) => number } | undefined {
  const side = sash.parentElement;
  const part = (size === 'lower' ? sash.nextElementSibling : side)?.getBoundingClientRect();
  const whole = (size === 'lower' ? side : side?.parentElement)?.getBoundingClientRect();
  if (part === undefined || whole === undefined) return undefined;
  switch (size) {
    case 'left':
      return { now: part.width, at: ({ clientX }) => clientX - whole.left };
    case 'right':
      return { now: part.width, at: ({ clientX }) => whole.right - clientX };
    case 'bottom':
      return { now: part.height, at: ({ clientY }) => whole.bottom - clientY };
    case 'lower':
      return {
        now: (part.height / whole.height) * 100,
        at: ({ clientY }) => ((whole.bottom - clientY) / whole.height) * 100,
      };
  }
}
