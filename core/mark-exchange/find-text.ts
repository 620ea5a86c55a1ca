import { sharedAcross } from '../annotation';
import type { Annotation, MarkedType } from '../annotation';
import type { Edition, MarkedOwner, TextAnchor } from '../document';
import { contains, inflate } from '../geometry';
import type { Point, Rect } from '../geometry';
import { anchoredText, lineFinder, ownerTexts } from '../marks';
import type { MarkedPages } from './marked-pages';
import { comparePlaces, isOneFlow, placeOnLine } from '../text-edit';
import type { EditableText, TextLine, TextPlace } from '../text-edit';

/** Finds the characters that a remark on a page is about; `undefined` where they are not there. */
export type TextFinder = (remark: Pick<Annotation, 'page' | 'rect' | 'quads' | 'type'>) => TextAnchor | undefined;

/** A point this far beside a line, over its height, is still on it. */
const BESIDE = 0.5;
/** Contexts in which words are looked for elsewhere, in characters, longest first. */
const CONTEXTS = [8, 4, 2] as const;
/** What is as short as this, with what stood around it, is not looked for: it would be found anywhere. */
const TOO_SHORT = 2;

/**
 * Finds characters by where a remark stands on the pages as composed now. Where the remark says which type it marks,
 * and other type stands there now, the text is looked for: on that page, then in the edition, with as much of what
 * stood around it as still does, and only where it is there once.
 */
export function textFinder(marked: MarkedPages): TextFinder {
  const linesOf = lineFinder(marked.pages);
  const owners = marked.edition.pages.map((_, index) => ownersOn(marked.edition, index));
  const everywhere = ownersOf(marked.edition, owners.flat());
  return (remark) => {
    const { page, type } = remark;
    const here = owners[page - 1] ?? [];
    const found = here
      .flatMap((owner) => rangesAt(linesOf(owner), remark).map((range) => ({ owner, ...range })))
      .sort((a, b) => b.taken - a.taken)
      .map(({ owner, from, to }) => anchorOf(marked.edition, owner, from, to));
    if (type === undefined) return found[0];
    const same = found.find((anchor) => says(marked.edition, anchor, type));
    return same ?? lookFor(marked.edition, here, type) ?? lookFor(marked.edition, everywhere, type);
  };
}

/** Who has texts on a page. */
function ownersOn({ pages }: Edition, index: number): readonly MarkedOwner[] {
  const { articles = [], blocks = [] } = pages[index] ?? {};
  return [
    ...new Map(articles.map(({ story }) => [story, { kind: 'story', id: story } as const])).values(),
    ...articles.map(({ id }) => ({ kind: 'label', id }) as const),
    ...blocks.map(({ id }) => ({ kind: 'block', id }) as const),
  ];
}

/** All who have texts, stories that stand on no page too. */
function ownersOf({ stories }: Edition, standing: readonly MarkedOwner[]): readonly MarkedOwner[] {
  const known = new Set(standing.flatMap(({ kind, id }) => (kind === 'story' ? [id] : [])));
  const waiting = stories.filter(({ id }) => !known.has(id)).map(({ id }) => ({ kind: 'story', id }) as const);
  return [...standing, ...waiting];
}

interface FoundRange {
  readonly from: TextPlace;
  readonly to: TextPlace;
  /** How much of the remark lies on it: points along the lines. */
  readonly taken: number;
}

/** The ranges of a text's lines that a remark lies on, one for each flow. */
function rangesAt(
  lines: readonly TextLine[],
  { page, rect, quads }: Pick<Annotation, 'page' | 'rect' | 'quads'>,
): readonly FoundRange[] {
  const own = lines.filter((line) => line.page === page);
  if (quads === undefined) {
    const tip = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const [line] = own.filter((each) => isOn(each, tip)).sort((a, b) => acrossFrom(a, tip) - acrossFrom(b, tip));
    const place = line && placeOnLine(line, line.vertical ? tip.y : tip.x);
    return place === undefined ? [] : [{ from: place, to: place, taken: 0 }];
  }
  const ranges: FoundRange[] = [];
  for (const quad of quads) {
    for (const line of own) {
      const taken = stretchOn(line, quad);
      if (taken === undefined) continue;
      const at = ranges.findIndex(({ from }) => isOneFlow(from.part, taken.from.part));
      const known = ranges[at];
      if (known === undefined) ranges.push(taken);
      else {
        const from = comparePlaces(taken.from, known.from) < 0 ? taken.from : known.from;
        const to = comparePlaces(taken.to, known.to) > 0 ? taken.to : known.to;
        ranges[at] = { from, to, taken: known.taken + taken.taken };
      }
    }
  }
  return ranges;
}

/** What of a line a quad takes; nothing where it takes none of it, or lies on another one. */
function stretchOn(line: TextLine, { x, y, width, height }: Rect): FoundRange | undefined {
  const [begin, limit, near, far] = line.vertical ? [y, y + height, x, x + width] : [x, x + width, y, y + height];
  const shared = sharedAcross({ near, far }, { top: line.from, foot: line.to });
  if (shared < Math.min(far - near, line.to - line.from) / 2) return undefined;
  const [from, to] = [placeOnLine(line, begin), placeOnLine(line, limit)];
  if (comparePlaces(from, to) >= 0) return undefined;
  return { from, to, taken: limit - begin };
}

function isOn({ from, to, edges, vertical }: TextLine, point: Point): boolean {
  const [begin = 0, limit = 0] = [edges[0], edges.at(-1)];
  const rect = vertical
    ? { x: from, y: begin, width: to - from, height: limit - begin }
    : { x: begin, y: from, width: limit - begin, height: to - from };
  return contains(inflate(rect, (to - from) * BESIDE), point);
}

/** How far a point lies from the middle of a line, across it. */
function acrossFrom({ from, to, vertical }: TextLine, { x, y }: Point): number {
  return Math.abs((vertical ? x : y) - (from + to) / 2);
}

function anchorOf(edition: Edition, owner: MarkedOwner, from: TextPlace, to: TextPlace): TextAnchor {
  const place = ({ part, offset }: TextPlace): TextAnchor['from'] => ({ part, offset });
  const anchor: TextAnchor = { kind: 'text', owner, from: place(from), to: place(to), words: '' };
  return { ...anchor, words: anchoredText(edition, anchor) ?? '' };
}

/**
 * Whether the text at an anchor, with a character on each side, is what a remark says of it. Pages tell no white space.
 */
function says(edition: Edition, { owner, from, to }: TextAnchor, type: MarkedType): boolean {
  const flow = flowAt(ownerTexts(edition, owner), from);
  if (bare(flow.text.slice(flow.at(from), flow.at(to))) !== bare(type.words)) return false;
  if (bare(type.words) !== '') return true;
  const [before, after] = [bare(flow.text.slice(0, flow.at(from))), bare(flow.text.slice(flow.at(to)))];
  const [left, right] = [bare(type.before).at(-1), bare(type.after)[0]];
  return before.at(-1) === left || after[0] === right;
}

/**
 * Looks for what a remark marks in texts, with less and less of what stood around it; nothing where it is there twice.
 */
function lookFor(edition: Edition, owners: readonly MarkedOwner[], type: MarkedType): TextAnchor | undefined {
  const words = bare(type.words);
  const flows = owners.flatMap((owner) => flowsOf(ownerTexts(edition, owner)).map((flow) => ({ owner, flow })));
  for (const [head, tail] of surroundings(type)) {
    const wanted = head + words + tail;
    if (wanted.length <= TOO_SHORT) continue;
    const [only, other] = flows.flatMap(({ owner, flow }) => flow.find(wanted).map((at) => ({ owner, flow, at })));
    if (only === undefined || other !== undefined) continue;
    const start = only.at + head.length;
    return anchorOf(edition, only.owner, only.flow.placeOf(start), only.flow.placeOf(start + words.length, 'end'));
  }
  return undefined;
}

/** What stood before and after, from most to nothing; both, then either. */
function surroundings(type: MarkedType): readonly (readonly [head: string, tail: string])[] {
  const [before, after] = [bare(type.before), bare(type.after)];
  const some = CONTEXTS.flatMap((context) => {
    const [head, tail] = [before.slice(-context), after.slice(0, context)];
    return [
      [head, tail],
      [head, ''],
      ['', tail],
    ] as const;
  });
  return [...some, ['', '']];
}

/** Texts that are read on as one, such as the paragraphs of a story. */
interface Flow {
  readonly text: string;
  /** Where a place lies in the text. */
  readonly at: (place: TextPlace) => number;
  /** Where words stand in the text without its white space. */
  readonly find: (words: string) => readonly number[];
  /**
   * The place at an index of the text without its white space: before the character there, or after the one before it.
   */
  readonly placeOf: (index: number, side?: 'end') => TextPlace;
}

function flowAt(texts: readonly EditableText[], { part }: TextPlace): Flow {
  return flowOf(texts.filter((each) => isOneFlow(each.part, part)));
}

function flowsOf(texts: readonly EditableText[]): readonly Flow[] {
  const flows: EditableText[][] = [];
  for (const text of texts) {
    const flow = flows.find(([first]) => first !== undefined && isOneFlow(first.part, text.part));
    if (flow === undefined) flows.push([text]);
    else flow.push(text);
  }
  return flows.map(flowOf);
}

function flowOf(texts: readonly EditableText[]): Flow {
  const text = texts.map((each) => each.text).join('');
  const start = (part: TextPlace['part']): number => {
    let sum = 0;
    for (const each of texts) {
      if (each.part === part) return sum;
      sum += each.text.length;
    }
    return sum;
  };
  /** The index in the text of each character that is no white space. */
  const inked = [...text.matchAll(/\S/gu)].flatMap(({ index, 0: sign }) => Array.from(sign, (_, at) => index + at));
  const plain = bare(text);
  return {
    text,
    at: ({ part, offset }) => start(part) + offset,
    find: (words) => {
      const found: number[] = [];
      for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) found.push(at);
      return found;
    },
    placeOf: (index, side) => {
      const at = side === 'end' ? (inked[index - 1] ?? -1) + 1 : (inked[index] ?? text.length);
      let rest = at;
      for (const each of texts) {
        const isIn = side === 'end' ? rest <= each.text.length : rest < each.text.length;
        if (isIn || each === texts.at(-1)) return { part: each.part, offset: Math.min(rest, each.text.length) };
        rest -= each.text.length;
      }
      return { part: texts[0]?.part ?? 'text', offset: 0 };
    },
  };
}

/** A text without its white space, which pages do not tell. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
