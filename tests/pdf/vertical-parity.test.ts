import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../core/display-list';
import { composePage } from '../../core/page';
import { mmToPoints } from '../../core/units';
import { exportPages, library } from '../support/pdf-fixture';
import { readPdf } from '../support/pdf-reader';
import { verticalEdition } from '../support/vertical-page';

/** The promise of the house: screen and paper agree to a hundredth of a millimetre. */
const TOLERANCE = mmToPoints(0.01);

describe.each(['zh-Hans', 'zh-Hant'] as const)('a vertical story in %s, exported', (language) => {
  const edition = verticalEdition(language);
  const { list, lines } = composePage(edition, 1, { fonts: library });
  const article = list.items.filter(
    (item): item is GlyphRun => item.kind === 'glyphs' && item.owner.kind === 'article',
  );

  it('has every glyph in its place, turned as it is on the screen', async () => {
    const [page] = await readPdf(await exportPages([list]));
    const wanted = list.items.flatMap((item) =>
      item.kind === 'glyphs' ? item.glyphs.flatMap((glyph, index) => (glyph === 0 ? [] : [{ run: item, index }])) : [],
    );
    expect(page?.glyphs.map(({ text }) => text)).toEqual(wanted.map(({ run, index }) => run.text[index]));
    const off = page?.glyphs.filter(({ x, y, size, stretch, turn }, i) => {
      const { run, index } = wanted[i]!;
      return (
        Math.abs(x - run.x[index]!) >= TOLERANCE ||
        Math.abs(y - run.y[index]!) >= TOLERANCE ||
        Math.abs(size - run.size) > 0.001 ||
        Math.abs(stretch - (run.stretch ?? 1)) > 0.001 ||
        turn !== (run.turn ?? 0)
      );
    });
    expect(off).toEqual([]);
    expect(article.some(({ turn }) => turn === 90)).toBe(true);
  });

  it('reads as its copy does, line by line from right to left', async () => {
    const [page] = await readPdf(await exportPages([list]));
    const [story] = edition.stories;
    const copy = story!.paragraphs.map(({ text }) => text).join('') + story!.byline;
    const running = lines.filter(({ leg }) => leg !== undefined);
    const text = running.map(({ line }) => line.runs.flatMap((run) => run.text).join('')).join('');
    expect(text).toBe(`${story!.dateline}　${copy}`);
    // Readings follow the line whose characters they stand beside.
    const letters = /[\s\u3105-\u312f\u02c9-\u02d9]/gu;
    expect(page!.text.replace(letters, '')).toContain(text.replace(letters, ''));
  });
});
