import type { Edition, MarkedOwner, ProofMark, TextAnchor } from '../document';
import { holderTexts, markPage } from '../marks';
import type { TextHolder } from '../marks';
import { comparePlaces, isOneFlow } from '../text-edit';
import type { EditableText } from '../text-edit';
import { compareTexts } from './compare-texts';
import type { TextChange } from './compare-texts';
import type { ChangeRun } from './trace-changes';

/**
 * Whether readers asked for a change: it is as a mark asks; a mark stands there and asks for something else; nobody
 * did.
 */
export type ChangeCause = 'asked' | 'otherwise' | 'unasked';

/** A change with the marks, by their ids, that stand where it was made. */
export interface JudgedChange extends TextChange {
  readonly cause: ChangeCause;
  readonly marks: readonly string[];
  /** Who made it, the first first, where it is known: since a round began. */
  readonly runs?: readonly ChangeRun[];
}

/** What became of the texts of one owner. */
export interface OwnerComparison {
  readonly owner: MarkedOwner;
  /** What it is called: its headline, or how its text begins. */
  readonly name: string;
  /** The first that it stands on, from 1; of an owner that was taken out, where it stood. */
  readonly page?: number;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly changes: readonly JudgedChange[];
}

/** How the texts of an edition became others. */
export interface EditionComparison {
  /** Those that differ, page by page. */
  readonly owners: readonly OwnerComparison[];
  /** Marks, by their ids, that ask for another text and are not seen to: nothing differs where they stand. */
  readonly unmet: readonly string[];
}

/**
 * How the texts of an edition became others, wherever they stand and however their lines break, and which of the
 * changes the proof marks ask for: those of the later state, or of the earlier one where the later has none. Refused
 * marks ask for nothing.
 */
export function compareEditions(before: Edition, after: Edition): EditionComparison {
  const [side, edition] =
    (after.proofMarks?.length ?? 0) > 0 ? (['after', after] as const) : (['before', before] as const);
  const marks = (edition.proofMarks ?? []).filter(({ state }) => state !== 'refused').flatMap(textMark);
  const marksOn = byOwner(marks);
  const moves = marks.filter(({ mark }) => mark.sign === 'transfer');
  const touched = new Set<string>();
  const [old, fresh] = [holdersOf(before), holdersOf(after)];
  const owners = [...new Map([...old, ...fresh])].flatMap(([key, { owner }]): OwnerComparison[] => {
    const [held, holds] = [old.get(key)?.holder, fresh.get(key)?.holder];
    // What did not change between two states of one history is the same object.
    if (held === holds) return [];
    const [was, now] = [held, holds].map((holder) => (holder === undefined ? [] : holderTexts(holder))) as [
      readonly EditableText[],
      readonly EditableText[],
    ];
    const own = [...new Set([...(marksOn.get(key) ?? []), ...moves])];
    const changes = compareTexts(was, now).map((change): JudgedChange => {
      const there = own.filter((mark) => standsAt(mark, owner, { change, side }));
      for (const { mark } of there) touched.add(mark.id);
      return { ...change, cause: causeOf(change, there), marks: there.map(({ mark }) => mark.id) };
    });
    if (changes.length === 0) return [];
    const kind = was.length === 0 ? 'added' : now.length === 0 ? 'removed' : 'changed';
    const page = pageOf(after, owner) ?? pageOf(before, owner);
    return [{ owner, name: nameOf(now.length > 0 ? now : was), ...(page !== undefined && { page }), kind, changes }];
  });
  const unmet = marks.flatMap(({ mark }) =>
    LITERAL.has(mark.sign) && mark.state === 'open' && !touched.has(mark.id) ? [mark.id] : [],
  );
  return { owners: owners.toSorted((a, b) => (a.page ?? UNPLACED) - (b.page ?? UNPLACED)), unmet };
}

/** Signs that say by themselves how the text is to be. */
const LITERAL: ReadonlySet<ProofMark['sign']> = new Set([
  'correct',
  'delete',
  'insert',
  'swap',
  'transfer',
  'run-on',
  'new-paragraph',
]);

interface TextMark {
  readonly mark: ProofMark;
  readonly places: readonly TextAnchor[];
}

function textMark(mark: ProofMark): readonly TextMark[] {
  const { anchor, target } = mark;
  return anchor.kind === 'text' ? [{ mark, places: target === undefined ? [anchor] : [anchor, target] }] : [];
}

/** What stands on no page comes last. */
const UNPLACED = Number.MAX_SAFE_INTEGER;

interface Holding {
  readonly owner: MarkedOwner;
  readonly holder: TextHolder;
}

/** Every owner of texts, by kind and id: stories, labels and blocks. */
function holdersOf({ stories, pages }: Edition): ReadonlyMap<string, Holding> {
  const all: readonly Holding[] = [
    ...stories.map((holder) => ({ owner: { kind: 'story', id: holder.id } as const, holder })),
    ...pages.flatMap(({ articles }) =>
      articles.map((holder) => ({ owner: { kind: 'label', id: holder.id } as const, holder })),
    ),
    ...pages.flatMap(({ blocks = [] }) =>
      blocks.map((holder) => ({ owner: { kind: 'block', id: holder.id } as const, holder })),
    ),
  ];
  return new Map(all.map((holding) => [keyOf(holding.owner), holding]));
}

function byOwner(marks: readonly TextMark[]): ReadonlyMap<string, readonly TextMark[]> {
  const sorted = new Map<string, TextMark[]>();
  for (const mark of marks) {
    for (const { owner } of mark.places) {
      const key = keyOf(owner);
      const known = sorted.get(key);
      if (known === undefined) sorted.set(key, [mark]);
      else known.push(mark);
    }
  }
  return sorted;
}

function keyOf({ kind, id }: MarkedOwner): string {
  return `${kind} ${id}`;
}

function isSameOwner(a: MarkedOwner, b: MarkedOwner): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** Whether a mark stands on some of a change, or right beside it. */
function standsAt(
  { mark, places }: TextMark,
  owner: MarkedOwner,
  { change, side }: { readonly change: TextChange; readonly side: 'before' | 'after' },
): boolean {
  // What was moved is no longer where it was: it is known there by its words.
  if (mark.sign === 'transfer' && mark.state === 'done' && places[0]?.words === change.before.text) return true;
  const { from, to } = change[side];
  return places.some(
    (place) =>
      isSameOwner(place.owner, owner) &&
      isOneFlow(place.from.part, from.part) &&
      comparePlaces(place.from, to) <= 0 &&
      comparePlaces(place.to, from) >= 0,
  );
}

function causeOf({ before, after }: TextChange, marks: readonly TextMark[]): ChangeCause {
  if (marks.length === 0) return 'unasked';
  return marks.some(({ mark, places }) => asksFor(mark, places[0]?.words ?? '', before.text, after.text))
    ? 'asked'
    : 'otherwise';
}

/** Whether a mark asks for a text in place of another; signs that are no letters are taken at their word. */
function asksFor({ sign, text = '' }: ProofMark, words: string, removed: string, added: string): boolean {
  switch (sign) {
    case 'correct':
      return words.includes(removed) && text.includes(added);
    case 'delete':
      return added === '' && words.includes(removed);
    case 'insert':
      return removed === '' && text.includes(added);
    case 'swap':
    case 'transfer':
      return words.includes(removed) && words.includes(added);
    case 'new-paragraph':
      return removed === '' && added === '\n';
    case 'run-on':
      return removed === '\n' && added === '';
    case 'keep':
    case 'note':
      return false;
    default:
      return true;
  }
}

function pageOf(edition: Edition, owner: MarkedOwner): number | undefined {
  const place = { part: 'headline', offset: 0 } as const;
  return markPage(edition, { anchor: { kind: 'text', owner, from: place, to: place, words: '' } });
}

/** How a text begins, in characters, where it has no headline. */
const NAME_LENGTH = 16;

function nameOf(texts: readonly EditableText[]): string {
  const text = (texts.find(({ part }) => part === 'headline') ?? texts[0])?.text ?? '';
  return [...text].slice(0, NAME_LENGTH).join('');
}
