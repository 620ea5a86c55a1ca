import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { fontsOf, type FileFont } from '../fonts/fonts-of';
import { programTables } from '../fonts/program-tables';
import { dictOf, nameOf, streamOf } from '../reader/access';
import { latin1 } from '../reader/characters';

/** Predefined CMaps (ISO 32000-1, table 118). */
const PREDEFINED: ReadonlySet<string> = new Set(
  [
    'Identity GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16',
    '83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16',
    'KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16',
  ]
    .flatMap((line) => line.split(' '))
    .flatMap((name) => [`${name}-H`, `${name}-V`])
    .concat('H', 'V'),
);

/** How codes lead to glyphs, and back to text. */
export const FONT_ENCODING_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-FONT-CMAP',
    standards: BOTH,
    check: (context) => {
      const fonts = fontsOf(context).filter(({ kind }) => kind === 'composite');
      return fonts.length === 0 ? undefined : fonts.flatMap((font) => encodingFaults(context, font));
    },
  },
  {
    id: 'X-FONT-TOUNICODE',
    standards: BOTH,
    check: eachFont(({ file }, { name: font, dict, kind }) => {
      const stream = streamOf(file, dict.entries.get('ToUnicode'));
      if (stream === undefined) {
        // The names of an encoding are as good as Unicode.
        const known = kind === 'simple' && file.resolve(dict.entries.get('Encoding')) !== null;
        return known ? [] : [finding('X-FONT-TOUNICODE', { reason: 'missing', font })];
      }
      const bytes = file.decode(stream);
      if (bytes === undefined && file.encrypted) return [];
      const maps = bytes !== undefined && /begin(?:bfchar|bfrange)\s*</.test(latin1(bytes));
      return maps ? [] : [finding('X-FONT-TOUNICODE', { reason: 'empty', font })];
    }),
  },
  {
    id: 'N-TOUNICODE-PORTABLE',
    standards: BOTH,
    check: eachFont(({ file }, { name: font, dict }) => {
      const stream = streamOf(file, dict.entries.get('ToUnicode'));
      const bytes = stream && file.decode(stream);
      if (bytes === undefined) return [];
      const ranges = latin1(bytes).split('beginbfrange').slice(1);
      const arrays = ranges.some((range) => (range.split('endbfrange')[0] ?? '').includes('['));
      return arrays ? [finding('N-TOUNICODE-PORTABLE', { font })] : [];
    }),
  },
];

function eachFont(check: (context: CheckContext, font: FileFont) => readonly PdfFinding[]): PressCheck['check'] {
  return (context) => {
    const fonts = fontsOf(context);
    return fonts.length === 0 ? undefined : fonts.flatMap((font) => check(context, font));
  };
}

function encodingFaults({ file }: CheckContext, font: FileFont): PdfFinding[] {
  const { name, dict, descriptor } = font;
  const encoding = dict.entries.get('Encoding');
  const said = nameOf(file, encoding);
  if (said !== undefined && !PREDEFINED.has(said)) {
    return [finding('X-FONT-CMAP', { reason: 'unknown', font: name, encoding: said })];
  }
  if (said === undefined && dictOf(file, encoding) === undefined) {
    return [finding('X-FONT-CMAP', { reason: 'missing', font: name })];
  }
  const set = streamOf(file, descriptor?.entries.get('CIDSet'));
  const bits = set && file.decode(set);
  const glyphs = bits === undefined ? undefined : programTables(file, font)?.glyphs;
  if (bits === undefined || glyphs === undefined || !isIdentity(file, font)) return [];
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const marked = ((bits[glyph >> 3] ?? 0) >> (7 - (glyph & 7))) & 1;
    if (marked === 0) return [finding('X-FONT-CMAP', { reason: 'set', font: name })];
  }
  return [];
}

/** Whether character ids are glyph numbers. */
function isIdentity(file: CheckContext['file'], { subtype, inner }: FileFont): boolean {
  return subtype === 'CIDFontType2' && nameOf(file, inner.entries.get('CIDToGIDMap')) === 'Identity';
}
