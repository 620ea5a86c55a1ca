import { BOTH, finding, type PressCheck } from '../check';
import { nameOf } from '../reader/access';
import { find, findLast, isWhite } from '../reader/characters';

/** The newest version of PDF that each standard is made for. */
const NEWEST = { x4: '1.6', x1a: '1.4' } as const;

/** How a file begins and ends. */
export const HEADER_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-HEADER',
    standards: BOTH,
    check: ({ file, expectations }) => {
      if (find(file.bytes.subarray(0, 5), '%PDF-') !== 0) return [finding('X-HEADER', { reason: 'place' })];
      const most = NEWEST[expectations.standard];
      // A version in the catalog stands for the header's where it is newer (ISO 32000-1, 7.2.2).
      const version = [file.version, nameOf(file, file.catalog.entries.get('Version')) ?? ''].sort().at(-1) ?? '';
      return /^\d\.\d$/.test(version) && version <= most
        ? []
        : [finding('X-HEADER', { reason: 'version', version, most })];
    },
  },
  {
    id: 'X-HEADER-BINARY',
    standards: BOTH,
    check: ({ file: { bytes } }) => {
      let at = Math.max(0, find(bytes, '%PDF-'));
      while (at < bytes.length && bytes[at] !== CR && bytes[at] !== LF) at++;
      while (bytes[at] === CR || bytes[at] === LF) at++;
      const marked =
        bytes[at] === PERCENT && bytes.length > at + 4 && bytes.subarray(at + 1, at + 5).every((byte) => byte > 127);
      return marked ? [] : [finding('X-HEADER-BINARY')];
    },
  },
  {
    id: 'X-EOF',
    standards: BOTH,
    check: ({ file: { bytes } }) => {
      const at = findLast(bytes, '%%EOF');
      const after = bytes.subarray(at + '%%EOF'.length);
      const ends = at >= 0 && after.length <= 2 && after.every(isWhite);
      return ends ? [] : [finding('X-EOF')];
    },
  },
];

const CR = 13;
const LF = 10;
const PERCENT = 0x25;
