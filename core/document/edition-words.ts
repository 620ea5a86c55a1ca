import type { Edition } from './edition';
import type { Story } from './story';

/** What stands beside a name in a byline or credit and is none: the work that was done, and for whom. */
const ROLES =
  /^(?:本[报報]|全媒[体體]|融媒[体體]|首席|高[级級]|[实實][习習]|[见見][习習]|特[约約]|特派|[驻駐])*(?:[记記]者|通[讯訊][员員]|[实實][习習]生|[摄攝]影(?:[报報][道導])?|[编編][辑輯]|[责責][编編]|[视視][觉覺]|校[对對]|[绘繪][图圖]|制[图圖]|供[稿图圖]|文字?|[图圖]片?|[摄攝]|[报報][道導]|[整綜综][理合]|本[报報]|[讯訊])+/u;
/** A Chinese name has two to four characters; a foreign one its interpuncts. */
const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;
const FOREIGN_NAME = /^\p{Script=Han}+(?:[·・‧]\p{Script=Han}+)+$/u;
const BETWEEN_NAMES = /[\s、，,；;：:／/|｜（）()〔〕【】[\]]+/u;

/**
 * The names and terms that an edition knows and that no line of a head cuts: the profile's and the edition's own
 * word lists, the paper's name, and the names in bylines, datelines, credits and picture credits. Text of stories is
 * not guessed from. Each once, sorted, so that the same words give the same list whatever their order.
 */
export function editionWords(edition: Edition): readonly string[] {
  const { profile, masthead, credits, pages, stories } = edition;
  const signed = [
    ...credits.map(({ names }) => names),
    ...pages.flatMap((page) => page.credits?.map(({ names }) => names) ?? []),
  ];
  const words = new Set([...(profile.words ?? []), ...(edition.words ?? []), masthead.name.trim()]);
  for (const name of signed.flatMap(namesIn)) words.add(name);
  for (const story of stories) for (const name of namesOfStory(story)) words.add(name);
  return [...words].filter((word) => word.length > 1).sort();
}

/**
 * The words that the editor protects 不拆词: the lists of the paper and of the edition. Running text cuts none either.
 */
export function protectedWords({ profile, words = [] }: Edition): readonly string[] {
  return [...(profile.words ?? []), ...words].filter((word) => word.length > 1);
}

const storyNames = new WeakMap<Story, readonly string[]>();

/** The names that signed a story; a story that an edit leaves alone is not read again. */
function namesOfStory(story: Story): readonly string[] {
  const known = storyNames.get(story);
  if (known !== undefined) return known;
  const signed = [story.byline, ...parenthesised(story.dateline), ...story.pictures.map(({ credit }) => credit)];
  const names = signed.flatMap(namesIn);
  storyNames.set(story, names);
  return names;
}

/** In `本报讯（记者 江望舒）` only what is in brackets names people. */
function parenthesised(dateline: string): readonly string[] {
  return Array.from(dateline.matchAll(/[（(]([^（）()]*)[）)]/gu), (found) => found[1] ?? '');
}

/** The names in one credit: `记者 江望舒 柳 安／文` gives 江望舒 and 柳安, a name of two spaced to three cells. */
function namesIn(signed: string): readonly string[] {
  const names: string[] = [];
  let lone = '';
  for (const part of signed.split(BETWEEN_NAMES)) {
    const name = lone + part.replace(ROLES, '');
    lone = '';
    if (/^\p{Script=Han}$/u.test(name)) lone = name;
    else if (CHINESE_NAME.test(name) || FOREIGN_NAME.test(name)) names.push(name);
  }
  return names;
}
