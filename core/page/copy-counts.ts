import type { Edition, Paragraph } from '../document';
import type { ComposedLine } from './article-input';
import { storyCharacters } from './story-state';

/** How long a text is: characters 字数 as `storyCharacters` counts them, and the words in Latin letters among them. */
export interface CopyCounts {
  readonly characters: number;
  readonly words: number;
}

const WORDS = /[\p{Script=Latin}][\p{Script=Latin}\p{M}’'-]*/gu;

/** Words of paragraphs: a key press changes one of hundreds. */
const words = new WeakMap<Paragraph, number>();

/** How long paragraphs are together. */
export function copyCounts(paragraphs: readonly Paragraph[]): CopyCounts {
  return {
    characters: storyCharacters({ paragraphs }),
    words: paragraphs.reduce((sum, paragraph) => sum + wordsIn(paragraph), 0),
  };
}

function wordsIn(paragraph: Paragraph): number {
  const known = words.get(paragraph);
  if (known !== undefined) return known;
  const count = paragraph.text.match(WORDS)?.length ?? 0;
  words.set(paragraph, count);
  return count;
}

/**
 * How much running text stands on a composed page, its sub-heads counted: of a story that goes on elsewhere, its part
 * here.
 */
export function pageCounts(lines: readonly ComposedLine[], { stories }: Pick<Edition, 'stories'>): CopyCounts {
  const here = new Map<string, Map<number, { from: number; to: number }>>();
  for (const { story, part, lead = 0, line } of lines) {
    const index = RUNNING.exec(part)?.[1];
    if (index === undefined) continue;
    const parts = here.get(story) ?? new Map<number, { from: number; to: number }>();
    here.set(story, parts);
    const [from, to] = [Math.max(0, line.start - lead), Math.max(0, line.end - lead)];
    const known = parts.get(Number(index));
    parts.set(Number(index), { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to) });
  }
  const stand = stories.flatMap(({ id, paragraphs }) =>
    [...(here.get(id) ?? [])].flatMap(([index, { from, to }]): Paragraph[] => {
      const paragraph = paragraphs[index];
      if (paragraph === undefined) return [];
      // Whole paragraphs were counted before.
      if (from === 0 && to >= paragraph.text.length) return [paragraph];
      return [{ kind: paragraph.kind, text: paragraph.text.slice(from, to) }];
    }),
  );
  return copyCounts(stand);
}

const RUNNING = /^(?:body|subhead):(\d+)$/u;
