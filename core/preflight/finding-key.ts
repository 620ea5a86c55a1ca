import type { Diagnostic, Place } from '../diagnostic';
import { canonicalJson } from '../document';
import type { Edition, Story } from '../document';

/** Longer words than these stand in a key by their fingerprint alone, so that keys stay short. */
const LONGEST_WORDS = 60;

/** What ids say already, and an editor may word anew without touching the finding. */
const SAID_BY_IDS = ['headline', 'other', 'against'];

/**
 * The key of a finding: the same as long as no edit concerns it. It is made of the code and the ids of what is
 * concerned, of the very text where it is about a text, and of words found, but of no coordinate, count or page number:
 * so findings of one kind about one thing, such as two loose lines of a paragraph, share theirs.
 */
export function findingKey(edition: Edition, { code, place, values }: Diagnostic): string {
  const { article, story, articles, furniture, picture, file } = place;
  const page = article === undefined && story === undefined && articles === undefined ? place.page : undefined;
  const named = articles !== undefined || story !== undefined || article !== undefined;
  const words = Object.entries(values).filter(
    ([name, value]) => typeof value === 'string' && !(named && SAID_BY_IDS.includes(name) && code !== 'overlap'),
  );
  const key = {
    code,
    ...(page !== undefined && { page: edition.pages[page - 1]?.id ?? String(page) }),
    ...shortened({ article, story, furniture, picture, file }),
    ...(articles && { articles: fingerprint([...articles].sort().join('\n')) }),
    ...partOf(edition, place),
    ...(words.length > 0 && { values: shortened(Object.fromEntries(words)) }),
  };
  return canonicalJson(key);
}

function shortened(texts: Readonly<Record<string, string | number | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text !== 'string' ? [] : [[name, text.length > LONGEST_WORDS ? fingerprint(text) : text]],
    ),
  );
}

/** The part of a story by its text: its place among the others changes with edits that do not concern it. */
function partOf(
  { stories, teasers }: Edition,
  { story: id, part, paragraph }: Place,
): { readonly part?: string; readonly text?: string } {
  if (part === undefined) return {};
  const [name = part, number = paragraph] = part.split(':');
  const index = Number(number ?? 0);
  const story = stories.find((each) => each.id === id);
  const text = name === 'teaser' ? teasers[index]?.text : story && textOfPart(story, name, index);
  return { part: name, ...(text !== undefined ? { text: fingerprint(text) } : number && { text: String(number) }) };
}

function textOfPart(story: Story, part: string, index: number): string | undefined {
  switch (part) {
    case 'body':
    case 'subhead':
      return story.paragraphs[index]?.text;
    case 'deck':
      return story.decks[index];
    case 'caption':
    case 'credit':
      return story.pictures[index]?.[part];
    default:
      return undefined;
  }
}

/** FNV-1a over UTF-16 units, 32 bits, in letters and digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `#${(hash >>> 0).toString(36)}`;
}
