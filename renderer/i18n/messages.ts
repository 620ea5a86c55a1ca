import type { zhHans } from './zh-hans';

type Shape<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Shape<Tree[Key]> };

/** The shape every language's words must have: that of simplified Chinese. */
export type Messages = Shape<typeof zhHans>;

/** The languages of the window, first choice first. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** A language of the window. */
export type Language = (typeof LANGUAGES)[number];
