import type { Story } from '../document';
import { composeGalley } from './compose-galley';
import type { GalleyOptions } from './compose-galley';
import { longer, shorter } from './edit-copy';
import { lastThat } from './last-that';

/** How a story fits its room, in rows and characters. Exactly one of over and under is above zero, or none. */
export interface Copyfit {
  /** Rows the story takes. */
  readonly rows: number;
  /** Rows too many, and the fewest characters at the end of the copy without which it fits: overset 溢文. */
  readonly overRows: number;
  readonly overCharacters: number;
  /** Rows left free, and the ordinary Han characters that fill them when added at the end: underset 缺文. */
  readonly underRows: number;
  readonly underCharacters: number;
}

/** Measures a story against a room of `rows` rows of the baseline grid. Its characters are found by setting, and true. */
export function copyfit(story: Story, rows: number, options: GalleyOptions): Copyfit {
  const taken = countRows(story, options);
  const fits = (changed: Story): boolean => countRows(changed, options) <= rows;
  const cells = Math.floor(options.measure / options.profile.styles.body.size);
  const [overRows, underRows] = [Math.max(0, taken - rows), Math.max(0, rows - taken)];
  return {
    rows: taken,
    overRows,
    overCharacters: overRows === 0 ? 0 : charactersOver(story, fits, overRows * cells),
    underRows,
    underCharacters: underRows === 0 ? 0 : charactersUnder(story, fits, underRows * cells),
  };
}

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
  return composeGalley(story, options).lines.reduce((sum, line) => sum + line.rows, 0);
}
