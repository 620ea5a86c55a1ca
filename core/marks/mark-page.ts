import type { Edition, Page, ProofMark } from '../document';
import { wordsPage } from '../text-edit';
import type { StoryPages } from '../text-edit';
import { holderOf } from './owner-texts';

/** The pages (from 1) of what marks stand on, found in one walk: an edition has thousands of marks. */
interface Whereabouts {
  readonly pages: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, number>;
  readonly blocks: ReadonlyMap<string, number>;
}

const known = new WeakMap<readonly Page[], Whereabouts>();

/**
 * The page (from 1) that a mark stands on, as far as that can be told: of words of a story that goes over several pages
 * by `standing`, else the first that holds the story.
 */
export function markPage(
  edition: Edition,
  { anchor }: Pick<ProofMark, 'anchor'>,
  standing: StoryPages = {},
): number | undefined {
  const where = whereaboutsIn(edition.pages);
  if (anchor.kind === 'place') return where.pages.get(anchor.page);
  const { kind, id } = anchor.owner;
  switch (kind) {
    case 'story':
      return wordsPage(edition, { story: id, ...anchor.from }, standing);
    case 'label':
      return where.articles.get(id);
    case 'block':
      return where.blocks.get(id);
  }
}

/** Whether what a mark stands on is still in the edition. */
export function markStands(edition: Edition, { anchor }: ProofMark): boolean {
  if (anchor.kind === 'text') return anchor.gone !== true && holderOf(edition, anchor.owner) !== undefined;
  const page = edition.pages.find(({ id }) => id === anchor.page);
  const { thing } = anchor;
  if (page === undefined || thing === undefined) return page !== undefined;
  if (thing.kind === 'block') return page.blocks?.some(({ id }) => id === thing.id) === true;
  return page.articles.some(({ id }) => id === thing.article);
}

/**
 * Whether something is still asked of the composing room: the mark is open or queried, and not only a word to the
 * others.
 */
export function isUnresolved({ sign, state }: ProofMark): boolean {
  return sign !== 'note' && (state === 'open' || state === 'queried');
}

function whereaboutsIn(pages: readonly Page[]): Whereabouts {
  const made = known.get(pages);
  if (made !== undefined) return made;
  const where = {
    pages: new Map<string, number>(),
    articles: new Map<string, number>(),
    blocks: new Map<string, number>(),
  };
  const put = (map: Map<string, number>, id: string, page: number): void => {
    if (!map.has(id)) map.set(id, page);
  };
  for (const [index, page] of pages.entries()) {
    put(where.pages, page.id, index + 1);
    for (const { id } of page.articles) put(where.articles, id, index + 1);
    for (const { id } of page.blocks ?? []) put(where.blocks, id, index + 1);
  }
  known.set(pages, where);
  return where;
}
