import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { nameOf, streamOf, textOf } from '../reader/access';
import { isName, type PdfStream } from '../reader/objects';
import { readXmp, XMP, type XmpProperties } from '../xml/read-xmp';
import { informationOf, momentOf, momentOfDate } from './information';

/** Properties that PDF/X-4 wants (ISO 15930-7, 6.16), by how they are usually written. */
const WANTED = [
  'dc:title',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:VersionID',
  'xmpMM:RenditionClass',
  'pdf:Trapped',
] as const;

/** The metadata of the file, and whether they agree with its information dictionary. X-1a may have none. */
export const METADATA_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-XMP-WELLFORMED',
    standards: BOTH,
    check: (context) => {
      const packet = packetOf(context);
      if (packet === undefined) {
        return context.expectations.standard === 'x4'
          ? [finding('X-XMP-WELLFORMED', { reason: 'missing' })]
          : undefined;
      }
      if (context.file.encrypted) return undefined;
      return propertiesOf(context) === undefined ? [finding('X-XMP-WELLFORMED', { reason: 'broken' })] : [];
    },
  },
  { id: 'X-XMP-PACKET', standards: BOTH, check: packetForm },
  {
    id: 'X-XMP-KEYS',
    standards: ['x4'],
    check: (context) => {
      const properties = propertiesOf(context);
      if (properties === undefined) return undefined;
      const missing = WANTED.filter((key) => (properties.get(XMP[key]) ?? '').trim() === '');
      const version = properties.get(XMP['pdfxid:GTS_PDFXVersion']) ?? '';
      return [
        ...(version === 'PDF/X-4' ? [] : [finding('X-XMP-KEYS', { reason: 'version', version })]),
        ...missing.map((key) => finding('X-XMP-KEYS', { reason: 'missing', key })),
      ];
    },
  },
  { id: 'X-XMP-AGREE', standards: BOTH, check: agreement },
];

function packetOf({ file }: CheckContext): PdfStream | undefined {
  return streamOf(file, file.catalog.entries.get('Metadata'));
}

/** What was read of a packet, once for all checks. */
const READ = new WeakMap<PdfStream, { readonly properties: XmpProperties | undefined }>();

function propertiesOf(context: CheckContext): XmpProperties | undefined {
  const stream = packetOf(context);
  if (stream === undefined) return undefined;
  const known = READ.get(stream) ?? { properties: readXmp(context.file.decode(stream)) };
  READ.set(stream, known);
  return known.properties;
}

/** Tools that know nothing of PDF find the packet by its marks, and only where it is not packed (ISO 16684-1, 7.3). */
function packetForm(context: CheckContext): PdfFinding[] | undefined {
  const { file } = context;
  const stream = packetOf(context);
  if (stream === undefined) return undefined;
  const { entries } = stream.dict;
  const typed = nameOf(file, entries.get('Type')) === 'Metadata' && nameOf(file, entries.get('Subtype')) === 'XML';
  if (!typed) return [finding('X-XMP-PACKET', { reason: 'type' })];
  const filter = file.resolve(entries.get('Filter'));
  if (filter !== null && !(Array.isArray(filter) && filter.length === 0))
    return [finding('X-XMP-PACKET', { reason: 'filter' })];
  if (file.encrypted) return undefined;
  const text = Buffer.from(stream.raw).toString('latin1');
  const marked = /^\s*<\?xpacket begin=/.test(text) && /<\?xpacket end=["'][rw]["']\?>\s*$/.test(text);
  return marked || context.expectations.standard === 'x1a' ? [] : [finding('X-XMP-PACKET', { reason: 'marks' })];
}

/** Information and metadata that name the same things must name the same values, dates to the second. */
function agreement(context: CheckContext): PdfFinding[] | undefined {
  const properties = propertiesOf(context);
  if (properties === undefined || context.file.encrypted) return undefined;
  const informed = (key: string): string | undefined => {
    const value = informationOf(context, key);
    return isName(value) ? value.name : textOf(context.file, value);
  };
  const same = (a: string, b: string): boolean => a === b;
  const pairs: readonly (readonly [string, keyof typeof XMP, (info: string, xmp: string) => boolean])[] = [
    ['Title', 'dc:title', same],
    ['Creator', 'xmp:CreatorTool', same],
    ['Producer', 'pdf:Producer', same],
    ['CreationDate', 'xmp:CreateDate', (info, xmp) => momentOfDate(info) === momentOf(xmp)],
    ['ModDate', 'xmp:ModifyDate', (info, xmp) => momentOfDate(info) === momentOf(xmp)],
    ['Trapped', 'pdf:Trapped', same],
    ['GTS_PDFXVersion', 'pdfxid:GTS_PDFXVersion', same],
    ['GTS_PDFXVersion', 'pdfx:GTS_PDFXVersion', same],
  ];
  return pairs.flatMap(([key, property, agree]) => {
    const [info, xmp] = [informed(key), properties.get(XMP[property])];
    if (info === undefined || xmp === undefined || agree(info, xmp)) return [];
    return [finding('X-XMP-AGREE', { key, property, information: info, metadata: xmp })];
  });
}
