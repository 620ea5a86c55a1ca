import type { Edition } from '../../../core/document';
import type { TextSubject } from '../../compose';
import { changeText } from './text-change';
import type { TextChanges } from './text-changes';
import type { Typing } from './typing';

/** What an input method composes before it is put in: shown in place, not in the document. */
export interface Preediting {
  /** What an input method holds ready: shown in place, not in the document. */
  readonly compose: (text: string, caret: number) => void;
  /** Ends composing: with the text that it came to, or with none. */
  readonly endCompose: (text: string | undefined) => void;
  /** Shows it again in the edition as that is now. */
  readonly show: (typing: Typing) => void;
}

/** Makes composing over the changes of typing; `follow` brings the caret into sight. */
export function createPreediting(
  { now, range, put, change, refuses }: TextChanges,
  preview: (apply: ((edition: Edition) => Edition) | undefined) => void,
  follow: () => void,
): Preediting {
  const show = (subject: TextSubject, { range: over, text }: NonNullable<Typing['preedit']>): void =>
    preview((edition) => changeText(edition, subject, { kind: 'replace', range: over, insert: text }).thing);

  return {
    compose: (text, caret) => {
      const here = now();
      const over = range();
      if (here === undefined || over === undefined || refuses(here)) return;
      const preedit = { range: over, text, caret };
      put({ ...here.typing, preedit, follow: true });
      // At once, though its new line is not known yet: an input method shows its candidates where the caret is now.
      follow();
      show(here.typing.subject, preedit);
    },
    endCompose: (text) => {
      const { typing } = now() ?? {};
      if (typing?.preedit === undefined) return;
      const { preedit, ...before } = typing;
      put(before);
      if (text !== undefined && text !== '')
        change('typeText', { kind: 'replace', range: preedit.range, insert: text }, 'run');
      preview(undefined);
    },
    show: ({ subject, preedit }) => {
      if (preedit !== undefined) show(subject, preedit);
    },
  };
}
