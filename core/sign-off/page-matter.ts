import { isShown, shownArticles } from '../document';
import type { Article, Block, Edition, Page, Picture, Profile, SignedThing, Story } from '../document';
import { beginningOf } from '../surrogates';
import { byId } from './by-id';
import { fingerprint } from './fingerprint';

/** Names of what was signed are told in lists: no longer than a line there. */
const LONGEST_NAME = 60;

interface KeptMatter {
  /** All that the matter was read from besides the page. */
  readonly from: readonly unknown[];
  readonly matter: readonly SignedThing[];
}

const kept = new WeakMap<Page, KeptMatter>();

/**
 * What a page of an edition shows, thing by thing: its stories in the order of their articles, its blocks, and the page
 * itself. The very same list as long as nothing of it changed.
 */
export function pageMatter(edition: Edition, page: Page): readonly SignedThing[] {
  const { pictures, profile, masthead, issue, teasers, credits, pages } = edition;
  const stories = storiesOn(edition, page);
  const at = pages.indexOf(page);
  const from = [pictures, profile, masthead, issue, teasers, credits, pages.length, at, ...stories.keys()];
  const known = kept.get(page);
  if (known?.from.length === from.length && known.from.every((each, index) => each === from[index]))
    return known.matter;
  const matter = [
    ...[...stories].map(([story, articles]): SignedThing => ({
      kind: 'story',
      id: story.id,
      name: shortened(story.headline),
      text: storyFingerprint(story, pictures),
      place: fingerprint(articles.map(placeOf)),
    })),
    ...(page.blocks ?? []).filter(isShown).map((block): SignedThing => ({
      kind: 'block',
      id: block.id,
      name: shortened(nameOf(block)),
      text: fingerprint([block.content, pictureFile(block.content, pictures)]),
      place: fingerprint([block.frame, block.box]),
    })),
    { kind: 'page' as const, id: page.id, name: '', ...pageItself(edition, page) },
  ];
  kept.set(page, { from, matter });
  return matter;
}

function storiesOn({ stories }: Edition, page: Page): ReadonlyMap<Story, readonly Article[]> {
  const articles = shownArticles(page);
  const known = byId(stories);
  const found = new Map<Story, Article[]>();
  for (const article of articles) {
    const story = known.get(article.story);
    if (story !== undefined) found.set(story, [...(found.get(story) ?? []), article]);
  }
  return found;
}

const printsOfStories = new WeakMap<Story, { readonly pictures: readonly Picture[]; readonly print: string }>();

/** The fingerprint of what a story says to readers: its words and their type, its pictures and their captions. */
export function storyFingerprint(story: Story, pictures: readonly Picture[]): string {
  const known = printsOfStories.get(story);
  if (known?.pictures === pictures) return known.print;
  const { kicker, headline, decks, dateline, byline, paragraphs } = story;
  const shown = story.pictures.map((each) => ({ ...each, file: pictureFile(each, pictures) }));
  const print = fingerprint({ kicker, headline, decks, dateline, byline, paragraphs, pictures: shown });
  printsOfStories.set(story, { pictures, print });
  return print;
}

/** The bytes of the picture that somebody names, by their hash; nothing where there are none. */
export function pictureFile(of: object, pictures: readonly Picture[]): string | undefined {
  const id: unknown = 'picture' in of ? of.picture : undefined;
  return id === undefined ? undefined : pictures.find((picture) => picture.id === id)?.sha256;
}

/** What is seen of where and how an article stands: locks are not. */
function placeOf({ locked: _a, columnsLocked: _b, makeUpLocked: _c, ...article }: Article): object {
  return article;
}

/** What belongs to no story and block: the furniture with its texts, and how the paper sets its type. */
function pageItself(edition: Edition, page: Page): Pick<SignedThing, 'text' | 'place'> {
  const { masthead, issue, teasers, credits, pages } = edition;
  const { name, credits: own, style, furniture } = page;
  const number = pages.indexOf(page) + 1;
  const first = number === 1 ? { teasers } : {};
  const [setting, seen] = [settingPrint(edition.profile), furnitureSeen(furniture)];
  return {
    text: fingerprint({ masthead, issue, credits: own ?? credits, name, style, number, pages: pages.length, ...first }),
    place: seen === undefined ? setting : fingerprint([setting, seen]),
  };
}

/** What is seen of where a page has put its furniture: locks are not. Nothing where that is nothing. */
function furnitureSeen(furniture: Page['furniture'] = {}): object | undefined {
  const seen = Object.entries(furniture).flatMap(([name, { locked: _locked, ...rest }]) =>
    Object.keys(rest).length === 0 ? [] : [[name, rest] as const],
  );
  return seen.length === 0 ? undefined : Object.fromEntries(seen);
}

/** What of a profile no reader sees. */
const UNSEEN: readonly (keyof Profile)[] = [
  ...(['id', 'name', 'words', 'lists', 'press', 'signOff', 'legal', 'sizeLadder', 'headlineSizes'] as const),
];

const settings = new WeakMap<Profile, string>();

function settingPrint(profile: Profile): string {
  const known = settings.get(profile);
  if (known !== undefined) return known;
  const seen = Object.entries(profile).filter(([name]) => !UNSEEN.some((unseen) => unseen === name));
  const print = fingerprint(Object.fromEntries(seen));
  settings.set(profile, print);
  return print;
}

/** What a person knows a block by. */
function nameOf({ content }: Block): string {
  switch (content.kind) {
    case 'banner':
    case 'package':
    case 'code':
      return content.text;
    case 'notice':
      return content.head || content.text;
    case 'picture':
      return content.caption ?? '';
    case 'ad':
      return content.client;
  }
}

function shortened(name: string): string {
  const line = name.replaceAll('\n', ' ');
  return line.length <= LONGEST_NAME ? line : `${beginningOf(line, LONGEST_NAME - 1)}…`;
}
