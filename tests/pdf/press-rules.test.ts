import { describe, expect, it } from 'vitest';
import { BLACK, PAPER, process, type DisplayList, type Ink } from '../../core/display-list';
import { exportPages, OWNER, pageOf, runOf, unpack } from '../support/pdf-fixture';

const RED: Ink = { kind: 'spot', name: 'SPOT RED', tint: 1, alternate: [0, 1, 1, 0] };
const line = (y: number): { x: (i: number) => number; y: () => number } => ({ x: (i) => 20 + 10 * i, y: () => y });

const page: DisplayList = pageOf(
  { kind: 'fill', owner: OWNER, rect: { x: 10, y: 10, width: 200, height: 60 }, ink: RED },
  runOf('报头反白', line(40), { ink: PAPER, size: 20 }),
  runOf('黑字正文', line(100)),
  { kind: 'rule', owner: OWNER, x1: 10, y1: 120, x2: 300, y2: 120, width: 0.3, ink: BLACK },
  {
    kind: 'rule',
    owner: OWNER,
    x1: 10,
    y1: 130,
    x2: 300,
    y2: 130,
    width: 0.5,
    ink: process(0, 100, 100, 0),
    dash: [3, 2],
  },
  { kind: 'fill', owner: OWNER, rect: { x: 10, y: 140, width: 50, height: 20 }, ink: process(0, 0, 0, 10) },
  runOf('红字', line(180), { ink: process(0, 100, 100, 0) }),
);

/** The graphics state in force at each showing of text, stroke and fill. */
function statesOf(content: string): string[] {
  let state = '';
  return content.split('\n').flatMap((operators) => {
    state = /\/(\w+) gs/.exec(operators)?.[1] ?? state;
    const painted = /\b(TJ|S|f)$/.exec(operators)?.[1];
    return painted === undefined ? [] : [`${painted} ${state}`];
  });
}

function contentOf(unpacked: string): string {
  return /%% Contents for page 1\n\d+ 0 obj\n<<[^]*?>>\nstream\n([^]*?)\nendstream/.exec(unpacked)?.[1] ?? '';
}

describe('a press PDF', () => {
  it('is PDF 1.6 for X-4 and 1.4 for X-1a, and qpdf finds nothing wrong', async () => {
    for (const [profile, version, name] of [
      ['x4', '1.6', 'PDF/X-4'],
      ['x1a', '1.4', 'PDF/X-1a:2003'],
    ] as const) {
      const bytes = await exportPages([page], { profile });
      expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe(`%PDF-${version}`);
      expect([...bytes.subarray(10, 14)].every((byte) => byte > 127)).toBe(true);
      expect(Buffer.from(bytes.subarray(-6)).toString()).toMatch(/^%%EOF\n$/);
      const text = unpack(bytes);
      expect(text).toContain(`GTS_PDFXVersion>${name}<`);
      expect(text).toContain(`(${name})`);
      expect(text).toContain('/Trapped /False');
    }
  });

  it('states the same title, dates and programs in both places', async () => {
    const text = unpack(await exportPages([page]));
    expect(text).toContain('<rdf:li xml:lang="x-default">');
    expect(Buffer.from(text, 'latin1').toString('utf8')).toContain('试版 &lt;A&amp;B&gt;');
    expect(text.match(/D:20260301083000Z/g)).toHaveLength(2);
    for (const field of ['CreateDate', 'ModifyDate', 'MetadataDate']) {
      expect(text).toContain(`<xmp:${field}>2026-03-01T08:30:00Z<`);
    }
    expect(text).toContain('<pdf:Producer>Forme<');
    expect(text).toContain('/Producer (Forme)');
    expect(text).toMatch(/xmpMM:DocumentID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-8/);
  });

  it('embeds one output intent with a CMYK press profile', async () => {
    const text = unpack(await exportPages([page]));
    expect(text.match(/\/GTS_PDFX\b/g)).toHaveLength(1);
    expect(text).toContain('/OutputConditionIdentifier (CGATS TR 002)');
    expect(text).toContain('/RegistryName (http://www.color.org)');
    expect(text).toMatch(/\/DestOutputProfile \d+ 0 R/);
    expect(text).toContain('prtrCMYKLab ');
  });

  it('names its condition, whatever the profile says of itself', async () => {
    const outputIntent = { identifier: ' ', condition: '', file: 'press/newsprint-TR002-TAC240.icc' };
    const text = unpack(await exportPages([page], { outputIntent }));
    expect(text).toContain('/OutputConditionIdentifier (Custom)');
    expect(text).toContain('/Info (Custom)');
    expect(text).not.toContain('RegistryName');
  });

  it('trims, bleeds and ends at the same box, without marks', async () => {
    const text = unpack(await exportPages([page])).replace(/\s+/g, ' ');
    for (const box of ['MediaBox', 'TrimBox', 'BleedBox']) expect(text).toContain(`/${box} [ 0 0 400 300 ]`);
    expect(text).not.toMatch(/CropBox|ArtBox|UserUnit|\/Rotate/);
  });

  it('puts marks outside the trim in registration colour', async () => {
    const text = unpack(await exportPages([page], { marks: true }));
    expect(text).toMatch(/\/Separation\n\s+\/All\n/);
    expect(text.replace(/\s+/g, ' ')).toMatch(/\/TrimBox \[ 34\.01\d+ 34\.01\d+ 434\.01\d+ 334\.01\d+ \]/);
  });

  it('has no RGB, no transparency, no actions, no annotations, no standard fonts', async () => {
    const text = unpack(await exportPages([page], { marks: true }));
    const objects = text.replace(/\nstream\n[^]*?\nendstream/g, '');
    const forbidden =
      /DeviceRGB|CalRGB|ICCBased|SMask|\/Group\b|\/ca\b|\/CA\b|\/BM\b|JavaScript|OpenAction|\/AA\b|\/Annots|AcroForm|Encrypt|Helvetica|OCProperties|EmbeddedFile|\/Names/;
    expect(forbidden.exec(objects)).toBeNull();
    expect(contentOf(text)).not.toMatch(/DeviceRGB|\b(RG|rg)\b/);
  });

  it('overprints black text and rules only; white and colours knock out', async () => {
    const text = unpack(await exportPages([page]));
    expect(statesOf(contentOf(text))).toEqual(['f GSk', 'TJ GSk', 'TJ GSo', 'S GSo', 'S GSk', 'f GSk', 'TJ GSk']);
    expect(text.replace(/\s+/g, ' ')).toContain('/OP true /OPM 1 /Type /ExtGState /op true');
    expect(text.replace(/\s+/g, ' ')).toContain('/OP false /OPM 1 /Type /ExtGState /op false');
  });

  it('overprints bars as thin as rules; tints of black and spots knock out', async () => {
    const bar = { kind: 'fill', owner: OWNER, rect: { x: 10, y: 10, width: 200, height: 1 }, ink: BLACK } as const;
    const grey = process(0, 0, 0, 50);
    const text = unpack(
      await exportPages([
        pageOf(
          bar,
          { ...bar, rect: { ...bar.rect, height: 20 } },
          { ...bar, ink: PAPER },
          runOf('灰字', line(50), { ink: grey }),
          runOf('黑字', line(60)),
          runOf('红字', line(70), { ink: RED }),
        ),
      ]),
    );
    expect(statesOf(contentOf(text))).toEqual(['f GSo', 'f GSk', 'f GSk', 'TJ GSk', 'TJ GSo', 'TJ GSk']);
  });

  it('has no key that a plant’s tool need not know', async () => {
    for (const profile of ['x4', 'x1a'] as const) {
      const text = unpack(await exportPages([page], { profile }));
      const keysOf = (type: string): string[] =>
        [
          ...(new RegExp(`<<\\n((?:  .*\\n)*?  \\/Type \\/${type}\\n(?:  .*\\n)*?)>>`).exec(text)?.[1] ?? '').matchAll(
            /^ {2}\/(\w+)/gm,
          ),
        ].map(([, key]) => key ?? '');
      expect(keysOf('Catalog')).toEqual(['Metadata', 'OutputIntents', 'Pages', 'Type']);
      expect(keysOf('Page')).toEqual(['BleedBox', 'Contents', 'MediaBox', 'Parent', 'Resources', 'TrimBox', 'Type']);
      expect(keysOf('OutputIntent')).toEqual([
        'DestOutputProfile',
        'Info',
        'OutputCondition',
        'OutputConditionIdentifier',
        'RegistryName',
        'S',
        'Type',
      ]);
    }
  });

  it('packs its objects for X-4 and not for X-1a, which knows no object streams', async () => {
    const [x4, x1a] = await Promise.all((['x4', 'x1a'] as const).map((profile) => exportPages([page], { profile })));
    expect(Buffer.from(x4 ?? []).toString('latin1')).toContain('/Type/ObjStm');
    expect(Buffer.from(x1a ?? []).toString('latin1')).not.toMatch(/ObjStm|XRef/);
    expect(Buffer.from(x1a ?? []).toString('latin1')).toMatch(
      /\ntrailer\n<<.*\/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]>>\n/,
    );
  });

  it('draws paths as curves, filled or stroked, black overprinting between the type they belong to', async () => {
    const contours = [[20, 105, 21, 107, 22, 107, 23, 105]];
    const path = { kind: 'path', owner: OWNER, contours, ink: BLACK } as const;
    const ruled = {
      kind: 'rule',
      owner: OWNER,
      x1: 0,
      y1: 9,
      x2: 9,
      y2: 9,
      width: 1,
      ink: BLACK,
      dash: [1, 1],
    } as const;
    const red = { ...path, ink: process(0, 100, 100, 0) };
    const tint = { ...path, ink: process(0, 0, 0, 10) };
    const items = [runOf('黑', line(100)), path, ruled, { ...path, width: 0.4 }, runOf('字', line(100)), red, tint];
    const content = contentOf(unpack(await exportPages([pageOf(...items)])));
    expect(statesOf(content)).toEqual(['TJ GSo', 'f GSo', 'S GSo', 'S GSo', 'TJ GSo', 'f GSk', 'f GSk']);
    expect(content).toContain('20 195 m 21 193 22 193 23 195 c f');
    expect(content).toContain('0.4 w\n[] 0 d\n20 195 m 21 193 22 193 23 195 c S');
    expect(content.match(/\bBT\b/g)).toHaveLength(2);
    expect(content.match(/\bET\b/g)).toHaveLength(2);
  });

  it('names the spot once and writes colours as they are', async () => {
    const text = unpack(await exportPages([page, { ...page, page: 2 }]));
    expect(text.match(/\/SPOT#20RED/g)).toHaveLength(1);
    const content = contentOf(text);
    const space = /\/(CS\w+) cs 1 scn/.exec(content)?.[1] ?? '';
    expect(text.replace(/\s+/g, ' ')).toContain(`/ColorSpace << /${space} `);
    expect(content).toContain('0 0 0 1 k\n');
    expect(content).toContain('0 1 1 0 K\n');
    expect(content).toContain('[3 2] 0 d');
    expect(content.match(/\bBT\b/g)?.length).toBe(content.match(/\bET\b/g)?.length);
  });

  it('refuses a separation whose name a plant could not read', async () => {
    const fill = {
      kind: 'fill',
      owner: OWNER,
      rect: { x: 0, y: 0, width: 9, height: 9 },
      ink: { ...RED, name: '专红' },
    } as const;
    await expect(exportPages([pageOf(fill)])).rejects.toThrow(/ASCII/);
  });

  it('refuses an output profile that is none, naming the file', async () => {
    const outputIntent = { identifier: 'Custom', condition: 'Custom', file: 'package.json' };
    await expect(exportPages([page], { outputIntent })).rejects.toMatchObject({
      code: 'bad-output-profile',
      values: { file: 'package.json' },
    });
  });
});

describe('the fonts of a PDF', () => {
  it('are subsets with the right length, Unicode for every code, and a tag of their own', async () => {
    const other = pageOf(runOf('另一些字', line(50)));
    const [first, second] = [unpack(await exportPages([page])), unpack(await exportPages([other]))];
    const tagOf = (text: string): string | undefined => /\/BaseFont \/([A-Z]{6})\+NotoSerifSC-Regular/.exec(text)?.[1];
    expect(tagOf(first)).toMatch(/^[A-Z]{6}$/);
    expect(tagOf(second)).not.toBe(tagOf(first));
    for (const text of [first, second]) {
      const lengths = [...text.matchAll(/\/Length1 (\d+)[^]*?stream\n/g)];
      expect(lengths.length).toBeGreaterThan(0);
      for (const length of lengths) {
        const start = length.index + length[0].length;
        expect(text.slice(start + Number(length[1])).trimStart()).toMatch(/^endstream/);
      }
      expect(text).toContain('beginbfchar');
      expect(text).not.toContain('beginbfrange');
      expect(text).toMatch(/\/CIDToGIDMap \d+ 0 R/);
    }
  });

  it('have widths to a thousandth of an em', async () => {
    const text = unpack(await exportPages([pageOf(runOf('AC报B', line(50)))])).replace(/\s+/g, ' ');
    // Those of Chinese characters are the default.
    expect(text).toMatch(/\/W \[ 65 \[ \d{3} \d{3} \d{3} \] \]/);
  });
});

describe('the bytes of a PDF', () => {
  it('are the same for the same input and others for another', async () => {
    const [one, two, three] = await Promise.all([
      exportPages([page]),
      exportPages([page]),
      exportPages([page], { title: 'Another' }),
    ]);
    expect(Buffer.compare(one, two)).toBe(0);
    expect(Buffer.compare(one, three)).not.toBe(0);
  });

  it('hold a proof in RGB without press claims', async () => {
    const text = unpack(await exportPages([page], { profile: 'proof' }));
    expect(contentOf(text)).toMatch(/^[\d.]+ [\d.]+ [\d.]+ rg$/m);
    expect(text).not.toMatch(/DeviceCMYK|Separation|GTS_PDFX|OutputIntent|ExtGState/);
  });

  it('are not made when the export is cancelled', async () => {
    const cancel = new AbortController();
    const stages: string[] = [];
    const exporting = exportPages([page, page, page], {
      signal: cancel.signal,
      onProgress: ({ stage, done }) => {
        stages.push(stage);
        if (done === 1) cancel.abort();
      },
    });
    await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
    expect(stages).toEqual(['pages', 'pages']);
  });
});
