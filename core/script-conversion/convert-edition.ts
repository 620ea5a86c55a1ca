import type { AnchorPlace, Edition, PaperLanguage, Profile, ProofMark, ProofSign, TextAnchor } from '../document';
import type { TextPatch } from '../text-edit';
import { mapTexts, patchedText } from './map-texts';

/** Patches of the texts of an edition, by their keys (`mapTexts`), each list in order. */
export type EditionPatches = ReadonlyMap<string, readonly TextPatch[]>;

/** The family that stands for another in the other language, and the weights that it has. */
export interface Counterpart {
  readonly family: string;
  readonly weights: readonly number[];
}

/** What an edition becomes that is converted as a whole. */
export interface ConvertedWhole {
  readonly language: PaperLanguage;
  /** By the names of families; one that is not here stays. */
  readonly families: Readonly<Record<string, Counterpart>>;
}

/**
 * An edition with places of its texts patched. Marks of proofreaders stay on their characters, also where these are
 * others now, and what a mark puts in is patched under the key `mark ID`. A whole one takes the language too, and the
 * families that stand for its own.
 */
export function patchEdition(edition: Edition, patches: EditionPatches, whole?: ConvertedWhole): Edition {
  const patched = mapTexts(edition, (key, text) => fitting(text, patches.get(key)));
  const owned = new Map([...patches].map(([key, list]) => [ownerKey(key), list]));
  const proofMarks = edition.proofMarks?.map((mark) => patchedMark(mark, owned));
  const next = proofMarks === undefined || patched === edition ? patched : { ...patched, proofMarks };
  return whole === undefined ? next : { ...next, profile: inLanguage(next.profile, whole) };
}

/** The texts of an edition that conversion reads, by their keys, with what marks put in. */
export function textsToConvert(edition: Edition): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  mapTexts(edition, (key, text) => {
    if (text !== '') texts.set(key, text);
    return [];
  });
  for (const { id, sign, text } of edition.proofMarks ?? []) {
    if (text !== undefined && PUTS_IN.has(sign)) texts.set(`mark ${id}`, text);
  }
  return texts;
}

/** Signs whose text goes into the copy; that of others is said to people. */
const PUTS_IN: ReadonlySet<ProofSign> = new Set<ProofSign>(['correct', 'insert', 'substitute']);

const NONE: readonly TextPatch[] = [];

/** Patches of a text that still holds what they were made for. */
function fitting(text: string, patches: readonly TextPatch[] = NONE): readonly TextPatch[] {
  return patches.filter(({ start, end, was, words }) => was !== words && text.slice(start, end) === was);
}

/** The key without the page: marks on blocks do not name it. */
function ownerKey(key: string): string {
  return key.replace(/^block \S+ (?=\S+ \S+$)/u, 'block ');
}

/** A new object even where nothing moves: what a change has put itself stays where it is (`carryMarks`). */
function patchedMark(mark: ProofMark, patches: EditionPatches): ProofMark {
  const anchor = mark.anchor.kind === 'text' ? patchedAnchor(mark.anchor, patches) : mark.anchor;
  const text =
    mark.text === undefined ? undefined : patchedText(mark.text, fitting(mark.text, patches.get(`mark ${mark.id}`)));
  const target = mark.target && patchedAnchor(mark.target, patches);
  return { ...mark, anchor, ...(target && { target }), ...(text !== undefined && { text }) };
}

function patchedAnchor(anchor: TextAnchor, patches: EditionPatches): TextAnchor {
  const { kind, id } = anchor.owner;
  const moved = ({ part, offset }: AnchorPlace): AnchorPlace => ({
    part,
    offset: movedOffset(offset, patches.get(`${kind} ${id} ${part}`) ?? NONE),
  });
  return { ...anchor, from: moved(anchor.from), to: moved(anchor.to) };
}

/**
 * Where an offset of a text is after patches of it; within one it keeps its distance from the beginning, if there is
 * room.
 */
function movedOffset(offset: number, patches: readonly TextPatch[]): number {
  let shift = 0;
  for (const { start, end, words } of patches) {
    if (start >= offset) break;
    if (end > offset) return start + shift + Math.min(offset - start, words.length);
    shift += words.length - (end - start);
  }
  return offset + shift;
}

/** A profile in another language: its families are those that stand for its own. */
function inLanguage(profile: Profile, { language, families }: ConvertedWhole): Profile {
  const translate = (value: unknown, family: string | undefined): unknown => {
    if (Array.isArray(value)) return value.map((item) => translate(item, family));
    if (typeof value !== 'object' || value === null) return value;
    const own = 'family' in value && typeof value.family === 'string' ? value.family : family;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        if (name === 'family' && typeof part === 'string') return [name, families[part]?.family ?? part];
        if (name === 'weight' && typeof part === 'number')
          return [name, nearestWeight(part, families[own ?? '']?.weights)];
        return [name, translate(part, own)];
      }),
    );
  };
  return { ...(translate(profile, profile.styles.body.family) as Profile), language };
}

/** The weight itself where the family has it, else the next bolder one, else its boldest. */
function nearestWeight(weight: number, weights: readonly number[] | undefined): number {
  if (weights === undefined || weights.includes(weight)) return weight;
  return weights.find((each) => each > weight) ?? weights.at(-1) ?? weight;
}
