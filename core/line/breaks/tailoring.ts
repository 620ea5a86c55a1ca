/** What decides how Chinese (and, in `loose`, any) text is broken. */
export interface Tailoring {
  readonly mode: 'loose' | 'normal' | 'strict' | 'anywhere';
  readonly chinese: boolean;
  /** Level of prohibition (CLREQ 3.1.4). */
  readonly level: 'none' | 'basic' | 'gb' | 'strict';
  /** Whether the level was asked for: then it holds in `loose` too. */
  readonly levelAsked: boolean;
}

/** When a class or a rule holds. */
export type Condition = (tailoring: Tailoring) => boolean;

/** In Chinese. */
export const inChinese: Condition = ({ chinese }) => chinese;

/** In Chinese at one of some levels. */
export const atLevel =
  (...levels: readonly Tailoring['level'][]): Condition =>
  ({ chinese, level }) =>
    chinese && levels.includes(level);

/** In CSS `loose`, whatever the language. */
export const inLoose: Condition = ({ mode }) => mode === 'loose';

/** In CSS `loose`, in Chinese. */
export const inChineseLoose: Condition = ({ chinese, mode }) => chinese && mode === 'loose';

/** In CSS `loose`, in Chinese, unless the paper's own level forbids: GB/T 15834 5.1.1–5.1.7 stands above CSS. */
export const inFreeLoose: Condition = ({ chinese, mode, level, levelAsked }) =>
  chinese && mode === 'loose' && (!levelAsked || level === 'none');
