import { firstPageOf } from '../document';
import type { Edition } from '../document';
import { threadsOf } from '../page';
import type { ComposedPage } from '../page';
import { comparePlaces, isOneFlow } from './places';
import type { TextPart, TextPlace } from './places';
import { isWritten, writtenPart } from './written-part';

/** Where a page (from 1) takes a story's words up: its running text, and each other part that stands on it. */
export type PageStart = Pick<TextPlace, 'part' | 'offset'> & { readonly page: number };

/** Of the stories that go over several pages, by their ids, where each page takes them up; in page order. */
export type StoryPages = Readonly<Record<string, readonly PageStart[]>>;

/** The stories, by their ids, that go over several pages. */
export function storiesOverPages(edition: Edition): readonly string[] {
  return [...threadsOf(edition)].flatMap(([story, [first, ...rest]]) =>
    rest.some(({ page }) => page !== first?.page) ? [story] : [],
  );
}

/** Where these composed pages take up the stories that go over several pages of the edition. */
export function storyPages(edition: Edition, pages: readonly ComposedPage[]): StoryPages {
  const starts = new Map(storiesOverPages(edition).map((story) => [story, new Map<string, PageStart>()]));
  for (const { list, lines, texts } of pages) {
    const { page } = list;
    const put = (story: string, part: TextPart, offset: number): void => {
      const found = starts.get(story);
      const flow = `${page} ${part.startsWith('body:') ? 'body' : part}`;
      const known = found?.get(flow);
      const start = { part, offset, page };
      if (known === undefined || comparePlaces(start, known) < 0) found?.set(flow, start);
    };
    for (const { story, part, lead = 0, line } of lines) {
      if (line.start < lead) put(story, 'dateline', line.start);
      if (isWritten(part)) put(story, writtenPart(part), Math.max(0, line.start - lead));
    }
    for (const { owner, part, line } of texts) {
      if (owner.kind === 'story') put(owner.id, writtenPart(part), line.start);
    }
  }
  const inOrder = ([story, found]: readonly [string, ReadonlyMap<string, PageStart>]) =>
    [story, [...found.values()].sort((a, b) => a.page - b.page)] as const;
  return Object.fromEntries([...starts].map(inOrder));
}

/** A place in a story's words; of the story as a whole where it names none. */
export interface StoryPlace {
  readonly story: string;
  readonly part?: string;
  /** UTF-16 offset in the part. */
  readonly offset?: number;
}

/**
 * The page (from 1) that words of a story stand on: by `pages` where it goes over several, of text that has no room the
 * last; the story's first while that is not known. Nothing where it stands on none.
 */
export function wordsPage(
  edition: Edition,
  { story, part, offset = 0 }: StoryPlace,
  pages: StoryPages,
): number | undefined {
  const at = part === undefined ? undefined : { part: part as TextPart, offset };
  const start = at && pages[story]?.findLast((each) => isOneFlow(each.part, at.part) && comparePlaces(each, at) <= 0);
  return start?.page ?? firstPageOf(edition, story);
}
