import type { Story } from '../document';
import { composeGalley } from './compose-galley';
import type { GalleyOptions } from './compose-galley';
import { longer, shorter } from './edit-copy';
import { lastThat } from './last-that';

/** The fewest characters at the end of a story's copy without which it fits; `guess` only saves time. */
export function charactersOver(story: Story, fits: (story: Story) => boolean, guess: number): number {
  const all = story.paragraphs.reduce((sum, { text }) => sum + Array.from(text).length, 0);
  return Math.min(all, lastThat((cut) => cut < all && !fits(shorter(story, cut)), guess) + 1);
}

/** The most ordinary Han characters that a story still fits with when they are added at its end; 0 at least. */
export function charactersUnder(story: Story, fits: (story: Story) => boolean, guess: number): number {
  return lastThat((added) => fits(longer(story, added)), guess);
}

/** Rows that a story takes of the baseline grid. */
export function countRows(story: Story, options: GalleyOptions): number {
  return composeGalley(story, options).lines.reduce((sum, { rows, white = 0 }) => sum + rows + white, 0);
}
