import { BOTH, finding, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { arrayOf, dictOf } from '../reader/access';
import type { PdfDict } from '../reader/objects';

/** Keys that ISO 32000-1 knows, tables 5, 28, 30, 317 and 365 and 15930 for the information dictionary. */
const KNOWN = {
  Catalog:
    'Type Version Extensions Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines Threads OpenAction AA URI AcroForm Metadata StructTreeRoot MarkInfo Lang SpiderInfo OutputIntents PieceInfo OCProperties Perms Legal Requirements Collection NeedsRendering',
  Page: 'Type Parent LastModified Resources MediaBox CropBox BleedBox TrimBox ArtBox BoxColorInfo Contents Rotate Group Thumb B Dur Trans Annots AA Metadata PieceInfo StructParents ID PZ SeparationInfo Tabs TemplateInstantiated PresSteps UserUnit VP',
  Info: 'Title Author Subject Keywords Creator Producer CreationDate ModDate Trapped GTS_PDFXVersion GTS_PDFXConformance',
  OutputIntent:
    'Type S OutputCondition OutputConditionIdentifier RegistryName Info DestOutputProfile DestOutputProfileRef',
  Metadata: 'Type Subtype Length Filter DecodeParms F FFilter FDecodeParms DL',
} as const;

/** Keys that no standard knows: ISO lets them be, plants' tools may stumble over them. */
export const EXTRA_KEYS_CHECK: PressCheck = {
  id: 'N-EXTRA-KEYS',
  standards: BOTH,
  check: ({ file }) => {
    const { catalog, trailer } = file;
    const intents = arrayOf(file, catalog.entries.get('OutputIntents')) ?? [];
    return [
      ...extra('Catalog', catalog),
      ...extra('Info', dictOf(file, trailer.entries.get('Info'))),
      ...extra('Metadata', dictOf(file, catalog.entries.get('Metadata'))),
      ...intents.flatMap((intent) => extra('OutputIntent', dictOf(file, intent))),
      ...file.pages.flatMap(({ dict, number }) => extra('Page', dict, number)),
    ];
  },
};

function extra(where: keyof typeof KNOWN, dict: PdfDict | undefined, page?: number): PdfFinding[] {
  const known = KNOWN[where].split(' ');
  const keys = [...(dict?.entries.keys() ?? [])].filter((key) => !known.includes(key));
  return keys.map((key) => finding('N-EXTRA-KEYS', { key, where }, page === undefined ? {} : { page }));
}
