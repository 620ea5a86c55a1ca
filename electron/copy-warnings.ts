import type { Story } from '../core/document';

/** Shorter quotations, such as a lone bracket, stand in many stories. */
const LEAST_QUOTED = 2;

/**
 * The id of the story that a warning speaks of: the first that holds the longest text it quotes. `undefined` when it
 * quotes none, or none of the stories has it.
 */
export function storyOf(
  values: Readonly<Record<string, string | number>>,
  stories: readonly Story[],
): string | undefined {
  const [quoted] = Object.values(values)
    .filter((value): value is string => typeof value === 'string' && value.trim().length >= LEAST_QUOTED)
    .map((value) => value.trim())
    .sort((a, b) => b.length - a.length);
  if (quoted === undefined) return undefined;
  return stories.find((story) => textsOf(story).some((text) => text.includes(quoted)))?.id;
}

function textsOf(story: Story): readonly string[] {
  const { kicker, headline, decks, dateline, byline, paragraphs } = story;
  return [kicker, headline, ...decks, dateline, byline, ...paragraphs.map(({ text }) => text)];
}
