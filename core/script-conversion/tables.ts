/**
 * What characters and phrases become, as text: `from to` between bars; `from` alone where each of its characters
 * becomes what it is by itself.
 */
export interface ScriptTable {
  readonly characters: string;
  readonly phrases: string;
}

/** What a region that writes Traditional Chinese says and writes otherwise than the others, and the way back. */
export interface RegionTables {
  readonly words: string;
  readonly forms: string;
  readonly fromWords: string;
  readonly fromForms: string;
}

/** A region that has words and forms of characters of its own. */
export type ScriptRegion = 'taiwan' | 'hong-kong';

/** What conversion of scripts knows (`core/script-tables`). */
export interface ScriptTables {
  /** Into Traditional characters. */
  readonly traditional: ScriptTable;
  /** Into Simplified ones. */
  readonly simplified: ScriptTable;
  /** Simplified characters of which only sense tells the Traditional form, each with those it may have. */
  readonly doubtful: string;
  readonly regions: Readonly<Record<ScriptRegion, RegionTables>>;
}

/** The entries of a table; one without an answer is converted by `characters`. */
export function readTable(table: string, characters?: ReadonlyMap<string, string>): Map<string, string> {
  const entries = new Map<string, string>();
  for (const entry of table.split('|')) {
    const [from = '', to] = entry.split(' ');
    entries.set(from, to ?? Array.from(from, (one) => characters?.get(one) ?? one).join(''));
  }
  return entries;
}

/** A dictionary that is asked for the longest entry at a place. */
export interface Dictionary {
  /** The longest entry that stands at a UTF-16 offset of a text, and what it becomes. */
  readonly at: (text: string, offset: number) => { readonly length: number; readonly to: string } | undefined;
}

/** A dictionary of tables; of several that have an entry the first answers. */
export function dictionaryOf(...tables: readonly ReadonlyMap<string, string>[]): Dictionary {
  /** By the first UTF-16 unit: the lengths of entries, the longest first. */
  const lengths = new Map<number, number[]>();
  for (const table of tables) {
    for (const from of table.keys()) {
      const first = from.charCodeAt(0);
      const known = lengths.get(first);
      if (known === undefined) lengths.set(first, [from.length]);
      else if (!known.includes(from.length)) known.push(from.length);
    }
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return {
    at: (text, offset) => {
      for (const length of lengths.get(text.charCodeAt(offset)) ?? []) {
        if (offset + length > text.length) continue;
        const from = text.slice(offset, offset + length);
        for (const table of tables) {
          const to = table.get(from);
          if (to !== undefined) return { length, to };
        }
      }
      return undefined;
    },
  };
}
