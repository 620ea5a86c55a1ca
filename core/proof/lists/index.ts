import confusables from './confusables.json';
import converted from './converted.json';
import kinds from './kinds.json';
import phrases from './phrases.json';
import redundant from './redundant.json';
import variants from './variants.json';
import wordings from './wordings.json';

/** A wrong text and what should stand there; nothing where only a person knows. */
export interface Replacement {
  readonly wrong: string;
  readonly right?: string;
  /** The only language whose copy is held to it; all when left out. */
  readonly language?: 'zh-Hans';
}

/** What the machine reads copy against. Each list can be the paper's own. */
export interface ProofLists {
  /** Words often written wrong, in Simplified characters. */
  readonly confusables: readonly Replacement[];
  /** Fixed expressions of five characters and more, in Simplified characters. */
  readonly phrases: readonly string[];
  /** Wordings that papers do not use, in Simplified characters. */
  readonly wordings: readonly Replacement[];
  /** Words that say the same twice, in Simplified characters. */
  readonly redundant: readonly Replacement[];
  /** Terms that go by two names, the one to be preferred first, in Simplified characters. */
  readonly variants: readonly (readonly string[])[];
  /** Things of one kind, which a caption takes for one another, in Simplified characters. */
  readonly kinds: readonly (readonly string[])[];
  /** Words that converters get wrong, in Traditional characters. */
  readonly converted: readonly Replacement[];
}

/** An entry of a list: what is wrong, a space, what is right. */
function replacement(entry: string): Replacement {
  const [wrong = '', right] = entry.split(' ');
  return { wrong, ...(right !== undefined && { right }) };
}

/** An entry that only Simplified copy is held to. */
function mainlandReplacement(entry: string): Replacement {
  return { ...replacement(entry), language: 'zh-Hans' };
}

/** The lists that come with Forme; each file says its sources. */
export const PROOF_LISTS: ProofLists = {
  confusables: [...confusables.entries.map(replacement), ...confusables.mainland.map(mainlandReplacement)],
  phrases: phrases.entries,
  // They are the mainland's: papers of Hong Kong and Taiwan rightly say 嫌犯, 村長 and 公升.
  wordings: [...wordings.entries.map(mainlandReplacement), ...wordings.everywhere.map(replacement)],
  redundant: redundant.entries.map(replacement),
  variants: variants.entries.map((entry) => entry.split(' ')),
  kinds: kinds.entries.map((entry) => entry.split(' ')),
  converted: converted.entries.map(replacement),
};
