import { isShown, shownArticles } from '../document';
import type { Edition, Page, ProofMark } from '../document';
import type { Point } from '../geometry';
import { pageGrid } from '../page';
import type { PageGrid } from '../page';
import { comparePlaces } from '../text-edit';
import type { StoryPages } from '../text-edit';
import { markPage } from './mark-page';

/** Where a mark comes as a reader goes through an edition. */
interface Reached extends Point {
  /** From 1. */
  readonly page: number;
}

/** What stands on no page comes last. */
const NOWHERE: Reached = { page: Infinity, x: 0, y: 0 };

/**
 * Marks in the order of reading: page by page, on each downwards and then across by where the articles, blocks and
 * places stand that they are on, in a text from its beginning; those that stand on no page last. `standing` tells which
 * words of stories stand on later pages than their first.
 */
export function inReadingOrder(
  edition: Edition,
  marks: readonly ProofMark[],
  standing: StoryPages = {},
): readonly ProofMark[] {
  const tops = topsIn(edition);
  const reached = new Map(marks.map((mark) => [mark, reachedAt(edition, mark, { tops, standing })]));
  return marks.toSorted((a, b) => {
    const [first, second] = [reached.get(a)!, reached.get(b)!];
    return byNumber(first.page, second.page) || first.y - second.y || first.x - second.x || withinText(a, b);
  });
}

/** Two that are nowhere are alike. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Marks at one place: of one text by their characters. */
function withinText({ anchor: a }: ProofMark, { anchor: b }: ProofMark): number {
  if (a.kind === 'place' || b.kind === 'place') return a.kind === b.kind ? 0 : a.kind === 'text' ? -1 : 1;
  if (a.owner.id !== b.owner.id) return a.owner.id < b.owner.id ? -1 : 1;
  return comparePlaces(a.from, b.from);
}

/** Top left corners of what holds texts and pictures, by kind and id. */
type Tops = ReadonlyMap<string, Reached>;

const known = new WeakMap<readonly Page[], { readonly profile: Edition['profile']; readonly tops: Tops }>();

function topsIn({ pages, profile }: Edition): Tops {
  const made = known.get(pages);
  if (made?.profile === profile) return made.tops;
  const tops = new Map<string, Reached>();
  const grid = pageGrid(profile);
  const put = (key: string, top: Reached): void => {
    if (!tops.has(key)) tops.set(key, top);
  };
  for (const [index, page] of pages.entries()) {
    const at = (frame: Parameters<PageGrid['rectOf']>[0]): Reached => {
      const { x, y } = grid.rectOf(frame);
      return { page: index + 1, x, y };
    };
    for (const { id, story, frame } of shownArticles(page)) {
      put(`label ${id}`, at(frame));
      put(`story ${story}`, at(frame));
      put(`story ${story} ${index + 1}`, at(frame));
    }
    for (const { id, frame } of (page.blocks ?? []).filter(isShown)) put(`block ${id}`, at(frame));
  }
  known.set(pages, { profile, tops });
  return tops;
}

function reachedAt(
  edition: Edition,
  mark: ProofMark,
  { tops, standing }: { readonly tops: Tops; readonly standing: StoryPages },
): Reached {
  const { anchor } = mark;
  const page = markPage(edition, mark, standing);
  if (anchor.kind === 'text') {
    const { kind, id } = anchor.owner;
    const top = tops.get(`${kind} ${id} ${page}`) ?? tops.get(`${kind} ${id}`);
    return top?.page === page && top !== undefined ? top : { ...NOWHERE, page: page ?? Infinity };
  }
  const { thing, at } = anchor;
  const key = thing === undefined ? undefined : thing.kind === 'block' ? `block ${thing.id}` : `label ${thing.article}`;
  // A place on a thing is told in shares of it: it comes with the thing.
  return tops.get(key ?? '') ?? (page === undefined ? NOWHERE : { page, ...at });
}
