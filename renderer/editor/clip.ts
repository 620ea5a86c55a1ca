import { validateEdition } from '../../core/document';
import type { Article, Block, Edition, GridRect, Picture, Story, StoryPicture } from '../../core/document';
import { putBlock } from './blocks';
import { articlesOf, findArticle, findBlock, findStory } from './edition-queries';
import { addArticle } from './edits';
import { unlocked } from './double-things';
import { freePicture } from './free-picture';
import { thingKey } from './thing';
import type { Thing } from './thing';
import { frameAround } from './thing-place';

/**
 * Things that were copied from a page, with the stories and pictures that they need: plain data, as it lies on the
 * clipboard.
 */
export interface Clip {
  readonly kind: 'forme things';
  readonly articles: readonly Article[];
  readonly blocks: readonly Block[];
  readonly stories: readonly Story[];
  readonly pictures: readonly Picture[];
}

/** The type under which a clip lies on the system's clipboard, beside its text. */
export const CLIP_TYPE = 'application/x-forme-things+json';

/** What things of a page (from 1) make as a clip, an article's picture a block; nothing when there are none. */
export function clipOf(edition: Edition, page: number, things: readonly Thing[]): Clip | undefined {
  const articles = things.flatMap(({ kind, id }) =>
    kind === 'article' ? (findArticle(edition, id)?.article ?? []) : [],
  );
  const ids = new Set(articles.map(({ id }) => id));
  const blocks = things.flatMap((thing): readonly Block[] => {
    if (thing.kind === 'block') return [findBlock(edition, page, thing.id) ?? []].flat();
    const free = thing.kind === 'picture' && !ids.has(thing.id) ? freePicture(edition, thing) : undefined;
    return free === undefined ? [] : [{ id: thingKey(thing), ...free }];
  });
  if (articles.length + blocks.length === 0) return undefined;
  const stories = [...new Set(articles.map(({ story }) => story))].flatMap((id) => findStory(edition, id) ?? []);
  const used = new Set([
    ...stories.flatMap(({ pictures }) => pictures.map(({ picture }) => picture)),
    ...blocks.flatMap((block) => pictureOf(block) ?? []),
  ]);
  const pictures = edition.pictures.filter(({ id }) => used.has(id));
  return { kind: 'forme things', articles, blocks, stories, pictures };
}

function pictureOf({ content }: Block): string | undefined {
  return content.kind === 'picture' || content.kind === 'ad' ? content.picture : undefined;
}

/** A clip as text for other programs: heads and copy, story by story. */
export function clipText({ stories, blocks }: Clip): string {
  const told = stories.map(({ kicker, headline, decks, dateline, byline, paragraphs }) => {
    const [first, ...rest] = paragraphs.map(({ text }) => text);
    const body = [[dateline, first ?? ''].filter((text) => text !== '').join(' '), ...rest];
    return [kicker, headline, ...decks, byline, ...body].filter((text) => text !== '').join('\n');
  });
  const words = blocks.map(({ content }) => {
    switch (content.kind) {
      case 'banner':
      case 'package':
      case 'code':
        return content.text;
      case 'notice':
        return [content.head, content.text].filter((text) => text !== '').join('\n');
      case 'picture':
        return content.caption ?? '';
      case 'ad':
        return content.client;
    }
  });
  return [...told, ...words].filter((text) => text !== '').join('\n\n');
}

/**
 * Reads a clip from the clipboard's text; `undefined` when it is none. Whether its parts are sound shows when it is
 * pasted.
 */
export function readClip(text: string): Clip | undefined {
  try {
    const value = JSON.parse(text) as Partial<Clip> | null;
    if (value?.kind !== 'forme things') return undefined;
    const lists = [value.articles, value.blocks, value.stories, value.pictures];
    return lists.every((list) => Array.isArray(list) && list.every(isObject)) ? (value as Clip) : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** How a clip is pasted. */
export interface PasteOptions {
  /** The page, from 1. */
  readonly page: number;
  /** Where the top left corner of all goes; where it stood when left out. */
  readonly at?: Pick<GridRect, 'column' | 'line'>;
  /** Gives ids that nothing has. */
  readonly ids: () => string;
  /** Pictures, by their hash, whose bytes the edition has or got. Others are named only, as missing ones are. */
  readonly has: (sha256: string) => boolean;
}

/** An edition with a clip pasted, and the things that it became. */
export interface Pasted {
  readonly edition: Edition;
  readonly things: readonly Thing[];
}

/**
 * The edition with a clip on a page. A story that waits in the pool is placed; of one that stands on pages, and of one
 * from another edition, a copy of its own is made. `undefined` when the clip is not sound, or there is no such page.
 */
export function pasteClip(edition: Edition, clip: Clip, options: PasteOptions): Pasted | undefined {
  const { page, at, ids } = options;
  if (edition.pages[page - 1] === undefined) return undefined;
  try {
    const around = frameAround([...clip.articles, ...clip.blocks].map(({ frame }) => frame));
    if (around === undefined) return undefined;
    const move = mover(edition, around, at ?? around);
    const pictures = bringPictures(edition, clip, options);
    const stories = bringStories(pictures.edition, clip, { ids, pictureOf: pictures.idOf });
    let made = stories.edition;
    const things: Thing[] = [];
    for (const block of clip.blocks) {
      const id = ids();
      made = putBlock(made, page, withPictureId({ ...unlocked(block), id, frame: move(block.frame) }, pictures.idOf));
      things.push({ kind: 'block', id });
    }
    for (const article of clip.articles) {
      const story = stories.idOf.get(article.story);
      if (story === undefined) continue;
      const id = ids();
      made = addArticle(made, page, { ...unlocked(article), id, story, frame: move(article.frame) });
      things.push({ kind: 'article', id });
    }
    return validateEdition(made).ok ? { edition: made, things } : undefined;
  } catch {
    // A clip is text from outside: parts that are no things at all end here.
    return undefined;
  }
}

/** Gives frames their places when the frame around all goes to a corner, kept within the grid. */
function mover(
  { profile: { grid } }: Edition,
  around: GridRect,
  to: Pick<GridRect, 'column' | 'line'>,
): (frame: GridRect) => GridRect {
  const column = Math.max(0, Math.min(to.column, grid.columns - around.columns)) - around.column;
  const line = Math.max(0, Math.min(to.line, grid.lines - around.lines)) - around.line;
  return (frame) => {
    const columns = Math.min(frame.columns, grid.columns);
    const lines = Math.min(frame.lines, grid.lines);
    return {
      column: Math.max(0, Math.min(frame.column + column, grid.columns - columns)),
      columns,
      line: Math.max(0, Math.min(frame.line + line, grid.lines - lines)),
      lines,
    };
  };
}

/**
 * Adds the clip's pictures that the edition does not have; tells the id of each here, a name where its bytes are
 * missing.
 */
export function bringPictures(
  edition: Edition,
  clip: Pick<Clip, 'pictures'>,
  { ids, has }: Pick<PasteOptions, 'ids' | 'has'>,
): { readonly edition: Edition; readonly idOf: (id: string) => string } {
  const known = new Map(edition.pictures.map(({ sha256, id }) => [sha256, id]));
  const here = new Map<string, string>();
  const added: Picture[] = [];
  for (const picture of clip.pictures) {
    const there = known.get(picture.sha256);
    if (there === undefined && !has(picture.sha256)) {
      here.set(picture.id, picture.name);
      continue;
    }
    const id = there ?? ids();
    if (there === undefined) added.push({ ...picture, id });
    here.set(picture.id, id);
  }
  const idOf = (id: string): string => here.get(id) ?? id;
  return { edition: added.length === 0 ? edition : { ...edition, pictures: [...edition.pictures, ...added] }, idOf };
}

function bringStories(
  edition: Edition,
  clip: Clip,
  { ids, pictureOf: pictureId }: { readonly ids: () => string; readonly pictureOf: (id: string) => string },
): { readonly edition: Edition; readonly idOf: ReadonlyMap<string, string> } {
  const idOf = new Map<string, string>();
  const added: Story[] = [];
  let priority = Math.max(0, ...edition.stories.map((story) => story.priority));
  for (const story of clip.stories) {
    const known = findStory(edition, story.id);
    if (known !== undefined && !known.killed && articlesOf(edition, story.id).length === 0) {
      idOf.set(story.id, story.id);
      continue;
    }
    const id = ids();
    idOf.set(story.id, id);
    const pictures = story.pictures.map((each): StoryPicture => ({ ...each, picture: pictureId(each.picture) }));
    added.push({ ...story, id, priority: ++priority, killed: false, pictures });
  }
  return { edition: added.length === 0 ? edition : { ...edition, stories: [...edition.stories, ...added] }, idOf };
}

function withPictureId(block: Block, idOf: (id: string) => string): Block {
  const { content } = block;
  if (content.kind !== 'picture' && content.kind !== 'ad') return block;
  return content.picture === undefined ? block : { ...block, content: { ...content, picture: idOf(content.picture) } };
}
