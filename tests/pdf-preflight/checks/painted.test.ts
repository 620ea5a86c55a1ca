import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/display-list';
import { checkPdf, type PdfFinding, type PressExpectations } from '../../../pdf-preflight';
import { pageFile, type PageFileOptions } from '../../support/page-file';
import { speakable } from '../../support/press-file';

/** A page, what is expected of it, and the check that it is for. */
interface Case extends PageFileOptions {
  readonly content: string;
  readonly expectations?: Partial<PressExpectations>;
}

const TINT = '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0.9 0] /N 1 >>';
const RED = '[/Separation /SPOT#20RED /DeviceCMYK @tint]';
const ALL = '[/Separation /All /DeviceCMYK @tint]';
const spaces = (entries: string): Pick<Case, 'resources' | 'objects'> => ({
  resources: `/ColorSpace << ${entries} >>`,
  objects: { tint: TINT, other: TINT.replace('0.9', '0.5') },
});
/** Type in a colour, at a place of the trim. */
const type = (colour: string, size = 9): string => `${colour} BT /F1 ${size} Tf 40 200 Td <00010002> Tj ET`;
const area = (colour: string): string => `${colour} 40 40 100 100 re f`;
const image = (space: string, width: number, bits = 8, sample = 64): Pick<Case, 'resources' | 'objects'> => ({
  resources: '/XObject << /Im @image >>',
  objects: {
    image: {
      dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${width} /BitsPerComponent ${bits} /ColorSpace ${space}`,
      bytes: new Uint8Array(width * width * 4).fill(sample),
    },
  },
});
const placed = (points: number): string => `q ${points} 0 0 ${points} 40 40 cm /Im Do Q`;

/** The page that such type was meant to be, with this text. */
const meant = (...text: readonly string[]): Pick<Case, 'expectations'> => ({
  expectations: {
    sheets: [
      {
        width: 200,
        height: 300,
        placed: [
          {
            list: {
              page: 1,
              width: 200,
              height: 300,
              items: [
                {
                  kind: 'glyphs',
                  owner: { kind: 'article', id: 'a1', part: 'body' },
                  face: 'Test/400',
                  size: 9,
                  ink: BLACK,
                  glyphs: text.map((_none, i) => i + 1),
                  text,
                  x: text.map((_none, i) => 20 + 4.5 * i),
                  y: text.map(() => 120),
                },
              ],
            },
            x: 0,
            y: 0,
            scale: 1,
          },
        ],
      },
    ],
  },
});

/** For each check a page that passes and pages that fail, with what is told of them. */
const CASES: readonly (readonly [id: string, good: Case, ...bad: (readonly [Case, PdfFinding['values']])[]])[] = [
  ['X-CONTENT', { content: 'q Q' }, [{ content: 'q' }, { reason: 'unbalanced-q' }]],
  [
    'X-RESOURCES',
    { content: '/GSo gs' },
    [{ content: '/GSx gs' }, { reason: 'missing', category: 'ExtGState', name: 'GSx' }],
  ],
  ['X-NUMBERS', { content: '.5 w -0.25 0 m' }, [{ content: '1e-7 w' }, { number: '1e-7' }]],
  [
    'N-GLYPH-TRIM',
    { content: `${type('0 0 0 1 k')} BT /F1 9 Tf 30 3 Td <0001> Tj ET` },
    [{ content: 'BT /F1 9 Tf 216 200 Td <0001> Tj ET' }, { reason: 'crosses' }],
    [{ content: 'BT /F1 15 Tf 30 3 Td <0001> Tj ET' }, { reason: 'slug-size', size: 15 }],
    [{ content: 'BT /F1 9 Tf 30 -5 Td <0001> Tj ET' }, { reason: 'off-sheet' }],
    [{ content: `BT /F1 1 Tf 30 3 Td <${'0001'.repeat(201)}> Tj ET` }, { reason: 'slug-length', glyphs: 201 }],
  ],
  ['N-OBJ-IN-MEDIA', { content: area('0 0 0 1 k') }, [{ content: '300 40 10 10 re f' }, { reason: 'fill' }]],
  [
    'N-MARKS',
    { content: '/A CS 1 SCN 0.3 w 0 20 m 11 20 l S', ...spaces(`/A ${ALL}`) },
    [
      { content: '/A CS 1 SCN 0.3 w 0 20 m 18 20 l S', ...spaces(`/A ${ALL}`) },
      { reason: 'near', distance: 0.71 },
    ],
    [{ content: '0 0 0 1 K 0.3 w 0 20 m 11 20 l S' }, { reason: 'not-all' }],
  ],
  [
    'N-ALL-IN-TRIM',
    { content: '/A CS 1 SCN 0.3 w 0 20 m 11 20 l S', ...spaces(`/A ${ALL}`) },
    [{ content: area('/A cs 1 scn'), ...spaces(`/A ${ALL}`) }, { object: 'fill' }],
  ],
  [
    'X-COLOUR',
    { content: area('0 0 0 1 k') + area('/S cs 1 scn'), ...spaces(`/S ${RED}`) },
    [{ content: area('1 0 0 rg') }, { space: 'DeviceRGB', through: 'rg' }],
    [
      { content: area('/S cs 1 scn'), ...spaces(`/S [/Separation /X /DeviceRGB @tint]`) },
      { space: 'DeviceRGB', through: 'cs', within: 'Separation X' },
    ],
    [
      {
        content: area('/L cs 50 0 0 scn'),
        ...spaces('/L [/Lab << /WhitePoint [1 1 1] >>]'),
        expectations: { standard: 'x1a' },
      },
      { space: 'Lab' },
    ],
  ],
  [
    'N-NO-RGB',
    { content: area('0 0 0 1 k') },
    [{ content: '1 0 0 RG' }, { space: 'DeviceRGB', through: 'RG' }],
    [
      { content: placed(20), ...image('/DeviceRGB', 100) },
      { space: 'DeviceRGB', through: 'image' },
    ],
    [{ content: area('/I cs 0 scn'), ...spaces('/I [/Indexed /DeviceRGB 0 <FF0000>]') }, { space: 'DeviceRGB' }],
  ],
  [
    'N-NO-ICC-CMYK',
    { content: area('0 0 0 1 k') },
    [
      {
        content: area('/I cs 0 0 0 1 scn'),
        resources: '/ColorSpace << /I [/ICCBased @icc] >>',
        objects: { icc: { dict: '/N 4', bytes: 'none' } },
      },
      { space: 'ICCBased 4', through: 'cs' },
    ],
  ],
  [
    'X-TRANSPARENCY',
    { content: '/GSo gs', expectations: { standard: 'x1a' } },
    ...(
      [
        ['/ca 0.5', { what: 'ca', value: '0.5' }],
        ['/CA 0.5', { what: 'CA' }],
        ['/BM /Multiply', { what: 'BM', value: 'Multiply' }],
        ['/SMask << /S /Luminosity >>', { what: 'SMask', value: 'Luminosity' }],
      ] as const
    ).map(
      ([entries, values]) =>
        [
          { content: '/GSo gs', objects: { over: `<< ${entries} >>` }, expectations: { standard: 'x1a' } },
          values,
        ] as const,
    ),
    [
      { content: '', page: '/Group << /S /Transparency /CS /DeviceCMYK >>', expectations: { standard: 'x1a' } },
      { what: 'Group', value: 'page' },
    ],
  ],
  [
    'N-BLENDCS',
    { content: '', page: '/Group << /S /Transparency /CS /DeviceCMYK >>' },
    [{ content: '', page: '/Group << /S /Transparency /CS /DeviceRGB >>' }, { space: 'DeviceRGB' }],
  ],
  [
    'X-SPOT-AMBIGUOUS',
    { content: area('/S cs 1 scn') + area('/T cs 1 scn'), ...spaces(`/S ${RED} /T ${RED}`) },
    [
      {
        content: area('/S cs 1 scn') + area('/T cs 1 scn'),
        ...spaces(`/S ${RED} /T ${RED.replace('@tint', '@other')}`),
      },
      { spot: 'SPOT RED', definitions: 2 },
    ],
  ],
  [
    'N-SPOTS',
    { content: area('/S cs 1 scn'), ...spaces(`/S ${RED}`) },
    [
      {
        content: area('/S cs 1 scn') + area('/T cs 1 scn'),
        ...spaces(`/S ${RED} /T [/Separation /GOLD /DeviceCMYK @tint]`),
      },
      { reason: 'many', count: 2 },
    ],
    [
      { content: area('/S cs 1 scn'), ...spaces(`/S ${RED}`), expectations: { spots: ['GOLD'] } },
      { reason: 'not-ordered' },
    ],
    [{ content: area('/S cs 1 scn'), ...spaces('/S [/Separation /#E7#BA#A2 /DeviceCMYK @tint]') }, { reason: 'name' }],
  ],
  [
    'N-TAC-OBJ',
    { content: area('0.52 0.44 0.44 1 k') + '/A CS 1 SCN 0.3 w 0 20 m 11 20 l S', ...spaces(`/A ${ALL}`) },
    [{ content: area('0.6 0.6 0.6 0.7 k') }, { total: 250, limit: 240 }],
    [
      { content: area('0.52 0.44 0.44 1 k'), expectations: { totalInk: 220 } },
      { total: 240, limit: 220 },
    ],
  ],
  [
    'N-TAC-RASTER',
    { content: area('1 0.4 0 0 k') + '/GSo gs 0 0 0 1 k 40 40 100 100 re f' },
    // Each colour keeps the limit; black over it does not.
    [
      { content: area('1 1 0 0 k') + '/GSo gs 0 0 0 1 k 40 40 10 10 re f 100 100 30 30 re f' },
      { reason: 'over', total: 300 },
    ],
    [
      { content: placed(20), ...image('/DeviceCMYK', 100, 8, 255) },
      { reason: 'over', total: 400 },
    ],
  ],
  [
    'N-BLACK-TEXT-OP',
    {
      content: type('/GSo gs 0 0 0 1 k') + type('/S cs 1 scn') + type('/GSk gs 0 0 0 1 k', 40) + type('0 0 0 0.5 k'),
      ...spaces('/S [/Separation /Black /DeviceCMYK @tint]'),
    },
    [{ content: type('/GSk gs 0 0 0 1 k') }, { reason: 'knocks-out', space: 'DeviceCMYK' }],
    [{ content: type('/GSo gs 0 g') }, { reason: 'space', space: 'DeviceGray' }],
    [{ content: type('/GSo gs 0 0 0 1 k'), objects: { over: '<< /OP true /op true /OPM 0 >>' } }, { reason: 'mode' }],
  ],
  [
    'N-BLACK-LINE-OP',
    { content: '/GSo gs 0 0 0 1 K 1 w 40 40 m 90 40 l S /GSk gs 3 w 40 60 m 90 60 l S' },
    [{ content: '/GSk gs 0 0 0 1 K 1 w 40 40 m 90 40 l S' }, { reason: 'knocks-out' }],
    [{ content: '/GSk gs 0 0 0 1 k 40 40 50 1 re f' }, { reason: 'knocks-out' }],
  ],
  [
    'N-WHITE-OP',
    { content: area('/GSk gs 0 0 0 0 k') },
    [{ content: area('/GSo gs 0 0 0 0 k') }, { object: 'fill' }],
    [{ content: type('/GSo gs 0 0 0 0 k') }, { object: 'glyph' }],
  ],
  [
    'N-RICH-BLACK',
    { content: type('0 0 0 1 k') + type('0.2 0 0 0.8 k') + type('0.2 0 0 1 k', 40) },
    [{ content: type('0.2 0 0 0.9 k') }, { inks: 'C20 K90', size: 9 }],
  ],
  [
    'N-SMALL-TEXT-INKS',
    { content: type('0 1 1 0 k') + type('0.1 1 1 0 k', 12) },
    [{ content: type('0.1 1 1 0 k', 11.9) }, { inks: 'C10 M100 Y100', size: 11.9 }],
  ],
  [
    'X-FONT-UNICODE-VALUES',
    { content: type('0 0 0 1 k') },
    [{ content: 'BT /F1 9 Tf 40 200 Td <0004> Tj ET' }, { font: 'ABCDEF+Test', code: '0004' }],
    [
      {
        content: type('0 0 0 1 k'),
        objects: {
          unicode: { dict: '', bytes: 'begincmap 2 beginbfchar <0001> <FFFD> <0002> <7EB8> endbfchar endcmap' },
        },
      },
      { code: '0001' },
    ],
  ],
  ['N-MIN-TEXT', { content: type('0 0 0 1 k', 5) }, [{ content: type('0 0 0 1 k', 4.9) }, { size: 4.9, least: 5 }]],
  ['N-REVERSE-TEXT', { content: type('0 0 0 0 k', 7) }, [{ content: type('0 0 0 0 k', 6.9) }, { size: 6.9, least: 7 }]],
  ['N-INVISIBLE-TEXT', { content: type('0 Tr') }, [{ content: type('3 Tr') }, {}]],
  [
    'N-TEXT',
    { content: type('0 0 0 1 k'), ...meant('报', '纸') },
    [
      { content: type('0 0 0 1 k'), ...meant('报', '刊') },
      { text: '纸', wanted: '刊' },
    ],
  ],
  [
    'N-PARITY',
    { content: type('0 0 0 1 k'), ...meant('报', '纸') },
    [
      { content: type('0 0 0 1 k'), ...meant('报') },
      { reason: 'added', text: '纸' },
    ],
  ],
  ['N-TEXT-PRESENT', { content: type('0 0 0 1 k') }, [{ content: area('0 0 0 1 k') }, {}]],
  [
    'N-HAIRLINE',
    { content: '0.25 w 40 40 m 90 40 l S 40 60 50 0.25 re f' },
    [{ content: '0 w 40 40 m 90 40 l S' }, { object: 'stroke', width: 0 }],
    [{ content: 'q 0.1 0 0 0.1 0 0 cm 2 w 400 400 m 900 400 l S Q' }, { width: 0.2 }],
    [{ content: '40 40 50 0.2 re f' }, { object: 'fill', width: 0.2 }],
  ],
  [
    'N-IMG-PPI',
    { content: placed(48), ...image('/DeviceCMYK', 100) },
    [
      { content: placed(49), ...image('/DeviceCMYK', 100) },
      { ppi: 147, least: 150 },
    ],
  ],
  [
    'N-IMG-PPI-MONO',
    { content: placed(9), ...image('/DeviceGray', 100, 1) },
    [
      { content: placed(10), ...image('/DeviceGray', 100, 1) },
      { ppi: 720, least: 800 },
    ],
  ],
];

async function findingsOf(id: string, { content, expectations, ...file }: Case): Promise<readonly PdfFinding[]> {
  const checked = await checkPdf(pageFile(content, file), { standard: 'x4', totalInk: 240, ...expectations });
  if (!checked.ok) throw new Error(checked.code);
  const check = checked.report.checks.find((one) => one.id === id);
  if (check === undefined) throw new Error(`there is no check ${id}`);
  check.findings.forEach(speakable);
  return check.findings;
}

describe.each(CASES.map(([id, good, ...bad]) => ({ id, good, bad })))('the check $id', ({ id, good, bad }) => {
  it('passes a good page', async () => {
    expect(await findingsOf(id, { resources: '', ...good })).toEqual([]);
  });

  it('tells what is wrong with a bad one, and on which page', async () => {
    for (const [file, values] of bad) {
      const [first] = await findingsOf(id, file);
      expect([file.content, first]).toMatchObject([file.content, { id, severity: 'error', values }]);
      if (!['X-SPOT-AMBIGUOUS', 'N-SPOTS', 'N-TEXT-PRESENT'].includes(id)) expect(first?.page).toBe(1);
    }
  });
});

describe('places of findings', () => {
  it('are told in the space of display lists', async () => {
    const [first] = await findingsOf('N-HAIRLINE', { content: '40 300 50 0.2 re f' });
    expect(first?.rect).toMatchObject({ x: 20, width: 50 });
    expect(first?.rect?.y).toBeCloseTo(19.8, 6);
  });

  it('are where most ink is', async () => {
    const [first] = await findingsOf('N-TAC-RASTER', {
      content: '1 1 1 0 k 40 40 20 20 re f 100 200 30 40 re f',
    });
    expect(first?.rect).toEqual({ x: 80, y: 80, width: 30, height: 40 });
    expect(first?.values['area']).toBeCloseTo(((20 * 20 + 30 * 40) * 25.4 * 25.4) / 72 / 72, 1);
  });
});
