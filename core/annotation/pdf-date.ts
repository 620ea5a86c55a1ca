/** `D:YYYYMMDDHHmmSSOHH'mm'`, whatever stands after the year left out, the last apostrophe too (ISO 32000-1, 7.9.4). */
const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?/;

/** ISO 8601 to the second, with `Z`, an offset, or neither. */
const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:(Z)|([+-])(\d{2}):(\d{2}))?$/;

/** A date of a PDF in ISO 8601; `undefined` where it is none. */
export function isoOfPdfDate(text: string): string | undefined {
  const found = PDF_DATE.exec(text.trim());
  if (found === null) return undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00', zulu, sign, hours, minutes] =
    found;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const zone = zulu ?? (sign === undefined ? '' : `${sign}${hours}:${minutes ?? '00'}`);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}

/** A time in ISO 8601, to the second, as a PDF has it; `undefined` where it is none. */
export function pdfDateOfIso(iso: string): string | undefined {
  const found = ISO_TIME.exec(iso);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, zulu, sign, hours, minutes] = found;
  const zone = zulu ?? (sign === undefined ? '' : `${sign}${hours}'${minutes}'`);
  return `D:${year}${month}${day}${hour}${minute}${second}${zone}`;
}
