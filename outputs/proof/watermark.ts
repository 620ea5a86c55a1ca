import type { DisplayList, Ink } from '../../core/display-list';
import type { FontBook } from '../../core/font';
import { plainLine } from '../plain-type';

/** Seen on paper and on a screen, and no trouble to read type on. */
const LIGHT: Ink = { kind: 'process', cmyk: [0, 0, 0, 0.1] };

/** So many times down the page, so that some of it is free of pictures wherever they stand. */
const TIMES = 3;
/** The largest type, over the page's height: words of two characters would fill the page. */
const LARGEST = 1 / 8;
/** How much of the page's width the words take. */
const WIDE = 0.7;

/** A round's words, such as 二校, large and light across a page: laid under it, so that they hide nothing. */
export function watermark(text: string, page: DisplayList, fonts: FontBook): DisplayList {
  const { width, height } = page;
  const size = Math.min(height * LARGEST, (width * WIDE) / Math.max(1, [...text].length));
  const items = Array.from({ length: TIMES }, (_, index) =>
    plainLine(
      {
        text,
        // From left to right down the page, as a stamp put on by hand.
        x: (width * (index + 1)) / (TIMES + 1),
        y: (height * (2 * index + 1)) / (2 * TIMES) + size / 3,
        size,
        weight: 700,
        ink: LIGHT,
        align: 'centre',
      },
      fonts,
    ),
  );
  return { page: page.page, width, height, items };
}
