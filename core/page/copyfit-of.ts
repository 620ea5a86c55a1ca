import type { Article, Edition, Story } from '../document';
import { applyCut, createGalleyCache, cutsToGain, fillsOf } from '../galley';
import type { Cut, Fill, GalleyOptions } from '../galley';
import { articleRoom } from './article-room';
import { createCompositionCache } from './cache';
import { galleyOptions } from './galley-of';
import type { GalleyForm } from './galley-of';
import type { ArticleLayout, ArticleState } from './layout';
import { countRows } from './measure';
import type { CompositionResources } from './page';
import { articleSetting, settingOf } from './setting';
import { tryPage } from './try-page';

/** How a story's text fits an article 版位, and where copy could be cut or added. All of it is true when done. */
export interface ArticleCopyfit {
  readonly page: number;
  readonly article: string;
  readonly story: string;
  readonly state: ArticleState;
  /** Rows of the whole story at the measure of the article's columns, or as many vertical lines. */
  readonly rows: number;
  /** Lines that found no place, and the fewest characters at the end of the copy without which all find one. */
  readonly over: { readonly lines: number; readonly characters: number };
  /** Lines to spare, and the ordinary Han characters that fill them when added at the end. */
  readonly under: { readonly lines: number; readonly characters: number };
  /**
   * The cuts that gain a line or more, fewest characters first: of what is over where a story runs over, of its galley
   * where it fits. None where it is short.
   */
  readonly cuts: readonly Cut[];
  /** What the last line of each paragraph takes without a line more; none where the story runs over. */
  readonly fills: readonly Fill[];
}

/** Cuts of more lines of copy than this are no trims. */
const LONGEST_CUT = 2;

/**
 * How the articles of a page (from 1) fit, in the order of the page; or only one of them. Throws when the edition has
 * no such page.
 */
export function copyfitOf(
  edition: Edition,
  page: number,
  { fonts, cache = createCompositionCache() }: CompositionResources,
  only?: { readonly article: string },
): readonly ArticleCopyfit[] {
  const setting = settingOf(edition, fonts);
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const { articles: layouts } = tryPage(edition, page, { fonts, cache }, only ?? 'all');
  const articles = new Map(edition.pages[page - 1]?.articles.map((article) => [article.id, article]));
  return layouts.flatMap((layout): readonly ArticleCopyfit[] => {
    const [story, article] = [stories.get(layout.id), articles.get(layout.article)];
    if (story === undefined || article === undefined) return [];
    if (only !== undefined && layout.article !== only.article) return [];
    const form: GalleyForm =
      layout.verticalMeasure === undefined
        ? { direction: 'level', measure: articleRoom(article, setting.profile).grid.measure }
        : { direction: 'vertical', measure: layout.verticalMeasure };
    const running = articleSetting(article, setting);
    const options = { ...galleyOptions(form, running), cache: createGalleyCache() };
    const linesOver = (changed: Story): number => {
      const changedStories = edition.stories.map((each) => (each.id === changed.id ? changed : each));
      const { articles: tried } = tryPage({ ...edition, stories: changedStories }, page, { fonts, cache }, 'none');
      return tried.find((each) => each.article === layout.article)?.oversetLines ?? 0;
    };
    const over = layout.state === 'overset';
    return [
      {
        page,
        article: layout.article,
        story: layout.id,
        state: layout.state,
        rows: countRows(story, running, cache, form),
        over: { lines: layout.oversetLines, characters: layout.oversetCharacters },
        under: { lines: layout.undersetLines, characters: layout.undersetCharacters },
        cuts: over
          ? cutsFor(story, { article, layout, options, linesOver })
          : layout.state === 'fits'
            ? cutsToGain(story, options, { most: longestCut(options) })
            : [],
        fills: over ? [] : fillsOf(story, options),
      },
    ];
  });
}

interface CutPlace {
  readonly article: Article;
  readonly layout: ArticleLayout;
  readonly options: GalleyOptions;
  readonly linesOver: (story: Story) => number;
}

/** Characters of the longest cut that is still a trim. */
function longestCut({ measure, profile }: GalleyOptions): number {
  return LONGEST_CUT * Math.floor(measure / profile.styles.body.size);
}

/** Cuts as they tell in the article: only there is known what the rules at leg ends make of a line less. */
function cutsFor(story: Story, { article, layout, options, linesOver }: CutPlace): readonly Cut[] {
  const most = longestCut(options);
  // Beside an inset lines are shorter than those of the galley: there every trial must be composed.
  const around = article.pictures.some(({ inset }) => inset !== undefined);
  const cuts = cutsToGain(story, options, { most, ...(around && { rows: linesOver }) });
  return cuts.flatMap((cut) => {
    const lines = layout.oversetLines - linesOver(applyCut(story, cut));
    return lines > 0 ? [{ ...cut, lines }] : [];
  });
}
