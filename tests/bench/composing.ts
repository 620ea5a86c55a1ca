import { createCompositionCache, composeEdition, settingOf } from '../../core/page';
import type { Edition } from '../../core/document';
import { makeUp } from '../../core/makeup';
import { setParagraph } from '../../core/line';
import type { ParagraphStyle } from '../../core/line';
import { medianMs } from './measure';
import type { Figure } from './measure';
import type { Bench } from './workload';

/** Paragraph setting, page composing and make-up. */
export async function composingFigures({ fonts, edition, paragraphs }: Bench): Promise<readonly Figure[]> {
  const { profile } = edition;
  const { body } = profile.styles;
  const measure = profile.grid.cells * profile.grid.size;
  const style: ParagraphStyle = {
    language: profile.language,
    composition: profile.composition,
    align: 'justify',
    indent: profile.composition.indent * body.size,
  };
  const characters = paragraphs.join('').length;
  const setMs = await medianMs(() => {
    for (const text of paragraphs) setParagraph([{ ...body, text }], measure, style, fonts);
  });
  const { face } = fonts.match(body);
  const advance = (point: number): number => face.advanceOf(face.glyphOf(point));
  const greedyMs = await medianMs(() => {
    for (const text of paragraphs) greedyLines(text, measure, body.size, advance);
  });
  const pagesMs = await medianMs(() => composeEdition(edition, { fonts }));
  const twice = doubled(edition);
  const prepared = createCompositionCache();
  composeEdition(twice, { fonts, cache: prepared });
  const preparedMs = await medianMs(() => {
    const cache = createCompositionCache();
    // Heads are kept measured by the words they may not cut; paragraphs are kept prepared by their fonts.
    cache.setting = prepared.setting;
    return composeEdition(twice, { fonts, cache });
  }, 15);
  const makeUpMs = await medianMs(
    () => makeUp(edition, { setting: settingOf(edition, fonts), cache: createCompositionCache() }),
    3,
  );
  return [
    {
      name: 'characters of prepared paragraphs set and justified',
      value: (characters / setMs) * 1000,
      unit: 'a second',
      ratios: [{ to: 'time of greedy breaking by width alone', value: setMs / greedyMs }],
    },
    { name: `composing the sample edition, ${edition.pages.length} pages, no cache`, value: pagesMs, unit: 'ms' },
    {
      name: `an edition of ${twice.pages.length} pages, its stories prepared, to display lists`,
      value: preparedMs,
      unit: 'ms',
    },
    { name: `making it up, ${edition.stories.length} stories`, value: makeUpMs, unit: 'ms' },
  ];
}

/** An edition with every page and story a second time. */
function doubled(edition: Edition): Edition {
  const again = (id: string): string => `${id} again`;
  const stories = edition.stories.map((story) => ({
    ...story,
    id: again(story.id),
    paragraphs: story.paragraphs.map((paragraph) => ({ ...paragraph })),
  }));
  const pages = edition.pages.map((page) => ({
    ...page,
    id: again(page.id),
    articles: page.articles.map((article) => ({ ...article, id: again(article.id), story: again(article.story) })),
  }));
  return { ...edition, stories: [...edition.stories, ...stories], pages: [...edition.pages, ...pages] };
}

/** The least that any line breaker must do: add widths and cut. The baseline for the ratio. */
function greedyLines(text: string, measure: number, size: number, advance: (point: number) => number): number {
  let [lines, width] = [1, 0];
  for (const character of text) {
    const wide = advance(character.codePointAt(0) ?? 0) * size;
    if (width + wide > measure) [lines, width] = [lines + 1, 0];
    width += wide;
  }
  return lines;
}
