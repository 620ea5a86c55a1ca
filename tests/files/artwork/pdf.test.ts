import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readArtwork } from '../../../files';

async function pdfOf(
  draw: (page: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [200, 100], margin: 0, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  draw(document);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

const read = async (draw: (page: PDFKit.PDFDocument) => void, options?: PDFKit.PDFDocumentOptions) =>
  readArtwork('a.pdf', await pdfOf(draw, options));

describe('a PDF drawing', () => {
  it('gives the fills of its first page, upright, as the nameplate’s own ink', async () => {
    const result = await read((page) => {
      page.rect(10, 20, 100, 50).fill([0, 0, 0, 100]);
      page.save().translate(50, 0).circle(100, 45, 25).fill([0, 0, 0, 100]).restore();
      page.rect(20, 30, 10, 10).fill('white');
      page.addPage().text('2');
    });
    expect(result).toMatchObject({ ok: true, artwork: { name: 'a.pdf', width: 1000, height: 303.03 } });
    const artwork = result?.ok === true ? result.artwork : undefined;
    expect(artwork?.shapes.map(({ ink }) => ink)).toEqual([
      undefined,
      undefined,
      { kind: 'process', cmyk: [0, 0, 0, 0] },
    ]);
    // The rectangle's foot is the drawing's foot: y runs downwards.
    expect(Math.max(...(artwork?.shapes[0]?.contours[0] ?? []).filter((_, index) => index % 2 === 1))).toBeCloseTo(
      303.03,
      2,
    );
  });

  it('takes one colour, whichever, and even-odd holes', async () => {
    const result = await read((page) => {
      page.path('M 0 0 H 60 V 60 H 0 Z M 20 20 H 40 V 40 H 20 Z').fill([0, 100, 100, 0], 'even-odd');
    });
    const artwork = result?.ok === true ? result.artwork : undefined;
    expect(artwork?.shapes).toHaveLength(1);
    expect(artwork?.shapes[0]).not.toHaveProperty('ink');
    expect(artwork?.shapes[0]?.contours).toHaveLength(2);
  });

  it('drops what a rectangle clips away whole', async () => {
    const result = await read((page) => {
      page.rect(0, 0, 100, 100).clip();
      page.rect(10, 10, 50, 25).fill('black');
      page.rect(120, 10, 50, 50).fill('black');
    });
    expect(result).toMatchObject({ ok: true, artwork: { width: 1000, height: 500 } });
  });

  it.each<[string, string | undefined, (page: PDFKit.PDFDocument) => void]>([
    ['drawing-colours', undefined, (page) => page.rect(0, 0, 9, 9).fill('red').rect(20, 0, 9, 9).fill('black')],
    ['drawing-strokes', undefined, (page) => page.rect(0, 0, 9, 9).stroke()],
    ['drawing-empty', undefined, () => undefined],
    ['drawing-unsupported', 'text', (page) => page.text('forme')],
    ['drawing-unsupported', 'opacity', (page) => page.fillOpacity(0.5).rect(0, 0, 9, 9).fill('black')],
    ['drawing-unsupported', 'clipping path', (page) => page.circle(50, 50, 20).clip().rect(40, 40, 9, 9).fill('black')],
    [
      'drawing-unsupported',
      'gradient',
      (page) => page.rect(0, 0, 90, 90).fill(page.linearGradient(0, 0, 90, 0).stop(0, 'red').stop(1, 'blue')),
    ],
  ])('is refused with %s, %s', async (code, what, draw) => {
    const result = await read(draw);
    expect(result).toMatchObject({ ok: false, code });
    if (what !== undefined) expect(result?.ok === false && result.values['what']).toBe(what);
  });

  it('is refused when it is cut, locked or nonsense', async () => {
    const whole = await pdfOf((page) => page.rect(0, 0, 9, 9).fill('black'));
    const locked = await pdfOf((page) => page.rect(0, 0, 9, 9).fill('black'), { userPassword: 'a', pdfVersion: '1.7' });
    for (const bytes of [whole.subarray(0, 200), locked, new TextEncoder().encode('%PDF-1.7 nonsense')]) {
      expect((await readArtwork('a.pdf', bytes))?.ok).toBe(false);
    }
  });
});
