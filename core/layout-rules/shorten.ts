import type { Fix } from '../diagnostic';
import type { RuleArticle, RulePage } from './rule-page';

/** Free lines that a story may leave before it counts as underset, as composing has it. */
const TOLERATED = 2;

/**
 * An article's frame shortened to its text, where whole lines off all its legs leave no more white than is tolerated.
 * Not with a picture at its foot, nor with vertical text, whose bands would be divided anew.
 */
export function shorten({ article, fit, legs, pictures, rect }: RuleArticle, { grid }: RulePage): Fix | undefined {
  const foot = rect.y + rect.height;
  const last = legs.at(-1);
  if (last === undefined || article.vertical) return undefined;
  // Every column must have a leg at the foot to give a line of.
  const text = Math.max(...legs.map((leg) => leg.rect.y + leg.rect.height));
  if (pictures.some((picture) => picture.rect.y + picture.rect.height > text)) return undefined;
  if (pictures.some(({ caption }) => caption !== undefined && caption.y + caption.height > text)) return undefined;
  const columns = new Set(legs.map((leg) => Math.round(leg.rect.x))).size;
  const lines = Math.floor(fit.undersetLines / columns);
  if (lines < 1 || fit.undersetLines - lines * columns > TOLERATED || lines >= (foot - text) / grid.leading + 1) {
    return undefined;
  }
  const { line, lines: now } = article.frame;
  return { kind: 'set-article-lines', article: article.id, line, lines: now - lines };
}
