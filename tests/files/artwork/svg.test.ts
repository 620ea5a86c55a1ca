import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import type { Artwork } from '../../../core/document';
import { readArtwork } from '../../../files';

type Read = Exclude<Awaited<ReturnType<typeof readArtwork>>, undefined>;

async function read(text: string): Promise<Read> {
  const result = await readArtwork('名.svg', new TextEncoder().encode(text));
  if (result === undefined) throw new Error('not taken for a drawing');
  return result;
}

const svg = (inside: string, attributes = 'viewBox="0 0 100 50"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

async function drawn(inside: string, attributes?: string): Promise<Omit<Artwork, 'id'>> {
  const result = await read(svg(inside, attributes));
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`);
  return result.artwork;
}

/** Corners of outlines: starts and ends of their curves. */
const corners = (artwork: Omit<Artwork, 'id'>, shape = 0): number[][][] =>
  (artwork.shapes[shape]?.contours ?? []).map((contour) =>
    Array.from({ length: Math.ceil(contour.length / 6) }, (_, i) => [contour[i * 6] ?? 0, contour[i * 6 + 1] ?? 0]),
  );
const area = (points: readonly number[][]): number =>
  points.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

describe('an SVG drawing', () => {
  it('is cut to what it shows and a thousand units long', async () => {
    const artwork = await drawn('<path d="M20 10h40v20h-40z"/>');
    expect(artwork).toMatchObject({ name: '名.svg', width: 1000, height: 500 });
    expect(corners(artwork)).toEqual([
      [
        [0, 0],
        [1000, 0],
        [1000, 500],
        [0, 500],
      ],
    ]);
    expect(artwork.shapes[0]).not.toHaveProperty('ink');
  });

  it.each([
    ['rect', '<rect x="1" y="2" width="30" height="20"/>', [1000, 666.667], 4],
    ['a rounded rect', '<rect x="1" y="2" width="30" height="20" rx="5"/>', [1000, 666.667], 9],
    ['circle', '<circle cx="20" cy="20" r="10"/>', [1000, 1000], 5],
    ['ellipse', '<ellipse cx="20" cy="20" rx="20" ry="10"/>', [1000, 500], 5],
    ['polygon', '<polygon points="0,0 20,0 20,10"/>', [1000, 500], 3],
    ['polyline', '<polyline points="0 0 20 0 20 10"/>', [1000, 500], 3],
    ['relative path', '<path d="m10 10 l20 0 0 10 -20 0z"/>', [1000, 500], 4],
    ['short curves', '<path d="M0 0c0 0 10 0 10 10s10 10 20 0q5 5 0 -10t-20 0z"/>', [1000, undefined], undefined],
  ])('takes a %s', async (_name, inside, [width, height], points) => {
    const artwork = await drawn(inside);
    expect(artwork.width).toBe(width);
    if (height !== undefined) expect(artwork.height).toBeCloseTo(height, 2);
    if (points !== undefined) expect(corners(artwork)[0]).toHaveLength(points);
  });

  it('moves shapes by all their groups', async () => {
    const moved = await drawn(
      '<g transform="translate(10 5)"><g transform="scale(2, 1) rotate(90)"><rect width="10" height="20"/></g></g>',
      'viewBox="-100 -100 300 300"',
    );
    expect([moved.width, moved.height]).toEqual([1000, 250]);
    const skewed = await drawn('<rect width="10" height="10" transform="matrix(1 0 1 1 0 0)"/>');
    expect([skewed.width, skewed.height]).toEqual([1000, 500]);
  });

  it('takes black and the like as the nameplate’s own ink, white as paper, other colours separated', async () => {
    const square = (fill: string, x = 0): string => `<rect x="${x}" width="10" height="10" ${fill}/>`;
    for (const fill of [
      '',
      'fill="black"',
      'fill="#000"',
      'fill="#231f20"',
      'fill="currentColor"',
      'style="fill:rgb(0,0,0)"',
    ]) {
      expect((await drawn(square(fill))).shapes[0]).not.toHaveProperty('ink');
    }
    const inkOf = async (fill: string): Promise<unknown> => (await drawn(square('') + square(fill, 20))).shapes[1]?.ink;
    expect(await inkOf('fill="red"')).toEqual({ kind: 'process', cmyk: [0, 1, 1, 0] });
    expect(await inkOf('fill="#f00"')).toEqual({ kind: 'process', cmyk: [0, 1, 1, 0] });
    expect(await inkOf('fill="#808080"')).toEqual({ kind: 'process', cmyk: [0, 0, 0, 0.498] });
    expect(await inkOf('fill="rgb(0%, 50%, 100%)"')).toEqual({ kind: 'process', cmyk: [1, 0.5, 0, 0] });
    expect(await inkOf('fill="device-cmyk(0 1 0.9 0)"')).toEqual({ kind: 'process', cmyk: [0, 1, 0.9, 0] });
    expect(await inkOf('fill="WHITE"')).toEqual({ kind: 'process', cmyk: [0, 0, 0, 0] });
    expect((await drawn(square('') + square('fill="none"', 20) + square('opacity="0"', 40))).shapes).toHaveLength(1);
  });

  it('reads the style sheets that drawing programs write', async () => {
    const artwork = await drawn(
      '<defs><style>/* a */ .a,.b{fill:#f00} .b{fill-rule:evenodd;}</style></defs><path class="b" d="M0 0h9v9h-9z"/>',
    );
    expect(artwork.shapes[0]?.ink).toEqual({ kind: 'process', cmyk: [0, 1, 1, 0] });
  });

  it('leaves out a white ground, what is hidden, and what lies off the drawing', async () => {
    const artwork = await drawn(
      '<rect width="100" height="50" fill="#fff"/><rect x="200" width="9" height="9"/>' +
        '<rect width="9" height="9" display="none"/><rect width="90" height="9" visibility="hidden"/>' +
        '<rect x="10" y="10" width="20" height="20"/>',
    );
    expect(artwork.shapes).toHaveLength(1);
    expect([artwork.width, artwork.height]).toEqual([1000, 1000]);
  });

  it('turns holes of the even-odd rule, whichever way they run', async () => {
    for (const hole of ['M20 20h20v20h-20z', 'M20 20v20h20v-20z']) {
      const artwork = await drawn(
        `<path fill-rule="evenodd" d="M10 10h40v40h-40z${hole}M25 25h5v5h-5z"/>`,
        'viewBox="0 0 100 100"',
      );
      expect(corners(artwork).map((points) => Math.sign(area(points)))).toEqual([1, -1, 1]);
    }
  });

  it.each([
    ['drawing-even-odd', '<path fill-rule="evenodd" d="M0 0h20v20h-20zM10 10h20v20h-20z"/>'],
    ['drawing-even-odd', '<path fill-rule="evenodd" d="M10 0L16 18L0 7H20L4 18z"/>'],
    ['drawing-strokes', '<path stroke="black" d="M0 0h9v9z"/>'],
    ['drawing-strokes', '<g style="stroke:#000"><line x2="9" y2="9"/></g>'],
    ['drawing-empty', ''],
    ['drawing-empty', '<line x2="9" y2="9"/>'],
    ['drawing-empty', '<path d="M0 0h9"/>'],
    ['drawing-damaged', '<path d="M0 0 nonsense"/>'],
    ['drawing-damaged', '<path'],
    ['drawing-damaged', '<path d="M0 0L1e999 0 9 9z"/>'],
  ])('is refused with %s: %s', async (code, inside) => {
    expect(await read(svg(inside))).toMatchObject({ ok: false, code, values: { file: '名.svg' } });
  });

  it.each([
    ['<text>', '<text>报</text>'],
    ['<image>', '<image href="http://forme.example/a.png"/>'],
    ['<use>', '<use href="#a"/>'],
    ['<script>', '<script>alert(1)</script>'],
    ['script', '<rect width="9" height="9" onload="alert(1)"/>'],
    ['<foreignObject>', '<foreignObject/>'],
    ['<svg>', '<svg/>'],
    ['fill="url(#a)"', '<defs><linearGradient id="a"/></defs><rect width="9" height="9" fill="url(#a)"/>'],
    ['filter', '<g filter="url(#f)"><rect width="9" height="9"/></g>'],
    ['clip-path', '<g clip-path="url(#c)"/>'],
    ['mask', '<g style="mask:url(#m)"/>'],
    ['opacity', '<g opacity=".5"/>'],
    ['transform', '<g transform="rotate(10deg)"/>'],
    ['<style> @', '<style>@import url(http://forme.example/a.css);</style>'],
    ['<style> .a .b', '<style>.a .b{fill:red}</style>'],
  ])('is refused for %s', async (what, inside) => {
    expect(await read(svg(inside))).toMatchObject({ ok: false, code: 'drawing-unsupported', values: { what } });
  });

  it('never expands an entity, and takes a plain DOCTYPE', async () => {
    const laughs = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<title>&b;</title>')}`;
    expect(await read(`<?xml version="1.0"?>${laughs}`)).toMatchObject({ values: { what: '<!ENTITY>' } });
    expect(await read(svg('<title>&a;</title>'))).toMatchObject({ code: 'drawing-damaged' });
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(await read(doctype + svg('<rect width="9" height="9"/>'))).toMatchObject({ ok: true });
  });

  it('is refused where it is too large or too deep', async () => {
    const many = `<path d="M0 0${'h1v1'.repeat(20_000)}z"/>`;
    expect(await read(svg(many))).toMatchObject({ code: 'drawing-too-large', values: { maximum: 200_000 } });
    expect(await read(svg('<g>'.repeat(100) + '</g>'.repeat(100)))).toMatchObject({ code: 'drawing-too-large' });
    const crowd = '<rect width="9" height="9"/>'.repeat(5_001);
    expect(await read(svg(crowd))).toMatchObject({ code: 'drawing-too-large' });
  });

  it('passes the edition’s own schema, whatever its paths', async () => {
    const number = fc.integer({ min: -50, max: 150 });
    const command = fc.oneof(
      fc.tuple(fc.constantFrom('M', 'L', 'm', 'l', 'T', 't'), number, number),
      fc.tuple(fc.constantFrom('H', 'v', 'V', 'h'), number),
      fc.tuple(fc.constantFrom('Q', 'q', 'S', 's'), number, number, number, number),
      fc.tuple(fc.constantFrom('C', 'c'), number, number, number, number, number, number),
      fc.tuple(
        fc.constantFrom('A', 'a'),
        number,
        number,
        number,
        fc.constantFrom(0, 1),
        fc.constantFrom(0, 1),
        number,
        number,
      ),
      fc.constant(['z']),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        const d = `M0 0L9 9 20 0 ${commands.map((each) => each.join(' ')).join(' ')}`;
        const result = await read(svg(`<path d="${d}"/>`, 'viewBox="-200 -200 600 600"'));
        if (!result.ok) return;
        const { width, height, shapes } = result.artwork;
        expect(Math.max(width, height)).toBe(1000);
        for (const contour of shapes.flatMap((shape) => shape.contours)) {
          expect(contour.length % 6).toBe(2);
          expect(contour.every((value) => Number.isFinite(value))).toBe(true);
        }
        const checked = validateEdition({ artworks: [{ id: 'a', ...result.artwork }] });
        const problems = checked.ok ? [] : checked.problems.filter(({ path }) => path.includes('artworks'));
        expect(problems).toEqual([]);
      }),
    );
  });

  it('is told by its content', async () => {
    expect(await readArtwork('a.svg', new TextEncoder().encode('稿件：<svg>'))).toBeUndefined();
    expect(await readArtwork('a.svg', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeUndefined();
    const marked = new TextEncoder().encode(`\ufeff<?xml version="1.0"?>\n${svg('<rect width="9" height="9"/>')}`);
    expect(await readArtwork('a.txt', marked)).toMatchObject({ ok: true });
  });
});
