import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The operators of a page by name, in order. */
export interface PdfOperators extends Iterable<{ readonly name: string; readonly values: readonly unknown[] }> {
  /** The name of an operator that stands within another's values. */
  nameOf(operator: number): string;
}

/** The first page of a PDF. */
export interface PdfFirstPage {
  /** Size in points as the page is shown, upright. */
  readonly width: number;
  readonly height: number;
  /** From the page's own space to one with y downwards from its top left. */
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly operators: PdfOperators;
}

/** Reads PDF files. */
export interface PdfReader {
  /** `undefined` for a file that is damaged or locked by a password. */
  firstPage(bytes: Uint8Array): Promise<PdfFirstPage | undefined>;
}

/**
 * Loads pdf.js, which is large, when the first PDF comes. It works within this thread, asks for nothing outside, and
 * runs no code that it makes.
 */
export async function loadPdfReader(): Promise<PdfReader> {
  lookLikeNode();
  // Without its worker beside it, pdf.js takes the one that has put itself here.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const names = new Map(Object.entries(OPS).map(([name, code]): [number, string] => [code, name]));
  const nameOf = (operator: number): string => names.get(operator) ?? '';
  return {
    firstPage: async (bytes) => {
      try {
        const data = Uint8Array.from(bytes);
        const options = { data, verbosity: 0, isEvalSupported: false, useSystemFonts: false, disableFontFace: true };
        const document = await getDocument({ ...options, stopAtErrors: true }).promise;
        const page = await document.getPage(1);
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
        const list = fnArray.map((code, index) => ({
          name: nameOf(code),
          values: (argsArray[index] ?? []) as readonly unknown[],
        }));
        await document.destroy();
        const matrix = transform as unknown as PdfFirstPage['matrix'];
        return { width, height, matrix, operators: { nameOf, [Symbol.iterator]: () => list[Symbol.iterator]() } };
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * pdf.js takes a utility process of Electron for a browser, and asks for Node's modules by a function that Node 20.16
 * brought and the fallback Electron's Node lacks.
 */
function lookLikeNode(): void {
  if ('type' in process) Object.defineProperty(process, 'type', { value: 'browser', configurable: true });
  if (typeof process.getBuiltinModule === 'function') return;
  const load = createRequire(join(process.cwd(), 'index.js'));
  Object.assign(process, { getBuiltinModule: (name: string): unknown => load(name) });
}
