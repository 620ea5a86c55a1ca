import { readFileSync } from 'node:fs';
import {
  holdAgainst,
  openPdf,
  pressSentence,
  type PdfCheckReport,
  type PdfFinding,
  type PressExpectations,
  type PressStandard,
  type PressWords,
} from '../../pdf-preflight';
import { buildPdf, type BuildOptions, type BuiltObjects, type BuiltStream } from './pdf-builder';

const PROFILE = readFileSync('press/newsprint-TR002-TAC240.icc');

/** How each standard names itself. */
const NAMES = {
  x4: { version: '1.6', name: 'PDF/X-4', prefix: 'pdfxid', namespace: 'http://www.npes.org/pdfx/ns/id/' },
  x1a: { version: '1.4', name: 'PDF/X-1a:2003', prefix: 'pdfx', namespace: 'http://ns.adobe.com/pdfx/1.3/' },
} as const;

/** The metadata of a sound press file. */
export function packetOf(standard: PressStandard): string {
  const { name, prefix, namespace } = NAMES[standard];
  return `<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:${prefix}="${namespace}"
 xmp:CreateDate="2026-03-01T08:30:00Z" pdf:Trapped="False" pdf:Producer="A writer">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Page &lt;1&gt;</rdf:li></rdf:Alt></dc:title>
<xmp:ModifyDate>2026-03-01T16:30:00+08:00</xmp:ModifyDate><xmp:MetadataDate>2026-03-01T08:30:00Z</xmp:MetadataDate>
<xmp:CreatorTool>A tool</xmp:CreatorTool><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<${prefix}:GTS_PDFXVersion>${name}</${prefix}:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** The objects of a sound press file of one blank page. */
export function pressObjects(standard: PressStandard = 'x4'): Record<string, string | BuiltStream> {
  return {
    catalog: '<< /Type /Catalog /Pages @pages /Metadata @metadata /OutputIntents [@intent] >>',
    pages: '<< /Type /Pages /Kids [@page] /Count 1 >>',
    page: '<< /Type /Page /Parent @pages /MediaBox [0 0 600 800] /TrimBox [0 0 600 800] /BleedBox [0 0 600 800] /Resources @resources /Contents @content >>',
    resources: '<< /ExtGState << /G0 @state >> >>',
    state: '<< /Type /ExtGState /OP true /op true /OPM 1 >>',
    content: { dict: '', bytes: 'q Q' },
    info: `<< /Title (Page <1>) /Creator (A tool) /Producer (A writer) /CreationDate (D:20260301083000Z) /ModDate (D:20260301163000+08'00') /Trapped /False /GTS_PDFXVersion (${NAMES[standard].name}) >>`,
    metadata: { dict: '/Type /Metadata /Subtype /XML', bytes: packetOf(standard) },
    intent:
      '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (CGATS TR 002) /RegistryName (http://www.color.org) /DestOutputProfile @profile >>',
    profile: { dict: '/N 4', bytes: PROFILE },
  };
}

/** How a press file is made bad. */
export interface PressFileChanges extends BuildOptions {
  readonly standard?: PressStandard;
  /** Words of the sound file's objects replaced: by object, what is and what shall be. */
  readonly replace?: Readonly<Record<string, readonly (readonly [string | RegExp, string])[]>>;
  /** Objects added, or put in the place of those of the same name. */
  readonly add?: BuiltObjects;
}

/** A press file of one page, sound but for the changes. */
export function pressFile({ standard = 'x4', replace = {}, add = {}, ...options }: PressFileChanges = {}): Uint8Array {
  const objects = pressObjects(standard);
  for (const [name, pairs] of Object.entries(replace)) {
    for (const [from, to] of pairs) {
      const object = objects[name] ?? '';
      const text = typeof object === 'string' ? object : bytesText(object.bytes);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${name} does not hold ${String(from)}`);
      objects[name] = typeof object === 'string' ? changed : { ...object, bytes: changed };
    }
  }
  const trailer = '/Root @catalog /Info @info /ID [<00112233> <44556677>]';
  return buildPdf({ ...objects, ...add }, { version: NAMES[standard].version, trailer, ...options });
}

function bytesText(bytes: Uint8Array | string): string {
  return typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1');
}

const CATALOGUES = ['zh-Hans', 'zh-Hant', 'en'].map(
  (language) => JSON.parse(readFileSync(`locales/press.${language}.json`, 'utf8')) as PressWords,
);

/**
 * The report on a file that can be read, its pages not rastered. Every finding in it must have words in every language,
 * all values filled in.
 */
export function reportOn(bytes: Uint8Array, expectations: Partial<PressExpectations> = {}): PdfCheckReport {
  const opened = openPdf(bytes);
  if (!opened.ok) throw new Error(opened.code);
  const report = holdAgainst(opened.file, { standard: 'x4', totalInk: 240, ...expectations });
  for (const finding of report.checks.flatMap(({ findings }) => findings)) speakable(finding);
  return report;
}

/** Throws where a finding has no words in a language, or a value is left out. */
export function speakable(finding: PdfFinding): void {
  for (const words of CATALOGUES) {
    const { message, next } = pressSentence(finding, words);
    const whole = message !== finding.id && next !== '' && !/\{\{|undefined|NaN/.test(message + next);
    if (!whole) throw new Error(`no words for ${JSON.stringify(finding)}: ${message} ${next}`);
  }
}

/** The ids of the checks that ended so. */
export function idsOf(report: PdfCheckReport, ...results: PdfCheckReport['checks'][number]['result'][]): string[] {
  return report.checks.filter(({ result }) => results.includes(result)).map(({ id }) => id);
}
