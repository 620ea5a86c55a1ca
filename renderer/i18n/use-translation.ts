import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation as useI18next } from 'react-i18next';
import type { zhHans } from './zh-hans';

/** The keys of a tree of words, joined by dots; the forms of a plural (`count_one`, `count_other`) are one key. */
type KeysOf<Tree> = {
  readonly [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutForm<Key> : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

type WithoutForm<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** The name of something said to people, such as `commands.undo`. */
export type WordKey = KeysOf<typeof zhHans>;

/** Gives the words of a key in the window's language, with values put in. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, unknown>>) => string;

/**
 * The words of the window's language. The keys are checked by a plain union of ours: the library's own types compute them
 * from all words at every call, and gave up at about a thousand.
 */
export function useTranslation(): { readonly t: Translate; readonly i18n: i18n } {
  const { t, i18n } = useI18next();
  return useMemo(() => ({ t: (key, values) => t(key, { ...values }), i18n }), [t, i18n]);
}
