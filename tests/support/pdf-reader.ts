import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A glyph as an independent reader finds it: its pen position in points from the page's top left, y downwards. */
export interface ReadGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Horizontal scale of the outlines. */
  readonly stretch: number;
  readonly turn: 0 | 90;
  /** Base font name with its subset tag, as the file has it. */
  readonly font: string;
}

/** A page as an independent reader finds it, in content order. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly ReadGlyph[];
  readonly text: string;
}

/** An affine matrix as PDF writes it: a, b, c, d, e, f. */
type Matrix = readonly [number, number, number, number, number, number];

/** What text operators change. */
interface TextState {
  ctm: Matrix;
  matrix: Matrix;
  /** The matrix at the start of the line. */
  line: Matrix;
  size: number;
  font: string;
  /** White behind every glyph, in points. */
  spacing: number;
}

/** A shown glyph in pdf.js's operator list; numbers between glyphs are adjustments. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Reads a PDF back with pdf.js, which shares nothing with the writer: glyph positions come from interpreting the
 * content operators, texts from the fonts' ToUnicode maps.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const glyphs: ReadGlyph[] = [];
    const nameOf = (id: string): string => {
      const font: unknown = page.commonObjs.get(id);
      return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
    };
    interpret(fnArray, argsArray as readonly unknown[][], (state, glyph, matrix) => {
      const turned = Math.abs(matrix[1]) > Math.abs(matrix[0]);
      glyphs.push({
        text: glyph.unicode,
        x: matrix[4] - left,
        y: top - matrix[5],
        size: state.size,
        stretch: Math.hypot(matrix[0], matrix[1]),
        turn: turned ? 90 : 0,
        font: nameOf(state.font),
      });
    });
    pages.push({ width: right - left, height: top - bottom, glyphs, text: glyphs.map(({ text }) => text).join('') });
  }
  await loading.destroy();
  return pages;
}

function interpret(
  operators: readonly number[],
  args: readonly unknown[][],
  show: (state: TextState, glyph: ShownGlyph, matrix: Matrix) => void,
): void {
  let state: TextState = { ctm: IDENTITY, matrix: IDENTITY, line: IDENTITY, size: 0, font: '', spacing: 0 };
  const saved: TextState[] = [];
  operators.forEach((operator, i) => {
    const values = args[i] ?? [];
    if (operator === OPS.save) saved.push({ ...state });
    else if (operator === OPS.restore) state = saved.pop() ?? state;
    else if (operator === OPS.transform) state.ctm = multiply(matrixOf(values), state.ctm);
    else if (operator === OPS.beginText) state.matrix = state.line = IDENTITY;
    else if (operator === OPS.setTextMatrix) state.matrix = state.line = matrixOf(values);
    else if (operator === OPS.moveText)
      state.matrix = state.line = multiply([1, 0, 0, 1, Number(values[0]), Number(values[1])], state.line);
    else if (operator === OPS.setCharSpacing) state.spacing = Number(values[0]);
    else if (operator === OPS.setFont) [state.font, state.size] = [String(values[0]), Number(values[1])];
    else if (operator === OPS.showText) {
      for (const part of values[0] as readonly (ShownGlyph | number)[]) {
        const along =
          typeof part === 'number' ? (-part / 1000) * state.size : (part.width / 1000) * state.size + state.spacing;
        if (typeof part !== 'number') show(state, part, multiply(state.matrix, state.ctm));
        state.matrix = multiply([1, 0, 0, 1, along, 0], state.matrix);
      }
    }
  });
}

/** pdf.js gives a matrix as six numbers or as one array of six. */
function matrixOf(values: readonly unknown[]): Matrix {
  const list = values.length === 1 ? Array.from(values[0] as ArrayLike<number>) : values.map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list;
  return [a, b, c, d, e, f];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}
