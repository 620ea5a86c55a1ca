import { BOTH, finding, type PressCheck } from '../check';
import { arrayOf } from '../reader/access';
import { isString } from '../reader/objects';
import { filtersOf } from '../reader/decode-stream';

/** Filters that neither standard takes, and those that only the older one does not. */
const FORBIDDEN = { x4: ['LZWDecode', 'Crypt'], x1a: ['LZWDecode', 'Crypt', 'JPXDecode', 'JBIG2Decode'] } as const;

/** What the trailer says, and how objects and streams are packed. */
export const TRAILER_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-NO-ENCRYPT',
    standards: BOTH,
    check: ({ file }) => (file.trailer.entries.has('Encrypt') ? [finding('X-NO-ENCRYPT')] : []),
  },
  {
    id: 'X-TRAILER-ID',
    standards: BOTH,
    check: ({ file }) => {
      const id = (arrayOf(file, file.trailer.entries.get('ID')) ?? []).map((one) => file.resolve(one));
      const whole = id.length === 2 && id.every((one) => isString(one) && one.bytes.length > 0);
      return whole ? [] : [finding('X-TRAILER-ID')];
    },
  },
  {
    id: 'X-OBJSTM',
    standards: ['x1a'],
    check: ({ file }) => (file.compressedStructure ? [finding('X-OBJSTM')] : []),
  },
  {
    id: 'X-FILTERS',
    standards: BOTH,
    check: ({ file, dicts, expectations }) => {
      const forbidden: readonly string[] = FORBIDDEN[expectations.standard];
      const counts = new Map<string, number>();
      for (const { dict, stream } of dicts) {
        if (!stream) continue;
        for (const { name } of filtersOf(dict, file.resolve)) {
          if (forbidden.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
      return [...counts].map(([filter, count]) => finding('X-FILTERS', { filter, count }));
    },
  },
];
