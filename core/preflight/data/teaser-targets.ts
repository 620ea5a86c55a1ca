import type { Diagnostic } from '../../diagnostic';
import type { Edition, Story, Teaser } from '../../document';
import { threadsOf } from '../../page';
import type { Threads } from '../../page';

/**
 * L32: a teaser points at a story that stands on a page, at the page that it names, in words that are the story's.
 * Pages of teasers that follow a story are always right.
 */
export function checkTeasers(edition: Edition): readonly Diagnostic[] {
  const threads = threadsOf(edition);
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  return edition.teasers.flatMap((teaser, index): Diagnostic[] => {
    const found = checkTeaser(edition, { teaser, threads, stories });
    return found === undefined
      ? []
      : [{ ...found, rule: 'L32', place: { page: 1, furniture: 'teaser', part: `teaser:${index}` } }];
  });
}

function checkTeaser(
  edition: Edition,
  { teaser, threads, stories }: { readonly teaser: Teaser; readonly threads: Threads; readonly stories: StoriesById },
): Omit<Diagnostic, 'place' | 'rule'> | undefined {
  const { text, page } = teaser;
  const story = teaser.story === undefined ? undefined : stories.get(teaser.story);
  const placed = story === undefined ? undefined : threads.get(story.id)?.[0]?.page;
  if (story !== undefined && placed !== undefined) {
    if (sharesWords(text, story)) return undefined;
    const headline = story.headline.replaceAll('\n', '');
    const fix = { kind: 'replace-text', of: { kind: 'teaser', text }, start: 0, was: text, text: headline } as const;
    return { code: 'teaser-words', severity: 'warning', values: { teaser: text, headline }, fix };
  }
  const named = edition.stories.find((each) => threads.has(each.id) && isNamed(text, each));
  const standsOn = named && threads.get(named.id)?.[0]?.page;
  const retarget = named && ({ kind: 'retarget-teaser', teaser: text, story: named.id } as const);
  const exists = page !== undefined && page >= 1 && page <= edition.pages.length;
  if (teaser.story !== undefined || !exists) {
    const fix = retarget ?? ({ kind: 'drop-teaser', teaser: text } as const);
    return { code: 'teaser-target', severity: 'error', values: { teaser: text, page: page ?? '' }, fix };
  }
  if (retarget === undefined || standsOn === undefined || standsOn === page) return undefined;
  return {
    code: 'teaser-page',
    severity: 'error',
    values: { teaser: text, page, actual: standsOn },
    fix: retarget,
  };
}

type StoriesById = ReadonlyMap<string, Story>;

/** A head shorter than this may stand within another by chance. */
const TELLING = 4;

/** Whether a teaser says a story's head, or the head the teaser. */
function isNamed(teaser: string, { headline }: Story): boolean {
  const [words, head] = [bare(teaser), bare(headline)];
  if (words === head) return true;
  return Math.min(words.length, head.length) >= TELLING && (words.includes(head) || head.includes(words));
}

/** Whether a teaser has two characters that follow one another anywhere in the story's head block, or in its text. */
function sharesWords(teaser: string, story: Story): boolean {
  const words = Array.from(bare(teaser));
  if (words.length < 2) return true;
  const head = [story.kicker, story.headline, ...story.decks, ...story.paragraphs.map(({ text }) => text)];
  const said = bare(head.join('\n'));
  return words.some((character, index) => index > 0 && said.includes(`${words[index - 1]}${character}`));
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
