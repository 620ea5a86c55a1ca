import type { MarkedOwner, Paragraph, TextPart } from '../document';
import { bodyPart, diffLists, paragraphIndex } from '../text-edit';
import { holderTexts } from './owner-texts';
import type { TextHolder } from './owner-texts';
import { textRuns } from './text-runs';

/** A stretch of a text before a change, and where it stands after it. */
export interface KeptText {
  readonly start: number;
  readonly end: number;
  readonly owner: MarkedOwner;
  readonly part: TextPart;
  readonly at: number;
  /** Stretches of one name stand in the order they stood in, with nothing between but what was put in. */
  readonly flow: string;
}

/** A stretch of one text that a change took out or put in. */
export interface ChangedText {
  readonly owner: MarkedOwner;
  readonly part: TextPart;
  readonly start: number;
  readonly text: string;
}

/** What a change made of the texts of one owner. */
export interface OwnerChange {
  /** What of each text lives on, in order; nothing of a text that is not named. */
  readonly kept: ReadonlyMap<TextPart, readonly KeptText[]>;
  readonly removed: readonly ChangedText[];
  readonly added: readonly ChangedText[];
}

/** What a change made of an owner's texts; of one that is gone, all was taken out. */
export function ownerChange(
  owner: MarkedOwner,
  before: TextHolder | undefined,
  after: TextHolder | undefined,
): OwnerChange {
  const change = collectChange(owner);
  const [was, now] = [before, after].map((holder) => ({
    paragraphs: holder !== undefined && 'paragraphs' in holder ? holder.paragraphs : [],
    texts: holder === undefined ? [] : holderTexts(holder).filter(({ part }) => paragraphIndex(part) === undefined),
  }));
  const heads = new Map(was!.texts.map(({ part, text }) => [part, text]));
  for (const { part } of now!.texts) if (!heads.has(part)) heads.set(part, '');
  for (const [part, text] of heads) {
    const other = now!.texts.find((each) => each.part === part)?.text ?? '';
    change.texts([{ part, text }], [{ part, text: other }]);
  }
  bodyChange(was!.paragraphs, now!.paragraphs, change);
  return change;
}

interface Part {
  readonly part: TextPart;
  readonly text: string;
}

/** Paragraphs that kept their identity are themselves; what differs between them is compared as one text. */
function bodyChange(before: readonly Paragraph[], after: readonly Paragraph[], change: Collector): void {
  const parts = (list: readonly Paragraph[], from: number, to: number, moved: ReadonlySet<Paragraph>): Part[] =>
    list.slice(from, to).flatMap((paragraph, index) => {
      return moved.has(paragraph) ? [] : [{ part: bodyPart(from + index), text: paragraph.text }];
    });
  const [left, come] = [new Map<Paragraph, number>(), new Map<Paragraph, number>()];
  const lists = diffLists(before, after);
  for (const { kind, from, to, at, until } of lists) {
    if (kind === 'removed') for (let index = from; index < to; index++) left.set(before[index]!, index);
    if (kind === 'added') for (let index = at; index < until; index++) come.set(after[index]!, index);
  }
  const moved = new Set([...left.keys()].filter((paragraph) => come.has(paragraph)));
  for (const paragraph of moved) change.whole(paragraph.text, left.get(paragraph)!, come.get(paragraph)!, 'moved');
  let gap: { from: number; to: number; at: number; until: number } | undefined;
  const close = (): void => {
    if (gap !== undefined) {
      change.texts(parts(before, gap.from, gap.to, moved), parts(after, gap.at, gap.until, moved));
    }
    gap = undefined;
  };
  for (const part of lists) {
    if (part.kind === 'same') {
      close();
      for (let index = part.from; index < part.to; index++) {
        change.whole(before[index]!.text, index, part.at + index - part.from, 'kept');
      }
    } else gap = gap === undefined ? part : { ...gap, to: Math.max(gap.to, part.to), until: part.until };
  }
  close();
}

interface Collector extends OwnerChange {
  /** A paragraph that is the same at another index. */
  readonly whole: (text: string, from: number, to: number, how: 'kept' | 'moved') => void;
  /** Texts that became others, read on as one. */
  readonly texts: (before: readonly Part[], after: readonly Part[]) => void;
}

function collectChange(owner: MarkedOwner): Collector {
  const kept = new Map<TextPart, KeptText[]>();
  const removed: ChangedText[] = [];
  const added: ChangedText[] = [];
  const keep = (part: TextPart, run: KeptText): void => {
    const known = kept.get(part);
    if (known === undefined) kept.set(part, [run]);
    else known.push(run);
  };
  return {
    kept,
    removed,
    added,
    whole: (text, from, to, how) => {
      const flow = how === 'kept' ? 'body' : `body ${to - from}`;
      keep(bodyPart(from), { start: 0, end: text.length, owner, part: bodyPart(to), at: 0, flow });
    },
    texts: (before, after) => {
      const [was, now] = [joined(before), joined(after)];
      const runs = textRuns(was.text, now.text);
      // A text without characters lives on as long as it is there.
      for (const { part, text } of before) {
        const same = text === '' && after.find((each) => each.part === part);
        if (same) keep(part, { start: 0, end: 0, owner, part, at: 0, flow: flowOf(part) });
      }
      for (const run of runs.kept) {
        for (const piece of was.pieces(run)) {
          const offset = run.at + piece.from - run.start;
          for (const other of now.pieces({ start: offset, end: offset + piece.text.length })) {
            const start = piece.start + other.from - offset;
            const end = start + other.text.length;
            keep(piece.part, { start, end, owner, part: other.part, at: other.start, flow: flowOf(other.part) });
          }
        }
      }
      const changed = ({ part, start, text }: JoinedPiece): ChangedText => ({ owner, part, start, text });
      removed.push(...runs.removed.flatMap((piece) => was.pieces(piece).map(changed)));
      added.push(...runs.added.flatMap((piece) => now.pieces(piece).map(changed)));
    },
  };
}

function flowOf(part: TextPart): string {
  return paragraphIndex(part) === undefined ? part : 'body';
}

/** What of a stretch of joined texts lies in one of them: where in the whole, and where in its own. */
interface JoinedPiece {
  readonly part: TextPart;
  readonly from: number;
  readonly start: number;
  readonly text: string;
}

function joined(parts: readonly Part[]): {
  readonly text: string;
  readonly pieces: (stretch: { readonly start: number; readonly end: number }) => readonly JoinedPiece[];
} {
  const begins: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    begins.push(length);
    length += text.length + 1;
  }
  return {
    text: parts.map(({ text }) => text).join('\n'),
    pieces: ({ start, end }) =>
      parts.flatMap(({ part, text }, index): JoinedPiece[] => {
        const begin = begins[index]!;
        const [from, to] = [Math.max(start, begin), Math.min(end, begin + text.length)];
        return from < to ? [{ part, from, start: from - begin, text: text.slice(from - begin, to - begin) }] : [];
      }),
  };
}
