import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { boxesMeet, boxOf, rectInTrim } from '../page-boxes';
import { arrayOf, dictOf, nameOf } from '../reader/access';
import type { PdfDict } from '../reader/objects';

/** Kinds of action (ISO 32000-1, table 198, and Adobe's later ones). */
const ACTIONS: ReadonlySet<string> = new Set([
  'GoTo', 'GoToR', 'GoToE', 'GoTo3DView', 'Launch', 'Thread', 'URI', 'Sound', 'Movie', 'Hide', 'Named', 'SubmitForm',
  'ResetForm', 'ImportData', 'JavaScript', 'SetOCGState', 'Rendition', 'Trans', 'RichMediaExecute',
]); // prettier-ignore

/** Annotations that belong to printing (ISO 15930-7, 6.18). */
const PRINTING: ReadonlySet<string> = new Set(['TrapNet', 'PrinterMark']);

/** What does something when the file is opened or touched: nothing may. */
export const INTERACTION_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-NO-JS',
    standards: BOTH,
    check: ({ file, dicts }) => {
      const found = dicts.filter(
        ({ dict: { entries } }) =>
          nameOf(file, entries.get('S')) === 'JavaScript' || entries.has('JS') || entries.has('JavaScript'),
      );
      return counted('X-NO-JS', found.length);
    },
  },
  {
    id: 'X-NO-ACTIONS',
    standards: BOTH,
    check: ({ file, dicts }) => {
      const isAction = (dict: PdfDict): boolean =>
        nameOf(file, dict.entries.get('Type')) === 'Action' || dict.entries.has('AA') || hasAction(dict);
      const hasAction = ({ entries }: PdfDict): boolean =>
        ACTIONS.has(nameOf(file, dictOf(file, entries.get('A'))?.entries.get('S')) ?? '');
      const opens = file.catalog.entries.has('OpenAction') ? 1 : 0;
      return counted('X-NO-ACTIONS', opens + dicts.filter(({ dict }) => isAction(dict)).length);
    },
  },
  {
    id: 'X-NO-ACROFORM',
    standards: BOTH,
    check: ({ file }) => (file.catalog.entries.has('AcroForm') ? [finding('X-NO-ACROFORM')] : []),
  },
  { id: 'X-ANNOTS', standards: BOTH, check: annotations },
];

/** A press file of a newspaper has no annotations; those that the standard lets be are only advised against. */
function annotations({ file }: CheckContext): PdfFinding[] {
  return file.pages.flatMap((page) =>
    (arrayOf(file, page.dict.entries.get('Annots')) ?? []).map((annotation) => {
      const dict = dictOf(file, annotation);
      const subtype = nameOf(file, dict?.entries.get('Subtype')) ?? '?';
      const box = boxOf(file, dict?.entries.get('Rect'));
      const bleed =
        boxOf(file, page.get('BleedBox')) ?? boxOf(file, page.get('TrimBox')) ?? boxOf(file, page.get('MediaBox'));
      const outside = box !== undefined && bleed !== undefined && !boxesMeet(bleed, box);
      const severity = PRINTING.has(subtype) || outside ? 'warning' : 'error';
      return finding(
        'X-ANNOTS',
        { subtype },
        { page: page.number, severity, ...(box && { rect: rectInTrim(file, page, box) }) },
      );
    }),
  );
}

function counted(id: string, count: number): PdfFinding[] {
  return count === 0 ? [] : [finding(id, { count })];
}
