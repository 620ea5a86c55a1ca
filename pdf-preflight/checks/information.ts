import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { dictOf, textOf } from '../reader/access';
import { isName, isString, type PdfObject } from '../reader/objects';

/** Entries that must be there and say something (ISO 15930-4 and -7, 6.5). */
const TEXTS = ['Title', 'Creator', 'Producer'] as const;

/** Dates that must be there. */
const DATES = ['CreationDate', 'ModDate'] as const;

/** The value of an entry of the information dictionary. */
export function informationOf({ file }: CheckContext, key: string): PdfObject {
  return file.resolve(dictOf(file, file.trailer.entries.get('Info'))?.entries.get(key));
}

/** What the information dictionary says of the file. Enciphered texts are looked for, but cannot be read. */
export const INFORMATION_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-INFO-KEYS',
    standards: BOTH,
    check: (context) =>
      [...TEXTS, ...DATES].flatMap((key) => {
        const value = informationOf(context, key);
        const empty = !isString(value) || textOf(context.file, value)?.trim() === '';
        return empty ? [finding('X-INFO-KEYS', { key })] : [];
      }),
  },
  {
    id: 'X-INFO-DATES',
    standards: BOTH,
    check: (context) => {
      if (context.file.encrypted) return undefined;
      return DATES.flatMap((key) => {
        const date = textOf(context.file, informationOf(context, key));
        return date === undefined || momentOfDate(date) !== undefined ? [] : [finding('X-INFO-DATES', { key, date })];
      });
    },
  },
  {
    id: 'X-TRAPPED',
    standards: BOTH,
    check: (context) => {
      const trapped = informationOf(context, 'Trapped');
      if (isName(trapped, 'True') || isName(trapped, 'False')) return [];
      if (trapped === null) return [finding('X-TRAPPED', { reason: 'missing' })];
      const value = isName(trapped) ? trapped.name : (textOf(context.file, trapped) ?? '?');
      return [finding('X-TRAPPED', { reason: isName(trapped) ? 'value' : 'string', value })];
    },
  },
  { id: 'X-INFO-VERSION', standards: BOTH, check: version },
];

function version(context: CheckContext): PdfFinding[] | undefined {
  const { file, expectations } = context;
  if (file.encrypted) return undefined;
  const found = textOf(file, informationOf(context, 'GTS_PDFXVersion'));
  const conformance = textOf(file, informationOf(context, 'GTS_PDFXConformance'));
  const bad = (wanted: string): PdfFinding[] => [
    finding('X-INFO-VERSION', { reason: found === undefined ? 'missing' : 'other', wanted, found: found ?? '' }),
  ];
  if (expectations.standard === 'x4') {
    if (found !== undefined && found !== 'PDF/X-4') return bad('PDF/X-4');
    return conformance === undefined ? [] : [finding('X-INFO-VERSION', { reason: 'conformance', found: conformance })];
  }
  // The edition of 2001 names its conformance apart.
  if (found === 'PDF/X-1:2001' && conformance === 'PDF/X-1a:2001') return [];
  return found === 'PDF/X-1a:2003' ? [] : bad('PDF/X-1a:2003');
}

/** The moment of a PDF date with its zone, in milliseconds; `undefined` when it is not written as PDF/X wants it. */
export function momentOfDate(date: string): number | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'00'?)?|([+-]\d\d)'(\d\d)'?)$/.exec(date);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zoneHour = '+00', zoneMinute = '00'] = match;
  return momentOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${zoneHour}:${zoneMinute}`);
}

/** The moment of an ISO 8601 date to the second; `undefined` for a day that there is none of. */
export function momentOf(iso: string): number | undefined {
  const moment = Date.parse(iso.replace(/\.\d+/, ''));
  const local = Date.parse(`${iso.slice(0, 19)}Z`);
  // The calendar moves the 31st of June on to July by itself.
  const real = !Number.isNaN(local) && new Date(local).toISOString().slice(0, 19) === iso.slice(0, 19);
  return Number.isNaN(moment) || !real ? undefined : moment;
}
