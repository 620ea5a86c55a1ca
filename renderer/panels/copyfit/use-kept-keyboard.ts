import { useEffect } from 'react';

/** Takes the keyboard while the target is there, and gives it back to the desk. */
export function useKeptKeyboard(target: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = target.current;
    element?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement === element || document.activeElement === document.body) {
        document.querySelector<HTMLElement>('.desk-canvas')?.focus({ preventScroll: true });
      }
    };
  }, [target]);
}
