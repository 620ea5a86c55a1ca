import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { dictOf, nameOf } from '../reader/access';
import type { PdfDict } from '../reader/objects';

/** A check that no dictionary of the file may fail. */
function none(id: string, isBad: (context: CheckContext, dict: PdfDict, stream: boolean) => boolean): PressCheck {
  return {
    id,
    standards: BOTH,
    check: (context) => {
      const count = context.dicts.filter(({ dict, stream }) => isBad(context, dict, stream)).length;
      return count === 0 ? [] : [finding(id, { count })];
    },
  };
}

const isXObject = ({ file }: CheckContext, { entries }: PdfDict, subtype: string): boolean =>
  nameOf(file, entries.get('Subtype')) === subtype;

/** What a file carries along, or asks for from elsewhere, that has no place in one that is printed as it is. */
export const PAYLOAD_CHECKS: readonly PressCheck[] = [
  none(
    'X-NO-EMBEDDED-FILES',
    (_context, { entries }) => entries.has('EF') || entries.has('EmbeddedFiles') || entries.has('AF'),
  ),
  none('X-NO-EXTERNAL-STREAMS', (_context, { entries }, stream) => stream && entries.has('F')),
  {
    id: 'X-NO-OC',
    standards: BOTH,
    check: ({ file }) => (file.catalog.entries.has('OCProperties') ? [finding('X-NO-OC')] : []),
  },
  none('X-OPI', (_context, { entries }, stream) => stream && entries.has('OPI')),
  none('X-REFXOBJ', (context, dict, stream) => stream && isXObject(context, dict, 'Form') && dict.entries.has('Ref')),
  none(
    'X-PSXOBJ',
    (context, dict, stream) =>
      stream &&
      (isXObject(context, dict, 'PS') ||
        (isXObject(context, dict, 'Form') &&
          (nameOf(context.file, dict.entries.get('Subtype2')) === 'PS' || dict.entries.has('PS')))),
  ),
  none(
    'X-ALTERNATES',
    (context, dict, stream) => stream && isXObject(context, dict, 'Image') && dict.entries.has('Alternates'),
  ),
  {
    id: 'X-TRANSFER',
    standards: BOTH,
    check: (context) =>
      graphicsStates(context).flatMap((state) => {
        const { entries } = state;
        const second = entries.get('TR2');
        const bad = entries.has('TR')
          ? 'TR'
          : second !== undefined && nameOf(context.file, second) !== 'Default'
            ? 'TR2'
            : entries.has('HTP')
              ? 'HTP'
              : undefined;
        return bad === undefined ? [] : [finding('X-TRANSFER', { key: bad })];
      }),
  },
  { id: 'X-HALFTONE', standards: BOTH, check: halftones },
  none('X-PRESEPARATED', (_context, { entries }) => entries.has('SeparationInfo')),
  {
    id: 'X-VIEWERPREFS',
    standards: BOTH,
    check: ({ file }) => {
      const preferences = dictOf(file, file.catalog.entries.get('ViewerPreferences'));
      return ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'].flatMap((key) => {
        const box = nameOf(file, preferences?.entries.get(key));
        return box === undefined || box === 'MediaBox' || box === 'BleedBox'
          ? []
          : [finding('X-VIEWERPREFS', { key, box })];
      });
    },
  },
];

/** Every dictionary that sets a graphics state: those that say so, and those that resources name as such. */
function graphicsStates({ file, dicts }: CheckContext): readonly PdfDict[] {
  const states = new Set<PdfDict>();
  for (const { dict } of dicts) {
    if (nameOf(file, dict.entries.get('Type')) === 'ExtGState') states.add(dict);
    for (const entry of dictOf(file, dict.entries.get('ExtGState'))?.entries.values() ?? []) {
      const state = dictOf(file, entry);
      if (state !== undefined) states.add(state);
    }
  }
  return [...states];
}

function halftones(context: CheckContext): PdfFinding[] {
  const { file } = context;
  return graphicsStates(context).flatMap((state) => {
    const halftone = dictOf(file, state.entries.get('HT'));
    if (halftone === undefined) return [];
    const type = file.resolve(halftone.entries.get('HalftoneType'));
    if (type !== 1 && type !== 5)
      return [finding('X-HALFTONE', { reason: 'type', type: typeof type === 'number' ? type : '?' })];
    return halftone.entries.has('HalftoneName') ? [finding('X-HALFTONE', { reason: 'name' })] : [];
  });
}
