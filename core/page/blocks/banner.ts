import { roundPoints } from '../../units';
import { fitDisplay, setFitted } from '../display';
import { centredBaseline } from '../grid';
import { thicknessOf } from '../ornaments';
import { naturalWidth, spanOf } from '../setting';
import { blockNotes, blockPlace, blockText, inBox, joinParts, placeBlockLine, placeTexts } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** How much of the height between its borders a line of display type may take. */
const FILLED = 0.86;

/** A long banner is set smaller before it is pressed, but no smaller than this against its style. */
const SMALLEST = 0.6;

/** A section banner 栏题: one line in the middle of the block, spread a little, or smaller or pressed to its width. */
export function composeBanner(input: BlockInput, template: string): SetBlock {
  const { rect, inner, box, setting } = input;
  const { text, diagnostics } = blockText(input, 'banner', template);
  const border = box.border === undefined ? 0 : thicknessOf(box.border);
  const banner = inBox(input, { ...setting.profile.styles.banner, align: 'centre' });
  const high = Math.min(banner.size, FILLED * (rect.height - 2 * border));
  if (text.trim() === '' || high <= 0 || inner.width <= 0) return { items: [], diagnostics };
  const natural = naturalWidth([spanOf(text, banner, { size: high })], setting);
  const size = roundPoints(high * Math.min(1, Math.max(SMALLEST, inner.width / natural)));
  const at = { x: inner.x, y: centredBaseline(rect.y, rect.height, size) };
  const fit = fitDisplay(text, banner, { size, measure: inner.width, lines: 1, spread: true }, setting);
  if (!fit.fits || fit.ends.length > 1) {
    const line = placeBlockLine(
      input,
      { part: 'banner', text, style: { ...banner, size }, written: text === template },
      { ...at, measure: inner.width },
    );
    const long = { code: 'headline-too-long', severity: 'warning', values: { headline: text } } as const;
    return joinParts([
      { items: [], diagnostics },
      line,
      { items: [], diagnostics: [{ ...long, place: blockPlace(input, 'banner') }] },
    ]);
  }
  const set = setFitted(text, banner, fit, setting);
  const lines = set.lines.map((line) => ({ part: 'banner', line, ...at }));
  return {
    ...placeTexts(input, lines, () => text === template),
    diagnostics: [...diagnostics, ...blockNotes(input, 'banner', set.notes)],
  };
}
