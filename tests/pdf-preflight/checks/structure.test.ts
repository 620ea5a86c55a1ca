import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PressExpectations } from '../../../pdf-preflight';
import { bytesOf, streamedFile } from '../../support/pdf-builder';
import { idsOf, packetOf, pressFile, reportOn, type PressFileChanges } from '../../support/press-file';

/** One way of making a file bad: the check that must fail, and why, as its finding gives it. */
interface BadFile {
  readonly id: string;
  readonly why: string;
  readonly file: PressFileChanges;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly expectations?: Partial<PressExpectations>;
  /** Checks that cannot but fail along with it. */
  readonly also?: readonly string[];
  readonly result?: 'warned';
}

const PROFILE = Uint8Array.from(readFileSync('press/newsprint-TR002-TAC240.icc'));

/** The newsprint profile with other bytes at a place of its header. */
function profileWith(at: number, text: string): Uint8Array {
  const bytes = Uint8Array.from(PROFILE);
  bytes.set(bytesOf(text), at);
  return bytes;
}

const page = (from: string | RegExp, to: string): PressFileChanges => ({ replace: { page: [[from, to]] } });
const catalog = (more: string, add: PressFileChanges['add'] = {}): PressFileChanges => ({
  replace: { catalog: [['/Type /Catalog', `/Type /Catalog ${more}`]] },
  add,
});
const content = (dict: string, bytes = 'q Q'): PressFileChanges => ({ add: { content: { dict, bytes } } });
const state = (more: string): PressFileChanges => ({ replace: { state: [['/OPM 1', `/OPM 1 ${more}`]] } });
const form = (more: string): PressFileChanges => ({
  add: { form: { dict: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${more}`, bytes: '' } },
});
const image = (more: string): PressFileChanges => ({
  add: {
    image: {
      dict: `/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ${more}`,
      bytes: 'x',
    },
  },
});
const annotation = (subtype: string, rect: string): PressFileChanges => ({
  ...page('/Contents', '/Annots [@note] /Contents'),
  add: { note: `<< /Type /Annot /Subtype /${subtype} /Rect [${rect}] >>` },
});

const BAD: readonly BadFile[] = [
  { id: 'X-HEADER', why: 'a newer version', file: { version: '1.7' }, values: { reason: 'version', most: '1.6' } },
  { id: 'X-HEADER', why: 'a newer version in the catalog', file: catalog('/Version /1.7'), values: { version: '1.7' } },
  { id: 'X-HEADER', why: 'something before it', file: { header: 'x\n%PDF-1.6\n%\xe2\xe3\xcf\xd3\n' }, also: ['X-QPDF'] },
  { id: 'X-HEADER-BINARY', why: 'no second line', file: { header: '%PDF-1.6\n' } },
  { id: 'X-HEADER-BINARY', why: 'letters in the second line', file: { header: '%PDF-1.6\n%abcd\n' } },
  { id: 'X-EOF', why: 'nothing at its end', file: { end: '' } },
  { id: 'X-EOF', why: 'something behind its end', file: { end: '%%EOF\nmore' } },
  { id: 'X-QPDF', why: 'a key twice', file: page('/Type /Page', '/Type /Page /Type /Page'), values: { reason: 'duplicate-key' } },
  { id: 'X-QPDF', why: 'a wrong Length', file: { add: { content: { dict: '', bytes: 'q Q', length: '2' } } }, values: { reason: 'stream-length', count: 1 } },
  { id: 'X-QPDF', why: 'a stream that does not unpack', file: { add: { more: { dict: '/Filter /FlateDecode', bytes: 'news' } } }, values: { reason: 'undecodable-stream' } },
  { id: 'X-NO-ENCRYPT', why: 'encryption', file: { add: { encrypt: '<< /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>' }, trailer: '/Root @catalog /Info @info /ID [(a) (b)] /Encrypt @encrypt' }, also: ['X-CONTENT'] },
  { id: 'X-TRAILER-ID', why: 'no ID', file: { trailer: '/Root @catalog /Info @info' } },
  { id: 'X-TRAILER-ID', why: 'half an ID', file: { trailer: '/Root @catalog /Info @info /ID [(a)]' } },
  { id: 'X-FILTERS', why: 'LZW', file: content('/Filter /LZWDecode', '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01'), values: { filter: 'LZWDecode', count: 1 }, also: ['X-CONTENT'] },
  { id: 'X-FILTERS', why: 'JPEG 2000 in X-1a', file: { standard: 'x1a', ...image('/Filter /JPXDecode') }, values: { filter: 'JPXDecode' }, expectations: { standard: 'x1a' } },
  { id: 'X-NO-JS', why: 'a script', file: catalog('/Names << /JavaScript << /Names [(a) @js] >> >>', { js: '<< /S /JavaScript /JS (app.alert(1)) >>' }), values: { count: 2 } },
  { id: 'X-NO-ACTIONS', why: 'an opening action', file: catalog('/OpenAction [@page /Fit]'), values: { count: 1 } },
  { id: 'X-NO-ACTIONS', why: 'an action of a page', file: page('/Contents', '/AA << /O << /S /Named /N /Print >> >> /Contents') },
  { id: 'X-NO-ACTIONS', why: 'an outline that goes somewhere', file: { add: { item: '<< /Title (a) /A << /S /URI /URI (http://a.invalid) >> >>' } } },
  { id: 'X-NO-ACROFORM', why: 'a form', file: catalog('/AcroForm << /Fields [] >>') },
  { id: 'X-ANNOTS', why: 'a link', file: annotation('Link', '10 10 20 20'), values: { subtype: 'Link' } },
  { id: 'X-ANNOTS', why: 'a printer mark', file: annotation('PrinterMark', '10 10 20 20'), result: 'warned' },
  { id: 'X-ANNOTS', why: 'a note off the page', file: annotation('Text', '700 10 720 20'), result: 'warned' },
  { id: 'X-NO-EMBEDDED-FILES', why: 'an attachment', file: { add: { spec: '<< /Type /Filespec /F (a.txt) /EF << /F @content >> >>' } } },
  { id: 'X-NO-EXTERNAL-STREAMS', why: 'a stream elsewhere', file: { add: { more: { dict: '/F (a.dat)', bytes: '' } } }, also: ['X-QPDF'] },
  { id: 'X-NO-OC', why: 'layers', file: catalog('/OCProperties << /OCGs [] /D << >> >>') },
  { id: 'X-OPI', why: 'a placeholder', file: image('/OPI << /1.3 << >> >>') },
  { id: 'X-REFXOBJ', why: 'a reference', file: form('/Ref << /F (a.pdf) /Page 0 >>') },
  { id: 'X-PSXOBJ', why: 'PostScript', file: { add: { ps: { dict: '/Type /XObject /Subtype /PS', bytes: 'showpage' } } } },
  { id: 'X-PSXOBJ', why: 'PostScript called a form', file: form('/Subtype2 /PS') },
  { id: 'X-ALTERNATES', why: 'another picture', file: image('/Alternates []') },
  { id: 'X-TRANSFER', why: 'a transfer function', file: state('/TR /Identity'), values: { key: 'TR' } },
  { id: 'X-TRANSFER', why: 'a second one', file: state('/TR2 << /FunctionType 2 >>'), values: { key: 'TR2' } },
  { id: 'X-TRANSFER', why: 'a halftone phase', file: state('/HTP [0 0]'), values: { key: 'HTP' } },
  { id: 'X-HALFTONE', why: 'a threshold array', file: state('/HT << /HalftoneType 6 >>'), values: { reason: 'type', type: 6 } },
  { id: 'X-HALFTONE', why: 'a name', file: state('/HT << /HalftoneType 1 /HalftoneName (a) >>'), values: { reason: 'name' } },
  { id: 'X-PRESEPARATED', why: 'a separated page', file: page('/Contents', '/SeparationInfo << /Pages [] >> /Contents') },
  { id: 'X-VIEWERPREFS', why: 'another area', file: catalog('/ViewerPreferences << /PrintArea /TrimBox >>'), values: { key: 'PrintArea', box: 'TrimBox' } },
  { id: 'N-EXTRA-KEYS', why: 'a key in a page', file: page('/Contents', '/Fancy 1 /Contents'), values: { key: 'Fancy', where: 'Page' } },
  { id: 'N-EXTRA-KEYS', why: 'a key in the information', file: { replace: { info: [['/Trapped', '/SourceModified (a) /Trapped']] } }, values: { key: 'SourceModified', where: 'Info' } },
  { id: 'N-EXTRA-KEYS', why: 'a key in the metadata', file: { replace: {}, add: { metadata: { dict: '/Type /Metadata /Subtype /XML /length 3', bytes: '' } } }, values: { key: 'length' }, also: ['X-XMP-WELLFORMED', 'X-XMP-PACKET'] },

  { id: 'X-INFO-KEYS', why: 'no title', file: { replace: { info: [['(Page <1>)', '()']] } }, values: { key: 'Title' }, also: ['X-XMP-AGREE'] },
  { id: 'X-INFO-KEYS', why: 'no information', file: { trailer: '/Root @catalog /ID [(a) (b)]' }, also: ['X-TRAPPED'] },
  { id: 'X-INFO-DATES', why: 'a date without zone', file: { replace: { info: [['D:20260301083000Z', 'D:20260301083000']] } }, values: { key: 'CreationDate' }, also: ['X-XMP-AGREE'] },
  { id: 'X-INFO-DATES', why: 'a day that there is none of', file: { replace: { info: [['D:20260301083000Z', 'D:20260230083000Z']] } }, values: { key: 'CreationDate' }, also: ['X-XMP-AGREE'] },
  { id: 'X-INFO-DATES', why: 'a date without seconds', file: { replace: { info: [['D:20260301083000Z', 'D:202603010830Z']] } }, also: ['X-XMP-AGREE'] },
  { id: 'X-TRAPPED', why: 'nothing said', file: { replace: { info: [['/Trapped /False', '']] } }, values: { reason: 'missing' } },
  { id: 'X-TRAPPED', why: 'a string', file: { replace: { info: [['/Trapped /False', '/Trapped (False)']] } }, values: { reason: 'string' } },
  { id: 'X-TRAPPED', why: 'no decision', file: { replace: { info: [['/Trapped /False', '/Trapped /Unknown']] } }, values: { reason: 'value' }, also: ['X-XMP-AGREE'] },
  { id: 'X-INFO-VERSION', why: 'another standard', file: { replace: { info: [['(PDF/X-4)', '(PDF/X-3:2003)']] } }, values: { reason: 'other' }, also: ['X-XMP-AGREE'] },
  { id: 'X-INFO-VERSION', why: 'conformance', file: { replace: { info: [['(PDF/X-4)', '(PDF/X-4) /GTS_PDFXConformance (PDF/X-4)']] } }, values: { reason: 'conformance' } },
  { id: 'X-INFO-VERSION', why: 'none in X-1a', file: { standard: 'x1a', replace: { info: [['/GTS_PDFXVersion (PDF/X-1a:2003)', '']] } }, values: { reason: 'missing' }, expectations: { standard: 'x1a' } },
  { id: 'X-XMP-WELLFORMED', why: 'no metadata', file: { replace: { catalog: [['/Metadata @metadata', '']] } }, values: { reason: 'missing' } },
  { id: 'X-XMP-WELLFORMED', why: 'an open tag', file: { replace: { metadata: [['</dc:title>', '']] } }, values: { reason: 'broken' } },
  { id: 'X-XMP-WELLFORMED', why: 'a bare ampersand', file: { replace: { metadata: [['A tool', 'A & B']] } }, values: { reason: 'broken' } },
  { id: 'X-XMP-PACKET', why: 'packed metadata', file: { add: { metadata: { dict: '/Type /Metadata /Subtype /XML /Filter /ASCIIHexDecode', bytes: '20>' } } }, values: { reason: 'filter' }, also: ['X-XMP-WELLFORMED'] },
  { id: 'X-XMP-PACKET', why: 'no marks', file: { replace: { metadata: [[/<\?xpacket[^]*?\?>\n/, '']] } }, values: { reason: 'marks' } },
  { id: 'X-XMP-PACKET', why: 'no type', file: { add: { metadata: { dict: '/Subtype /XML', bytes: packetOf('x4') } } }, values: { reason: 'type' } },
  { id: 'X-XMP-KEYS', why: 'no rendition class', file: { replace: { metadata: [[/<xmpMM:RenditionClass>.*?<\/xmpMM:RenditionClass>/, '']] } }, values: { reason: 'missing', key: 'xmpMM:RenditionClass' } },
  { id: 'X-XMP-KEYS', why: 'the version in a wrong namespace', file: { replace: { metadata: [['http://www.npes.org/pdfx/ns/id/', 'http://a.invalid/']] } }, values: { reason: 'version' } },
  { id: 'X-XMP-AGREE', why: 'another title', file: { replace: { metadata: [['Page &lt;1', 'Page &lt;2']] } }, values: { key: 'Title', metadata: 'Page <2>' } },
  { id: 'X-XMP-AGREE', why: 'a second later', file: { replace: { metadata: [['16:30:00+08', '16:30:01+08']] } }, values: { key: 'ModDate' } },

  { id: 'X-OI-ONE', why: 'none', file: { replace: { catalog: [['/OutputIntents [@intent]', '']] } }, values: { reason: 'none' } },
  { id: 'X-OI-ONE', why: 'two', file: { replace: { catalog: [['[@intent]', '[@intent @intent]']] } }, values: { reason: 'several', count: 2 } },
  { id: 'X-OI-KEYS', why: 'no name', file: { replace: { intent: [['(CGATS TR 002)', '()']] } }, values: { reason: 'identifier' } },
  { id: 'X-OI-KEYS', why: 'no words for an unregistered name', file: { replace: { intent: [['/RegistryName (http://www.color.org)', '']] } }, values: { reason: 'info' } },
  { id: 'X-OI-KEYS', why: "another condition's profile", file: { replace: { intent: [['(CGATS TR 002)', '(FOGRA39)']] } }, values: { reason: 'other-profile', made: 'CGATS TR 002' } },
  { id: 'X-OI-PROFILE', why: 'none', file: { replace: { intent: [['/DestOutputProfile @profile', '']] } }, values: { reason: 'missing' } },
  { id: 'X-OI-PROFILE', why: 'none for an unregistered name in X-1a', file: { standard: 'x1a', replace: { intent: [['/DestOutputProfile @profile', ''], ['/RegistryName (http://www.color.org)', '/Info (Ours)']] } }, values: { reason: 'missing' }, expectations: { standard: 'x1a' } },
  { id: 'X-OI-PROFILE', why: 'three channels', file: { add: { profile: { dict: '/N 3', bytes: PROFILE } } }, values: { reason: 'components', components: 3 } },
  { id: 'X-OI-PROFILE', why: 'text', file: { add: { profile: { dict: '/N 4', bytes: 'a profile' } } }, values: { reason: 'not-a-profile' } },
  { id: 'X-OI-PROFILE', why: 'a profile cut short', file: { add: { profile: { dict: '/N 4', bytes: PROFILE.subarray(0, 9000) } } }, values: { reason: 'profile-size', bytes: 9000 } },
  { id: 'X-OI-PROFILE', why: "a camera's profile", file: { add: { profile: { dict: '/N 4', bytes: profileWith(12, 'scnr') } } }, values: { reason: 'profile-class', found: 'scnr' } },
  { id: 'X-OI-PROFILE', why: 'an RGB profile', file: { add: { profile: { dict: '/N 4', bytes: profileWith(16, 'RGB ') } } }, values: { reason: 'profile-space' } },
  { id: 'X-OI-PROFILE', why: 'a newer version in X-1a', file: { standard: 'x1a', add: { profile: { dict: '/N 4', bytes: profileWith(8, '\x04') } } }, values: { reason: 'profile-version', most: 2 }, expectations: { standard: 'x1a' } },
  { id: 'X-OI-NOREF', why: 'a profile elsewhere', file: { replace: { intent: [['/S /GTS', '/DestOutputProfileRef << >> /S /GTS']] } } },

  { id: 'X-BOX-TRIM', why: 'none', file: page('/TrimBox [0 0 600 800]', ''), values: { reason: 'none' } },
  { id: 'X-BOX-TRIM', why: 'art as well', file: page('/TrimBox', '/ArtBox [0 0 9 9] /TrimBox'), values: { reason: 'both' } },
  { id: 'X-BOX-TRIM', why: 'no rectangle', file: page('/TrimBox [0 0 600 800]', '/TrimBox [0 0 0 0]'), values: { reason: 'broken' } },
  { id: 'X-BOX-NEST', why: 'bleed off the sheet', file: page('/BleedBox [0 0 600 800]', '/BleedBox [-9 0 600 800]'), values: { reason: 'bleed' }, also: ['N-BLEED'] },
  { id: 'X-BOX-NEST', why: 'trim off the bleed', file: page('/BleedBox [0 0 600 800]', '/BleedBox [9 0 600 800]'), values: { reason: 'trim' }, also: ['N-BLEED'] },
  { id: 'X-BOX-NEST', why: 'no sheet', file: page('/MediaBox [0 0 600 800]', ''), values: { reason: 'media' } },
  { id: 'X-BOX-CROP', why: 'the page cut', file: page('/TrimBox', '/CropBox [9 0 600 800] /TrimBox'), values: { reason: 'cuts' } },
  { id: 'X-BOX-CROP', why: 'one all around', file: page('/TrimBox', '/CropBox [0 0 600 800] /TrimBox'), result: 'warned' },
  { id: 'X-USERUNIT', why: 'larger units', file: page('/TrimBox', '/UserUnit 2 /TrimBox'), values: { unit: 2 } },
  { id: 'X-USERUNIT', why: 'any in X-1a', file: { standard: 'x1a', ...page('/TrimBox', '/UserUnit 1 /TrimBox') }, expectations: { standard: 'x1a' } },
  { id: 'N-PAGE-SIZE', why: 'another than ordered', file: {}, values: { width: 211.67, orderedHeight: 545 }, expectations: { trim: { widthMm: 390, heightMm: 545 } } },
  { id: 'N-PAGE-SIZE', why: 'two sizes', file: { replace: { pages: [['[@page] /Count 1', '[@page @other] /Count 2']] }, add: { other: '<< /Type /Page /Parent @pages /MediaBox [0 0 601 800] /TrimBox [0 0 601 800] >>' } }, values: { width: 212.02 } },
  { id: 'N-PAGE-COUNT', why: 'pages missing', file: {}, values: { pages: 1, ordered: 4 }, expectations: { pages: 4 } },
  { id: 'N-ROTATE', why: 'a turned page', file: { replace: { pages: [['/Count 1', '/Count 1 /Rotate 90']] } }, values: { turn: 90 } },
  { id: 'N-BLEED', why: 'a millimetre of bleed', file: page('/TrimBox [0 0 600 800]', '/TrimBox [2.83 2.83 597.17 797.17]'), values: { reason: 'other', bleed: 1 } },
  { id: 'N-BLEED', why: "an insert's bleed", file: page('/TrimBox [0 0 600 800]', '/TrimBox [8.5 8.5 591.5 791.5]'), result: 'warned' },
]; // prettier-ignore

describe('a press file', () => {
  it.each(['x4', 'x1a'] as const)('that is sound passes every check in %s', (standard) => {
    const report = reportOn(pressFile({ standard }), { standard, pages: 1, trim: { widthMm: 211.7, heightMm: 282.2 } });
    expect(idsOf(report, 'failed', 'warned')).toEqual([]);
    expect(report.pages).toBe(1);
  });

  it.each(BAD)('with $why fails $id', ({ id, file, values = {}, expectations = {}, also = [], result }) => {
    const report = reportOn(pressFile(file), expectations);
    const check = report.checks.find((one) => one.id === id);
    expect(check?.result).toBe(result ?? 'failed');
    expect(check?.findings.map((finding) => finding.values)).toContainEqual(expect.objectContaining(values));
    expect(idsOf(report, 'failed').filter((one) => one !== id && !also.includes(one))).toEqual([]);
  });

  it('whose objects stand in streams fails X-OBJSTM in X-1a alone', () => {
    expect(idsOf(reportOn(streamedFile(), { standard: 'x1a' }), 'failed')).toContain('X-OBJSTM');
    expect(idsOf(reportOn(streamedFile()), 'failed')).not.toContain('X-OBJSTM');
  });

  it('with nothing to say of a check says so', () => {
    const report = reportOn(pressFile({ replace: { catalog: [['/OutputIntents [@intent]', '']] } }));
    expect(idsOf(report, 'none').slice(0, 4)).toEqual(['X-OI-KEYS', 'X-OI-PROFILE', 'X-OI-NOREF', 'N-PAGE-COUNT']);
  });
});
