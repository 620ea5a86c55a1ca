import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaintEvent } from '../../../pdf-preflight/content/events';
import { sizeOf } from '../../../pdf-preflight/content/visible';
import { contentOf, type PageFileOptions } from '../../support/page-file';

/** What was found, as `id reason`. */
function faults(content: string, options?: PageFileOptions): string[] {
  return contentOf(content, options).findings.map(({ id, values }) => `${id} ${values['reason'] ?? ''}`.trim());
}

function only<Kind extends PaintEvent['kind']>(
  content: string,
  kind: Kind,
  options?: PageFileOptions,
): Extract<PaintEvent, { kind: Kind }> {
  const { events } = contentOf(content, options);
  expect(events.map((event) => event.kind)).toEqual([kind]);
  return events[0] as Extract<PaintEvent, { kind: Kind }>;
}

describe('the content of a page', () => {
  it('gives areas in trim space with their inks', () => {
    const fill = only('0.1 0.2 0.3 0.4 k 20 300 50 20 re f', 'fill');
    expect(fill.bounds).toEqual({ x: 0, y: 0, width: 50, height: 20 });
    expect([...fill.paint.inks.amounts]).toEqual([
      ['Cyan', 0.1],
      ['Magenta', 0.2],
      ['Yellow', 0.3],
      ['Black', 0.4],
    ]);
    expect(fill.paint.overprint).toBe(false);
  });

  it('maps lines by every matrix before them and tells how wide they are on paper', () => {
    const stroke = only('/GSo gs 0 0 0 1 K q 2 0 0 2 20 320 cm 0.5 w 0 0 m 10 -10 l S Q', 'stroke');
    expect(stroke.width).toBeCloseTo(1, 9);
    expect(stroke.path).toEqual([0, 0, 0, 1, 20, 20]);
    expect([stroke.paint.overprint, stroke.paint.overprintMode]).toEqual([true, 1]);
  });

  it('follows the pen through text: widths, spaces, scale, rise and adjustments', () => {
    const { events } = contentOf('BT /F1 10 Tf 2 Tc 50 Tz 3 Ts 20 320 Td <00010002> Tj [<0001> -1000 <0002>] TJ ET');
    const glyphs = events.flatMap((event) => (event.kind === 'glyph' ? [event] : []));
    expect(glyphs.map(({ code }) => code.text)).toEqual(['报', '纸', '报', '纸']);
    // Each advance is (5 + 2) / 2, and the adjustment moves the pen by 10 / 2 more.
    expect(glyphs.map(({ matrix }) => matrix[4])).toEqual([0, 3.5, 7, 15.5]);
    expect(glyphs.map(({ matrix }) => matrix[5])).toEqual([-3, -3, -3, -3]);
    expect(glyphs.map(sizeOf)).toEqual([10, 10, 10, 10]);
  });

  it('sets lines of text by every operator that begins one', () => {
    const { events } = contentOf(
      'BT /F1 10 Tf 12 TL 1 0 0 1 20 320 Tm <0001> Tj T* <0001> Tj 0 -6 TD <0001> Tj <0001> \' 1 2 <0001> " ET',
    );
    expect(events.map((event) => (event.kind === 'glyph' ? event.matrix[5] : 0))).toEqual([0, 12, 18, 24, 30]);
  });

  it('knows every space: separations by their plates, indexed ones by their base, patterns by their own', () => {
    const resources =
      '/ColorSpace << /S [/Separation /SPOT#20RED /DeviceCMYK @tint] /A [/Separation /All /DeviceCMYK @tint] ' +
      '/I [/Indexed /DeviceCMYK 1 <00000000FF0000FF>] >>';
    const objects = { tint: '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0.9 0] /N 1 >>' };
    const inks = (content: string): unknown => {
      const { paint } = only(`${content} 30 30 10 10 re f`, 'fill', { resources, objects });
      return [Object.fromEntries(paint.inks.amounts), paint.inks.all];
    };
    expect(inks('/S cs 0.5 scn')).toEqual([{ 'SPOT RED': 0.5 }, false]);
    expect(inks('/A cs 1 scn')).toEqual([{ Cyan: 1, Magenta: 1, Yellow: 1, Black: 1 }, true]);
    expect(inks('/I cs 1 sc')).toEqual([{ Cyan: 1, Magenta: 0, Yellow: 0, Black: 1 }, false]);
    expect(inks('0.25 g')).toEqual([{ Cyan: 0, Magenta: 0, Yellow: 0, Black: 0.75 }, false]);
  });

  it('runs forms with their matrix, box and resources, and keeps the state outside as it was', () => {
    const { events, findings } = contentOf('q /Fm Do Q 30 30 10 10 re f', {
      resources: '/XObject << /Fm @form >>',
      objects: {
        form: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 5 5] /Matrix [1 0 0 1 20 310] /Resources << >>',
          bytes: '1 0 0 0 k 0 0 10 10 re f',
        },
      },
    });
    expect(findings).toEqual([]);
    expect(events).toMatchObject([
      { kind: 'fill', bounds: { x: 0, y: 0 }, clip: { bounds: { x: 0, y: 5, width: 5, height: 5 } } },
      { kind: 'fill', paint: { space: { kind: 'gray' } }, clip: undefined },
    ]);
  });

  it('reads images, in the page and in the content itself', () => {
    const image = only('q 72 0 0 36 20 284 cm BI /W 2 /H 1 /CS /CMYK /BPC 8 ID \x01\x02EI EI \nEI Q', 'image');
    expect(image.bounds).toEqual({ x: 0, y: 0, width: 72, height: 36 });
    expect(image.image).toMatchObject({ width: 2, height: 1, bits: 8, space: { kind: 'cmyk' } });
  });

  it('paints through patterns and shadings', () => {
    const { events, findings } = contentOf('/Pattern cs /P scn 20 20 100 100 re f /Sh sh', {
      resources: '/Pattern << /P @tile >> /Shading << /Sh @shade >>',
      objects: {
        tile: {
          dict: '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>',
          bytes: '0 1 0 0 k 0 0 2 2 re f',
        },
        shade:
          '<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 240 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 0 0 0] /N 1 >> >>',
      },
    });
    expect(findings).toEqual([]);
    expect(events.map(({ kind }) => kind)).toEqual(['fill', 'shading']);
    const [fill] = events;
    expect(fill?.kind === 'fill' && fill.paint.pattern?.kind).toBe('tiling');
  });

  it('draws the glyphs of Type 3 fonts by their content', () => {
    const { events, findings } = contentOf('0 1 0 0 k BT /T3 10 Tf 20 310 Td (a) Tj ET', {
      resources: '/Font << /T3 @type3 >>',
      page: '',
      objects: {
        type3:
          '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /sq @square >> /Encoding << /Differences [97 /sq] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>',
        square: { dict: '', bytes: '1000 0 0 0 500 500 d1 1 0 0 rg 0 0 500 500 re f' },
      },
    });
    expect(findings).toEqual([]);
    expect(events.map(({ kind }) => kind)).toEqual(['glyph', 'fill']);
    expect(events[1]).toMatchObject({
      bounds: { x: 0, y: 5, width: 5, height: 5 },
      paint: { space: { kind: 'cmyk' } },
    });
  });

  it.each([
    ['an operator that there is none of', '1 2 frob', 'X-CONTENT unknown-operator'],
    ['too few operands', '1 2 3 k', 'X-CONTENT operands'],
    ['operands that no operator takes', '1 2', 'X-CONTENT left-over'],
    ['q without Q', 'q 1 w', 'X-CONTENT unbalanced-q'],
    ['Q without q', 'Q', 'X-CONTENT unbalanced-Q'],
    ['text that does not end', 'BT', 'X-CONTENT unbalanced-text'],
    ['text within text', 'BT BT ET', 'X-CONTENT in-text'],
    ['a path within text', 'BT 0 0 m ET n', 'X-CONTENT in-text'],
    ['text outside text', '(a) Tj', 'X-CONTENT not-in-text'],
    ['states deeper than every interpreter has', `${'q '.repeat(29)}${'Q '.repeat(29)}`, 'X-CONTENT q-depth'],
    ['a font that there is none of', 'BT /F9 9 Tf ET', 'X-RESOURCES missing'],
    ['a state that there is none of', '/GSx gs', 'X-RESOURCES missing'],
    ['a space that there is none of', '/CSx cs', 'X-RESOURCES missing'],
    ['an object that there is none of', '/Im Do', 'X-RESOURCES missing'],
    ['an exponent', '1e-7 w', 'X-NUMBERS'],
    ['what is no number', 'NaN w', 'X-NUMBERS'],
    ['two points', '1.2.3 w', 'X-NUMBERS'],
  ])('finds %s', (_what, content, fault) => {
    expect(faults(content)).toContain(fault);
  });

  it('lets unknown operators be between BX and EX, and q as deep as every interpreter has', () => {
    expect(faults(`BX 1 frob EX ${'q '.repeat(28)}${'Q '.repeat(28)}`)).toEqual([]);
  });

  it('does not follow a form that draws itself', () => {
    const objects = {
      form: { dict: '/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm @form >> >>', bytes: '/Fm Do' },
    };
    expect(faults('/Fm Do', { resources: '/XObject << /Fm @form >>', objects })).toEqual(['X-CONTENT recursion']);
  });

  it('ends on forms that double the work with every level', () => {
    const levels = Array.from({ length: 22 }, (_none, i) => [
      `form${i}`,
      {
        dict: `/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm @form${i + 1} >> >>`,
        bytes: i === 21 ? '0 0 1 1 re f' : '/Fm Do /Fm Do',
      },
    ]) as [string, { dict: string; bytes: string }][];
    const objects = Object.fromEntries(levels);
    expect(faults('/Fm Do', { resources: '/XObject << /Fm @form0 >>', objects })).toContain('X-CONTENT too-much-work');
  });

  it('reads anything without throwing', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...'q Q cm w d gs m l c v y h re S s f f* B b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ \' " cs CS scn SCN k K g rg sh Do BI ID EI BDC EMC d1 BX EX'.split(
          ' ',
        ),
      ),
      fc.constantFrom(
        '/F1',
        '/GSo',
        '/P',
        '/Fm',
        '/Pattern',
        '(abc)',
        '<0001>',
        '[',
        ']',
        '<<',
        '>>',
        '[1 (a) 2]',
        '1e9',
        '-',
        '(',
      ),
      fc.double({ noNaN: false }).map(String),
      fc.integer({ min: -1000, max: 1000 }).map(String),
    );
    const options: PageFileOptions = {
      resources: '/Pattern << /P @tile >> /XObject << /Fm @form >>',
      objects: {
        tile: {
          dict: '/PatternType 1 /PaintType 1 /BBox [0 0 4 4] /XStep 0 /YStep 4',
          bytes: 'q /Pattern cs /P scn 1 1 re f',
        },
        form: { dict: '/Subtype /Form /BBox [0 0 9 9]', bytes: 'Q BT /F1 1 Tf <0001> Tj /Fm Do' },
      },
    };
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        expect(Array.isArray(contentOf(words.join(' '), options).events)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(contentOf(Buffer.from(text).toString('latin1'), options).events)).toBe(true);
      }),
    );
  });
});
