import { keepSame, pressSpecOf } from '../../core/document';
import type { Block, Edition, Picture } from '../../core/document';
import { leastPpi } from '../../core/preflight';
import { blocksOn } from './blocks';
import { articlePictureFrame, blockFrame, ppiIn } from './picture-facts';
import type { Thing } from './thing';

/** A place where a picture is shown. */
export interface PictureUse {
  /** From 1. */
  readonly page: number;
  /** What shows it; the masthead's nameplate when left out. */
  readonly thing?: Thing;
  /** Whether words are printed with it; none are asked for with advertisements and nameplates. */
  readonly caption?: boolean;
  /** Pixels to an inch of paper as it is shown, and the fewest that its press prints well; not of a nameplate. */
  readonly ppi?: number;
  readonly least?: number;
}

/** A picture of the edition as the list of pictures shows it. */
export interface PictureEntry {
  readonly picture: Picture;
  /** In page order. */
  readonly uses: readonly PictureUse[];
  /** Stories that have it and show it nowhere. */
  readonly waiting: readonly string[];
}

/** A picture that a story names and the edition does not have. */
export interface MissingPicture {
  /** What the story calls it: the file's name. */
  readonly name: string;
  readonly story: string;
  readonly caption: string;
}

/** Whether nothing has a picture: no story, no block, no masthead. */
export function isUnused({ uses, waiting }: PictureEntry): boolean {
  return uses.length === 0 && waiting.length === 0;
}

/** Whether a use prints a picture with too few pixels. */
export function isCoarse({ ppi, least }: PictureUse): boolean {
  return ppi !== undefined && least !== undefined && ppi < least;
}

/** All pictures of an edition in its order, with where each is shown. */
export function pictureEntries(edition: Edition): readonly PictureEntry[] {
  const uses = usesIn(edition);
  const shown = new Set<string>();
  for (const { articles } of edition.pages) {
    for (const { story, pictures } of articles) for (const { index } of pictures) shown.add(`${story} ${index}`);
  }
  const waiting = new Map<string, string[]>();
  for (const { id, pictures } of edition.stories) {
    for (const [index, { picture }] of pictures.entries()) {
      if (!shown.has(`${id} ${index}`)) put(waiting, picture, id);
    }
  }
  return edition.pictures.map((picture) =>
    kept({ picture, uses: uses.get(picture.id) ?? [], waiting: waiting.get(picture.id) ?? [] }),
  );
}

const entries = new WeakMap<Picture, PictureEntry>();

/** The entry made last for a picture where it says the same: its row need not be drawn again. */
function kept(entry: PictureEntry): PictureEntry {
  const same = keepSame(entries.get(entry.picture), entry);
  entries.set(entry.picture, same);
  return same;
}

function usesIn(edition: Edition): ReadonlyMap<string, readonly PictureUse[]> {
  const files = new Map(edition.pictures.map((picture) => [picture.id, picture]));
  const { screen } = pressSpecOf(edition.profile);
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const uses = new Map<string, PictureUse[]>();
  const nameplate = edition.masthead.nameplate;
  if (nameplate?.kind === 'picture' && edition.pages.length > 0) put(uses, nameplate.picture, { page: 1 });
  for (const [index, { articles }] of edition.pages.entries()) {
    const page = index + 1;
    for (const { block } of blocksOn(edition, page)) {
      const shown = pictureOf(block);
      const file = shown && files.get(shown.picture);
      if (shown === undefined || file === undefined) continue;
      const ppi = ppiIn(file, blockFrame(edition, block), shown.fit);
      const thing = { kind: 'block', id: block.id } as const;
      put(uses, file.id, { page, thing, ppi, least: leastPpi(file, screen), ...shown.words });
    }
    for (const article of articles) {
      for (const [at, placed] of article.pictures.entries()) {
        const words = stories.get(article.story)?.pictures[placed.index];
        const file = words && files.get(words.picture);
        if (words === undefined || file === undefined) continue;
        const ppi = ppiIn(file, articlePictureFrame(edition, article, placed), placed.fit);
        const thing = { kind: 'picture', id: article.id, at } as const;
        put(uses, file.id, { page, thing, ppi, least: leastPpi(file, screen), caption: words.caption !== '' });
      }
    }
  }
  return uses;
}

function pictureOf({ content }: Block) {
  if (content.kind === 'picture') {
    return { picture: content.picture, fit: content.fit, words: { caption: (content.caption ?? '') !== '' } };
  }
  if (content.kind !== 'ad' || content.picture === undefined) return undefined;
  return { picture: content.picture, fit: { kind: 'whole' } as const, words: {} };
}

/** Pictures that stories name and the edition does not have, in the order of the stories; each once for each story. */
export function missingPictures(edition: Edition): readonly MissingPicture[] {
  const known = new Set(edition.pictures.map(({ id }) => id));
  return edition.stories.flatMap(({ id, killed, pictures }) =>
    killed
      ? []
      : pictures
          .filter(({ picture }) => !known.has(picture))
          .map(({ picture, caption }) => ({ name: picture, story: id, caption })),
  );
}

function put<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
