import type { GlyphRun } from '../core/display-list';
import type { UsedFace } from './font-embedder';
import { pdfNumber, pdfNumbers } from './pdf-number';

/** Where the page's top left corner stands in PDF space, in points, y upwards. */
export interface PageOrigin {
  readonly left: number;
  readonly top: number;
}

/** Hundredths of a thousandth of an em: at 200 pt an adjustment is right to 0.0007 mm. */
const ADJUSTMENT_STEPS = 100;

/** Farther off the line than this, in points (0.0002 mm), a glyph gets a position of its own. */
const OFF_LINE = 0.0005;

/** The type size that fills the point: `Tf` sizes below this would make adjustments overflow. */
const SMALLEST_SIZE = 0.01;

/**
 * The operators that show a run: one text matrix for each stretch of glyphs on a line, then one `TJ` whose adjustments
 * put every glyph on its position. The pen is followed with the rounded adjustments, so errors never add up. Glyph 0
 * is left out: what a face lacks is reported by the composer, never drawn.
 */
export function showRun(run: GlyphRun, face: UsedFace, origin: PageOrigin): string {
  if (run.size < SMALLEST_SIZE) throw new RangeError(`type of ${run.size} pt`);
  const stretch = run.stretch ?? 1;
  const turned = run.turn === 90;
  const matrix = turned ? pdfNumbers(0, -stretch, 1, 0) : pdfNumbers(stretch, 0, 0, 1);
  const unit = (run.size * stretch) / 1000;
  let out = '';
  let open = false;
  // The pen along the line and the line's place across it, in points of the page's own axes.
  let pen = 0;
  let across = 0;
  for (let i = 0; i < run.glyphs.length; i++) {
    const glyph = run.glyphs[i] ?? 0;
    if (glyph === 0) continue;
    const x = run.x[i] ?? 0;
    const y = run.y[i] ?? 0;
    const along = turned ? y : x;
    const aside = turned ? x : y;
    const { code, width } = face.show(glyph, run.text[i] ?? '');
    if (!open || Math.abs(aside - across) > OFF_LINE) {
      const left = pdfNumber(origin.left + x);
      const bottom = pdfNumber(origin.top - y);
      out += `${open ? '>] TJ\n' : ''}${matrix} ${left} ${bottom} Tm [<`;
      open = true;
      pen = along;
      across = aside;
    } else {
      const adjustment = Math.round(((pen - along) / unit) * ADJUSTMENT_STEPS) / ADJUSTMENT_STEPS;
      if (adjustment !== 0) {
        out += `>${pdfNumber(adjustment)}<`;
        pen -= adjustment * unit;
      }
    }
    out += code;
    pen += width * unit;
  }
  return open ? `${out}>] TJ` : '';
}
