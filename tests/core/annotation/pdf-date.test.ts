import { describe, expect, it } from 'vitest';
import { isoOfPdfDate, pdfDateOfIso } from '../../../core/annotation';

describe('dates of a PDF', () => {
  it.each([
    ["D:20261122214005+08'00'", '2026-11-22T21:40:05+08:00'],
    ["D:20261122214005-03'30", '2026-11-22T21:40:05-03:30'],
    ['D:20261122214005Z', '2026-11-22T21:40:05Z'],
    ["D:20261122214005Z00'00'", '2026-11-22T21:40:05Z'],
    // Offsets that are none, as WPS writes them, and those of Nepal and Kiribati.
    ["D:20220110155530+00'112'", '2022-01-10T15:55:30'],
    ["D:20220110160015+00'32'", '2022-01-10T16:00:15'],
    ["D:20220110160015+05'45'", '2022-01-10T16:00:15+05:45'],
    ["D:20220110160015+14'00", '2022-01-10T16:00:15+14:00'],
    ['D:20261122', '2026-11-22T00:00:00'],
    ['2026', '2026-01-01T00:00:00'],
  ])('%s is %s', (pdf, iso) => {
    expect(isoOfPdfDate(pdf)).toBe(iso);
  });

  it('are none where a part is impossible', () => {
    expect(['', 'yesterday', 'D:20261322', 'D:20261122250000'].map(isoOfPdfDate)).toEqual(Array(4).fill(undefined));
    expect(pdfDateOfIso('2026-11-22')).toBeUndefined();
  });

  it('come back as they were', () => {
    const days = ['2026-11-22T21:40:05+08:00', '2026-11-22T21:40:05Z', '2026-11-22T21:40:05'];
    expect(days.map((day) => isoOfPdfDate(pdfDateOfIso(day) ?? ''))).toEqual(days);
  });
});
