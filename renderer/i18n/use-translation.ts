import type { i18n } from 'i18next';
import { useContext, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import { withMinus } from './minus';
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

interface Words {
  readonly t: Translate;
  readonly i18n: i18n;
}

/**
 * What components hear and read of a set of words: made once, for hundreds of components ask at every step of a drag.
 */
interface Spoken {
  readonly subscribe: (listener: () => void) => () => void;
  readonly in: (language: string) => Words;
}

const spoken = new WeakMap<i18n, Spoken>();

/**
 * The words of the window's language. The keys are checked by a plain union of ours: the library's own types compute
 * them from all words at every call, and gave up at about a thousand. Its own hook looks for missing words at every
 * call, which cost more than a row's drawing; ours are all there from the start.
 */
export function useTranslation(): Words {
  const { i18n } = useContext(I18nContext);
  const words = spokenBy(i18n);
  return words.in(useSyncExternalStore(words.subscribe, () => i18n.language));
}

function spokenBy(i18n: i18n): Spoken {
  const known = spoken.get(i18n);
  if (known !== undefined) return known;
  let last: { readonly language: string; readonly words: Words } | undefined;
  const made: Spoken = {
    subscribe: (listener) => {
      i18n.on('languageChanged', listener);
      return () => i18n.off('languageChanged', listener);
    },
    in: (language) => {
      if (last?.language !== language) last = { language, words: { t: translator(i18n, language), i18n } };
      return last.words;
    },
  };
  spoken.set(i18n, made);
  return made;
}

/** Numbers below nought with the minus sign of print; what is counted chooses the words and stays a number. */
function shown(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] =>
    typeof value === 'number' && value < 0 && name !== 'count' ? [name, withMinus(String(value))] : [name, value],
  );
  return Object.fromEntries(entries);
}

/** Words without values are the same each time: looked up once. */
function translator(i18n: i18n, language: string): Translate {
  const t = i18n.getFixedT(language);
  const plain = new Map<WordKey, string>();
  return (key, values) => {
    if (values !== undefined) return t(key, shown(values));
    const known = plain.get(key);
    if (known !== undefined) return known;
    const words = t(key);
    plain.set(key, words);
    return words;
  };
}
