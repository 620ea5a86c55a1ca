import type { DisplayItem, DisplayList } from '../../core/display-list';
import type { Edition, Story } from '../../core/document';
import type { ComposedPage } from '../../core/page';
import type { PdfStructure, StructureElement } from '../../pdf';
import { documentFacts } from '../document-facts';
import { readingOrder } from './article-data';

/** Furniture that repeats what is said elsewhere, page after page: nobody wants it read aloud. */
const REPEATED: readonly string[] = ['folio'];

/**
 * The parts of a digital edition in reading order: of each page what the paper itself says, then its articles, the most
 * important first, each whole with what stands of it on later pages. A figure's words are its caption.
 */
export function editionStructure(edition: Edition, composed: readonly ComposedPage[]): PdfStructure {
  const storyOf = new Map(edition.pages.flatMap(({ articles }) => articles.map(({ id, story }) => [id, story])));
  const stories = readingOrder(edition, composed);
  const begun = new Set<string>();
  const children = composed.flatMap((page): readonly StructureElement[] => {
    const here = new Set(page.layout.articles.map(({ id }) => id));
    const beginning = stories.filter(({ id }) => here.has(id) && !begun.has(id));
    beginning.forEach(({ id }) => begun.add(id));
    return [ownWords(page, edition), ...beginning.map(articleElement)];
  });
  return {
    root: { type: 'Document', title: documentFacts(edition).title, children },
    keyOf: (item, list) => keyOf(item, list, storyOf),
  };
}

/** The masthead, notices and advertisements of a page: a paragraph for each text. */
function ownWords({ list }: ComposedPage, edition: Edition): StructureElement {
  const parts = new Map<string, StructureElement>();
  for (const item of list.items) {
    const { kind, id } = item.owner;
    const key = kind === 'furniture' ? furnitureKey(item, list) : undefined;
    if (key === undefined || parts.has(key)) continue;
    const alternative = item.kind === 'picture' ? wordsFor(id, list.page, edition) : undefined;
    parts.set(key, alternative === undefined ? { type: 'P', key } : { type: 'Figure', alternative, key });
  }
  return { type: 'Sect', children: [...parts.values()] };
}

/** What a picture of the paper's own says: who advertises, its caption, or the paper's name. */
function wordsFor(id: string, page: number, { pages, profile, masthead }: Edition): string {
  const block = [...(pages[page - 1]?.blocks ?? []), ...(profile.blocks ?? [])].find((each) => each.id === id);
  const content = block?.content;
  if (content?.kind === 'ad' && content.client !== '') return content.client;
  if (content?.kind === 'picture' && content.caption !== undefined && content.caption !== '') return content.caption;
  return masthead.name;
}

function furnitureKey({ kind, owner }: DisplayItem, { page }: DisplayList): string | undefined {
  const content = kind === 'glyphs' || kind === 'picture';
  return content && !REPEATED.includes(owner.id) ? `${page} ${owner.id} ${owner.part}` : undefined;
}

function articleElement(story: Story): StructureElement {
  const { id, headline, paragraphs, decks, pictures } = story;
  const paragraph = (part: string): StructureElement => ({ type: 'P', key: `${id} ${part}` });
  return {
    type: 'Art',
    title: headline.replaceAll('\n', ''),
    children: [
      paragraph('label'),
      paragraph('kicker'),
      { type: 'H1', key: `${id} headline` },
      ...decks.map((_, index) => paragraph(`deck:${index}`)),
      ...pictures.map(({ picture, caption }, index): StructureElement => ({
        type: 'Figure',
        alternative: caption === '' ? headline.replaceAll('\n', '') : caption,
        key: `${id} picture:${picture}`,
        children: [{ type: 'Caption', key: `${id} caption:${index}` }],
      })),
      ...paragraphs.map(({ kind }, index): StructureElement => ({
        type: kind === 'subhead' ? 'H2' : 'P',
        key: `${id} body:${index}`,
      })),
      paragraph('byline'),
    ],
  };
}

function keyOf(item: DisplayItem, list: DisplayList, storyOf: ReadonlyMap<string, string>): string | undefined {
  const { owner } = item;
  if (owner.kind === 'furniture') return furnitureKey(item, list);
  const story = storyOf.get(owner.id);
  if (item.kind === 'picture') return `${story} picture:${item.picture}`;
  if (item.kind !== 'glyphs') return undefined;
  // Lines that only lead from page to page have no source; the structure holds the article together.
  const part = item.source?.part ?? (owner.part === 'label' ? 'label' : undefined);
  return part && `${item.source?.story ?? story} ${elementPart(part)}`;
}

/** Parts of one element: a dateline runs in before the first paragraph, a credit ends its caption. */
function elementPart(part: string): string {
  if (part === 'dateline') return 'body:0';
  return part.replace(/^subhead:/, 'body:').replace(/^credit:/, 'caption:');
}
