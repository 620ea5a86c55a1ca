import type { AnchorPlace, TextPart } from '../document';
import { beginningOf, endOf } from '../surrogates';
import { bodyPart, diffLists, diffText, paragraphIndex } from '../text-edit';
import type { EditableText, TextDifference } from '../text-edit';

/** A stretch of a text: what it says, and where it begins and ends (UTF-16 offsets in the parts). */
export interface ComparedStretch {
  readonly text: string;
  readonly from: AnchorPlace;
  readonly to: AnchorPlace;
}

/** A place at which two states of a text differ: what was taken out of the one, and what is in the other instead. */
export interface TextChange {
  readonly before: ComparedStretch;
  readonly after: ComparedStretch;
  /** What stands alike on both sides of it, as far as it is near: to read it by. */
  readonly left: string;
  readonly right: string;
}

/** How much is shown on each side of a change, in characters. */
const CONTEXT = 12;

/**
 * How texts of one owner became others: heads by characters, the body by paragraphs and then by characters, wherever
 * its lines break. A paragraph's end is a line break. In the order of reading.
 */
export function compareTexts(before: readonly EditableText[], after: readonly EditableText[]): readonly TextChange[] {
  const isBody = ({ part }: EditableText): boolean => paragraphIndex(part) !== undefined;
  const heads = new Map<TextPart, readonly [string, string]>();
  for (const { part, text } of before.filter((each) => !isBody(each))) heads.set(part, [text, '']);
  for (const { part, text } of after.filter((each) => !isBody(each)))
    heads.set(part, [heads.get(part)?.[0] ?? '', text]);
  return [
    ...[...heads].flatMap(([part, [was, now]]) =>
      changesOf(oneText(part, was), oneText(part, now), diffText(was, now)),
    ),
    ...compareBodies(before.filter(isBody), after.filter(isBody)),
  ];
}

function compareBodies(before: readonly EditableText[], after: readonly EditableText[]): readonly TextChange[] {
  const [was, now] = [joinedText(before), joinedText(after)];
  return changesOf(was, now, stretchesBetween(was.text, now.text));
}

/**
 * How a text became another: lines that say the same are passed over, what differs between them is told by characters.
 */
export function stretchesBetween(before: string, after: string): readonly TextDifference[] {
  const [was, now] = [before.split(LINES), after.split(LINES)];
  const lists = diffLists(was, now);
  const stretches: TextDifference[] = [];
  for (let index = 0; index < lists.length; index++) {
    const { kind, from, to } = lists[index]!;
    if (kind === 'same') stretches.push({ kind, text: was.slice(from, to).join('') });
    else {
      const [removed, added] =
        kind === 'removed' && lists[index + 1]?.kind === 'added'
          ? [lists[index], lists[++index]]
          : kind === 'removed'
            ? [lists[index], undefined]
            : [undefined, lists[index]];
      const old = removed === undefined ? '' : was.slice(removed.from, removed.to).join('');
      const fresh = added === undefined ? '' : now.slice(added.at, added.until).join('');
      stretches.push(...diffText(old, fresh));
    }
  }
  return stretches;
}

/** After every line break. */
const LINES = /(?<=\n)/u;

/** Places of a text by their offsets in the whole. */
interface Places {
  readonly text: string;
  readonly at: (offset: number) => AnchorPlace;
}

function oneText(part: TextPart, text: string): Places {
  return { text, at: (offset) => ({ part, offset }) };
}

/** Paragraphs as one text, each with a line break behind it. */
function joinedText(paragraphs: readonly EditableText[]): Places {
  let length = 0;
  const starts = paragraphs.map(({ text }) => {
    const start = length;
    length += text.length + 1;
    return start;
  });
  return {
    text: paragraphs.map(({ text }) => `${text}\n`).join(''),
    at: (offset) => {
      const index = Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      );
      const { text = '', part = bodyPart(0) } = paragraphs[index] ?? {};
      return { part, offset: Math.min(text.length, offset - (starts[index] ?? 0)) };
    },
  };
}

function changesOf(
  before: Places,
  after: Places,
  stretches: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[],
): readonly TextChange[] {
  const changes: TextChange[] = [];
  let [old, now] = [0, 0];
  for (let index = 0; index < stretches.length; index++) {
    if (stretches[index]!.kind === 'same') {
      old += stretches[index]!.text.length;
      now += stretches[index]!.text.length;
      continue;
    }
    let [removed, added] = ['', ''];
    for (; stretches[index] !== undefined && stretches[index]!.kind !== 'same'; index++) {
      const { kind, text } = stretches[index]!;
      if (kind === 'removed') removed += text;
      else added += text;
    }
    index -= 1;
    const stretch = (places: Places, at: number, text: string): ComparedStretch => ({
      text,
      from: places.at(at),
      // The end of a paragraph is not the head of the next.
      to: text === '' ? places.at(at) : afterLast(places, at + text.length),
    });
    changes.push({
      before: stretch(before, old, removed),
      after: stretch(after, now, added),
      left: endOf(before.text.slice(0, old), CONTEXT).split('\n').at(-1) ?? '',
      right: beginningOf(before.text.slice(old + removed.length), CONTEXT).split('\n')[0] ?? '',
    });
    old += removed.length;
    now += added.length;
  }
  return changes;
}

function afterLast(places: Places, end: number): AnchorPlace {
  const { part, offset } = places.at(end - 1);
  return { part, offset: offset + (places.text[end - 1] === '\n' ? 0 : 1) };
}
