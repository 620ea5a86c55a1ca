import type { Job, JobArticle } from '../../cli/job';
import { BLACK } from '../../core/display-list';
import type { FrameSetting } from '../../core/page';
import { pointsToMm } from '../../core/units';
import type { BenchStory } from './copy';

/** Type of the bench's pages, as a county paper sets it. Millimetres and points, as a job states them. */
const SPEC: Job['spec'] = {
  pageW: 390,
  pageH: 545,
  areaX: 20,
  areaY: 27.5,
  areaW: 350,
  areaH: 490,
  cols: 6,
  gutter: 6,
  colW: 53.3333,
  bodyFont: 'Noto Serif SC',
  bodyPt: 9.5,
  leadPt: 14,
  indentEm: 2,
  headFont: 'Noto Sans SC',
  headPt: 30,
  headWeight: 700,
};

/** How Traditional copy is set otherwise; a job knows no language. */
export const TRADITIONAL: Pick<FrameSetting, 'language' | 'text'> = {
  language: 'zh-Hant',
  text: { family: 'Noto Serif TC', weight: 400, size: SPEC.bodyPt, ink: BLACK },
};

/** The articles of every page: a head of three rows, 21 rows of text and one of white, four times. */
const ARTICLES = 4;
const HEAD_ROWS = 3;
const TEXT_ROWS = 21;
const ARTICLE_ROWS = HEAD_ROWS + TEXT_ROWS + 1;

/** The measure of the ordinary job: 53.3333 mm of 9.5 point type, in em. */
export const NEWS_MEASURE = 15.9;

/** What a job of the bench is made of. */
export interface BenchJob {
  readonly stories: readonly BenchStory[];
  readonly pages: number;
  /** Measure of the columns in em; as many columns as the type area takes. */
  readonly measure: number;
}

/**
 * Full pages of running copy. Every time all of the copy is used up it is used again with its paragraphs in another
 * order and their sentences turned, so that no page repeats another's lines.
 */
export function benchJob({ stories, pages, measure }: BenchJob): Job {
  const spec = specOf(measure);
  const next = endlessParagraphs(stories);
  const cells = (spec.colW / pointsToMm(1) / spec.bodyPt) * FULL;
  return {
    spec,
    pages: Array.from({ length: pages }, () => ({
      articles: Array.from({ length: ARTICLES }, (_, index) => fillArticle(index, spec.cols * TEXT_ROWS, cells, next)),
    })),
  };
}

/**
 * Part of a line that is counted on when copy is measured out: what breaks leave over must not run out of the frame.
 */
const FULL = 0.97;

function specOf(measure: number): Job['spec'] {
  if (measure === NEWS_MEASURE) return SPEC;
  const colW = pointsToMm(measure * SPEC.bodyPt);
  return { ...SPEC, colW, cols: Math.floor((SPEC.areaW + SPEC.gutter) / (colW + SPEC.gutter)) };
}

interface Piece {
  readonly headline: string;
  readonly paragraph: string;
}

function fillArticle(index: number, lines: number, cells: number, next: () => Piece): JobArticle {
  const paragraphs: string[] = [];
  let headline = '';
  for (let left = lines; ;) {
    const piece = next();
    const takes = Math.ceil((SPEC.indentEm + widthOf(piece.paragraph)) / cells);
    if (takes > left) break;
    if (headline === '') headline = piece.headline;
    paragraphs.push(piece.paragraph);
    left -= takes;
  }
  return { headline, paragraphs, row: index * ARTICLE_ROWS, headRows: HEAD_ROWS, rows: TEXT_ROWS };
}

/** Width in em, roughly: a Latin letter or digit takes half a cell, two marks side by side one and a half. */
function widthOf(text: string): number {
  const narrow = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return text.length - narrow * 0.45;
}

/** Steps through the paragraphs in an order of its own in every round; prime to any count of paragraphs below it. */
const STRIDE = 1009;

function endlessParagraphs(stories: readonly BenchStory[]): () => Piece {
  const all = stories.flatMap(({ headline, paragraphs }) =>
    paragraphs.map((paragraph) => ({ headline, sentences: sentencesOf(paragraph) })),
  );
  let at = -1;
  return () => {
    at += 1;
    const round = Math.floor(at / all.length);
    const { headline, sentences } = all[(round === 0 ? at : at * STRIDE + round) % all.length]!;
    const turn = round % sentences.length;
    return { headline, paragraph: [...sentences.slice(turn), ...sentences.slice(0, turn)].join('') };
  };
}

/** Sentences of a paragraph; one that ends inside quotes or brackets runs on to their end. */
function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const character = paragraph.charAt(i);
    if ('“‘（《「『'.includes(character)) depth += 1;
    if ('”’）》」』'.includes(character)) depth -= 1;
    if (depth > 0 || !'。！？'.includes(paragraph.charAt(character === '”' ? i - 1 : i))) continue;
    sentences.push(paragraph.slice(start, i + 1));
    start = i + 1;
  }
  return start < paragraph.length ? [...sentences, paragraph.slice(start)] : sentences;
}
