import type { Edition } from '../../../core/document';
import { blockTexts, replaceInBlock, replaceInStory, replaceInText, storyText } from '../../../core/text-edit';
import type { TextPart, TextRange } from '../../../core/text-edit';
import { changed, withArticle, withStory } from '../article-edits';
import { putBlock } from '../blocks';
import { withField, withMasthead, withTeaser } from '../edition-edits';
import { findArticle, findBlock, findStory } from '../edition-queries';
import { homeKey } from './edition-texts';
import type { TextHome } from './edition-texts';

/**
 * A stretch of a text to be replaced, and what it held when it was found: where it holds something else, it is left
 * alone.
 */
export interface TextReplacement {
  readonly home: TextHome;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly words: string;
}

/**
 * The edition with stretches of its texts replaced; marks stay on their characters, and what replaces all of a mark
 * takes it over. Everything else keeps its identity.
 */
export function replaceTexts(edition: Edition, replacements: readonly TextReplacement[]): Edition {
  const byHome = new Map<string, TextReplacement[]>();
  for (const each of replacements) {
    const key = homeKey(each.home);
    const known = byHome.get(key);
    if (known === undefined) byHome.set(key, [each]);
    else known.push(each);
  }
  let next = edition;
  for (const list of byHome.values()) {
    // From the last to the first, so that what is still to be replaced stands where it was found.
    for (const each of list.toSorted((a, b) => b.start - a.start)) next = replaceOne(next, each);
  }
  return next;
}

function replaceOne(edition: Edition, { home, start, end, was, words }: TextReplacement): Edition {
  if (was === words) return edition;
  const holds = (text: string): boolean => text.slice(start, end) === was;
  const inText = (text: string): string => text.slice(0, start) + words + text.slice(end);
  switch (home.kind) {
    case 'story': {
      const story = findStory(edition, home.id);
      if (story === undefined || !holds(storyText(story, home.part))) return edition;
      return withStory(edition, home.id, (each) => replaceInStory(each, rangeIn(home.part, start, end), words).thing);
    }
    case 'block': {
      const page = edition.pages.findIndex(({ id }) => id === home.page) + 1;
      const block = findBlock(edition, page, home.id);
      const text = block && blockTexts(block).find(({ part }) => part === home.part)?.text;
      if (block === undefined || text === undefined || !holds(text)) return edition;
      return putBlock(edition, page, replaceInBlock(block, rangeIn(home.part, start, end), words, text).thing);
    }
    case 'label': {
      const label = findArticle(edition, home.id)?.article.label;
      if (label === undefined || !holds(label.text)) return edition;
      const text = replaceInText(label.text, 'label', rangeIn('label', start, end), words).thing;
      return withArticle(edition, home.id, (article) => changed(article, { label: { ...label, text } }));
    }
    case 'masthead': {
      const { name, fields } = edition.masthead;
      const text = home.field === 'name' ? name : (fields[home.field] ?? '');
      if (!holds(text)) return edition;
      return home.field === 'name'
        ? withMasthead(edition, { name: inText(text) })
        : withField(edition, home.field, inText(text));
    }
    case 'teaser': {
      const text = edition.teasers[home.index]?.text;
      if (text === undefined || !holds(text)) return edition;
      return withTeaser(edition, home.index, (teaser) => ({ ...teaser, text: inText(text) }));
    }
  }
}

function rangeIn(part: TextPart, start: number, end: number): TextRange {
  return { from: { part, offset: start }, to: { part, offset: end } };
}
