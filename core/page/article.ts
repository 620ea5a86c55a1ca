import type { Diagnostic, Place } from '../diagnostic';
import type { DisplayItem } from '../display-list';
import { BOX_SIDES } from '../document';
import type { Article, BoxStyle, Paragraph, Profile, Story } from '../document';
import { articleBox, boxedSides, inkedBy } from './article-box';
import { articleFit } from './article-fit';
import { composeHead } from './article-head';
import type { ArticleInput, ArticleStop, ComposedLine } from './article-input';
import { composePictures } from './article-pictures';
import type { PicturesBlock } from './article-pictures';
import { articleRoom } from './article-room';
import { composeText } from './article-text';
import type { TextBlock } from './article-text';
import { composeVerticalText } from './article-vertical-text';
import type { CompositionCache } from './cache';
import { pageGrid } from './grid';
import { composeLabel } from './label';
import type { ArticleFit, ArticleLayout, LayoutBox } from './layout';
import { noteDiagnostic, partPlace } from './notes';
import { drawBox } from './ornaments';
import type { DrawnBox } from './ornaments';
import { placeComposed } from './place-composed';
import type { PlacedText } from './placed-text';
import { articleSetting } from './setting';
import type { Setting } from './setting';

/** An article as set. */
export interface ArticleComposition {
  /** None of a trial. */
  readonly items: readonly DisplayItem[];
  readonly lines: readonly ComposedLine[];
  readonly texts: readonly PlacedText[];
  readonly boxes: readonly LayoutBox[];
  readonly layout: ArticleLayout;
  readonly diagnostics: readonly Diagnostic[];
  /** UTF-16 units of the running text up to where the next article of the story begins. */
  readonly end: number;
  /** Some of the story's text is left. */
  readonly goesOn: boolean;
}

/**
 * Sets an article: label, head, pictures with captions, then the text in level legs on the page's grid or in vertical
 * bands.
 */
export function composeArticle(stop: ArticleStop, setting: Setting, cache?: CompositionCache): ArticleComposition {
  const input = { ...stop, ...articleRoom(stop.article, setting.profile) };
  const { article, story, page, grid, frame } = input;
  const place: Place = { page, article: article.id, story: story.id };
  const box = articleBox(article, setting.profile) ?? {};
  const label = composeLabel(input, setting);
  const head = composeHead(input, setting);
  const space = { top: frame.line + head.above, rows: Math.max(0, frame.lines - head.above) };
  const pictures = composePictures(input, space, setting);
  const { blocks, insets } = pictures.blocks;
  const textSpace = { ...space, blocks: [...blocks, ...head.blocks], insets };
  const compose = article.vertical ? composeVerticalText : composeText;
  const running = articleSetting(article, setting);
  const text = compose(input, textSpace, grid, running, cache);
  const lines = [...label.lines, ...head.lines, ...pictures.lines, ...text.lines];
  const fit = articleFit(input, text, textSpace, running, cache);
  const layout = { ...articleLayout(input, text, fit, setting.profile), ...placesOf(pictures) };
  const found = [...head.notes, ...(input.start === 0 ? text.notes : [])];
  const drawn = (): readonly DisplayItem[] => {
    const border = drawArticleBox(box, article, setting.profile);
    return [
      ...border.under,
      ...label.items,
      ...pictures.items,
      ...inkedBy([...text.rules, ...head.items], box.type),
      ...lines.flatMap((line) => inkedBy(placeComposed(line, story), line.grounded ? undefined : box.type)),
      ...border.over,
    ];
  };
  return {
    items: input.trial === undefined ? drawn() : [],
    lines,
    texts: head.texts,
    boxes: [...head.boxes, ...pictures.boxes, ...text.boxes],
    layout,
    diagnostics: [
      ...found.map(({ part, note }) => noteDiagnostic(note, partPlace(place, part))),
      ...pictures.diagnostics,
      ...fitDiagnostics(layout, place, head.fits ? undefined : story.headline),
    ],
    end: text.end,
    goesOn: text.goesOn,
  };
}

function drawArticleBox(box: Partial<BoxStyle>, { id, frame }: Article, profile: Profile): DrawnBox {
  const owner = { kind: 'article', id, part: 'box' } as const;
  return drawBox(box, pageGrid(profile).rectOf(frame), { owner, ink: profile.separation.ink });
}

function articleLayout(input: ArticleInput, text: TextBlock, fit: ArticleFit, profile: Profile): ArticleLayout {
  const { article, story } = input;
  return {
    id: story.id,
    article: article.id,
    priority: story.priority,
    chars: charactersOf(story),
    lines: text.setLines,
    mustPlace: true,
    ...(`${story.kicker}${story.headline}${story.decks.join('')}` === '' && { headless: true as const }),
    ...(BOX_SIDES.every((side) => boxedSides(article, profile).includes(side)) && { framed: true as const }),
    rect: pageGrid(profile).rectOf(article.frame),
    state: fit.oversetLines > 0 ? 'overset' : fit.undersetLines > 0 ? 'underset' : 'fits',
    ...fit,
    ...(text.measure !== undefined && { verticalMeasure: text.measure }),
  };
}

function placesOf({ places }: PicturesBlock): Pick<ArticleLayout, 'pictures'> {
  return places.length === 0 ? {} : { pictures: places };
}

/** Counts of paragraphs: every article of a story asks for those of all. */
const counts = new WeakMap<Paragraph, number>();

function charactersOf(story: Story): number {
  return story.paragraphs.reduce((sum, paragraph) => sum + charactersIn(paragraph), 0);
}

function charactersIn(paragraph: Paragraph): number {
  const known = counts.get(paragraph);
  if (known !== undefined) return known;
  const count = Array.from(paragraph.text).length;
  counts.set(paragraph, count);
  return count;
}

function fitDiagnostics(layout: ArticleLayout, place: Place, longHeadline: string | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (longHeadline !== undefined) {
    const part = { ...place, part: 'headline' };
    found.push({ code: 'headline-too-long', severity: 'warning', place: part, values: { headline: longHeadline } });
  }
  if (layout.oversetLines > 0) {
    const values = { characters: layout.oversetCharacters, lines: layout.oversetLines };
    found.push({ code: 'overset', severity: 'error', place, values });
  }
  if (layout.undersetLines > 0) {
    const values = { characters: layout.undersetCharacters, lines: layout.undersetLines };
    found.push({ code: 'underset', severity: 'warning', place, values });
  }
  return found;
}
