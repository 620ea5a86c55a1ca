import type { DisplayItem } from '../display-list';
import { PAPER } from '../display-list';
import type { Article, SetProfile } from '../document';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { centredBaseline } from './grid';
import { naturalWidth, setOneLine, spanOf } from './setting';
import type { Setting } from './setting';

/** White at both ends of a label's type, in em of it. */
const ENDS = 0.5;
/** The rule that runs on from a tab to the article's right edge. */
const TAB_RULE: Points = 0.75;

/** An article's label 专栏名 as set. */
export interface LabelBlock {
  readonly items: readonly DisplayItem[];
  readonly lines: readonly ComposedLine[];
}

/**
 * Whole lines at an article's top: those of its label, one or two where its type is higher than the leading, and of
 * air.
 */
export interface LabelRows {
  readonly type: number;
  /** A line under the label, but where a head over the text brings its own. */
  readonly air: number;
}

/** The lines that an article's label takes from its contents; none without a label. */
export function labelRows({ label, head }: Pick<Article, 'label' | 'head'>, { styles, grid }: SetProfile): LabelRows {
  if (label === undefined || label.text === '') return { type: 0, air: 0 };
  const isOver = head !== undefined && head.place === undefined && !head.vertical && (head.line ?? 0) === 0;
  return { type: styles.label.size > grid.leading ? 2 : 1, air: isOver ? 0 : 1 };
}

/**
 * Sets an article's label in its lines: type in paper on a ground of the paper's accent, over the whole
 * width; or as wide as its type, with a rule from there to the right edge. Type that is too long is condensed.
 */
export function composeLabel(input: ArticleInput, setting: Setting): LabelBlock {
  const { article, grid } = input;
  const { accent, styles } = setting.profile;
  if (article.label === undefined || input.label === undefined) return { items: [], lines: [] };
  const style = { ...styles.label, ink: PAPER };
  const whole = grid.rectOf(input.label);
  const spans = [spanOf(article.label.text, style)];
  const ends = ENDS * style.size;
  const isTab = article.label.place === 'tab';
  const width = isTab ? Math.min(whole.width, roundPoints(naturalWidth(spans, setting) + 2 * ends)) : whole.width;
  const owner = { kind: 'article', id: article.id, part: 'label' } as const;
  const measure = Math.max(width - 2 * ends, width / 2);
  const { line } = setOneLine(spans, { measure, align: isTab ? 'start' : style.align }, setting);
  const x = roundPoints(whole.x + (width - measure) / 2);
  const y = centredBaseline(whole.y, whole.height, style.size);
  const foot = roundPoints(whole.y + whole.height - TAB_RULE / 2);
  const [x1, x2] = [roundPoints(whole.x + width), roundPoints(whole.x + whole.width)];
  return {
    items: [
      { kind: 'fill', owner, rect: { ...whole, width }, ink: accent },
      ...(isTab && x1 < x2
        ? [{ kind: 'rule' as const, owner, x1, y1: foot, x2, y2: foot, width: TAB_RULE, ink: accent }]
        : []),
    ],
    lines: [lineOf(input, 'label', line, { x, y, grounded: true })],
  };
}
