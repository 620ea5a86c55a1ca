/** `D:YYYYMMDDHHmmSSOHH'mm'`, whatever stands after the year left out, the last apostrophe too (ISO 32000-1, 7.9.4). */
const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?(?!'?\d))?/;

/** Zones are whole quarters of an hour off, in minutes, and none is farther off than this. */
const [QUARTER, FARTHEST] = [15, 14 * 60];

/** How ISO 8601 ends that tells a zone. */
const ZONE = /(?:Z|[+-]\d{2}:\d{2})$/;

/** ISO 8601 to the second, with `Z`, an offset, or neither. */
const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:(Z)|([+-])(\d{2}):(\d{2}))?$/;

/**
 * A date of a PDF in ISO 8601, without an offset where the file has one that is none (WPS writes `+00'112'` and
 * `+00'32'`); `undefined` where it is no date.
 */
export function isoOfPdfDate(text: string): string | undefined {
  const found = PDF_DATE.exec(text.trim());
  if (found === null) return undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00', zulu, sign, hours, minutes] =
    found;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const off = Number(hours) * 60 + Number(minutes ?? 0);
  const isZone = sign !== undefined && off % QUARTER === 0 && off <= FARTHEST;
  const zone = zulu ?? (isZone ? `${sign}${hours}:${minutes ?? '00'}` : '');
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}

/** A time in ISO 8601 in the zone of another, where it tells none itself and the other does. */
export function inZoneOf(iso: string, other = ''): string {
  const [zone = ''] = ZONE.exec(other) ?? [];
  return ZONE.test(iso) ? iso : iso + zone;
}

/** A time in ISO 8601, to the second, as a PDF has it; `undefined` where it is none. */
export function pdfDateOfIso(iso: string): string | undefined {
  const found = ISO_TIME.exec(iso);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, zulu, sign, hours, minutes] = found;
  const zone = zulu ?? (sign === undefined ? '' : `${sign}${hours}'${minutes}'`);
  return `D:${year}${month}${day}${hour}${minute}${second}${zone}`;
}
