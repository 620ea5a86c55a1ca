import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { BOX_TOLERANCE, boxOf, liesWithin, trimBoxOf, type PageBox } from '../page-boxes';
import { numberOf } from '../reader/access';
import type { PdfPage } from '../reader/objects';

/** Points in a millimetre. */
const MILLIMETRE = 72 / 25.4;
/** Sizes may differ from what was ordered by so much (N-PAGE-SIZE). */
const SIZE_TOLERANCE_MM = 0.1;
/** Bleed of tabloids and inserts that are trimmed, and how exactly it is kept. */
const BLEED_MM = 3;
const BLEED_TOLERANCE_MM = 0.1;

/** The boxes of the pages: what the standard wants of them, and what newspapers do. */
export const BOX_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-BOX-TRIM',
    standards: BOTH,
    check: eachPage(({ file }, page) => {
      const [trim, art] = ['TrimBox', 'ArtBox'].map((name) => page.dict.entries.has(name));
      if (trim === true && art === true) return [{ reason: 'both' }];
      if (trim !== true && art !== true) return [{ reason: 'none' }];
      const box = boxOf(file, page.dict.entries.get(trim === true ? 'TrimBox' : 'ArtBox'));
      return box === undefined ? [{ reason: 'broken' }] : [];
    }),
  },
  {
    id: 'X-BOX-NEST',
    standards: BOTH,
    check: eachPage(({ file }, page) => {
      const media = boxOf(file, page.get('MediaBox'));
      if (media === undefined) return [{ reason: 'media' }];
      const bleed = boxOf(file, page.dict.entries.get('BleedBox'));
      const trim = trimBoxOf(file, page);
      if (bleed !== undefined && !liesWithin(bleed, media)) return [{ reason: 'bleed' }];
      if (trim !== undefined && !liesWithin(trim, bleed ?? media)) return [{ reason: 'trim' }];
      return [];
    }),
  },
  {
    id: 'X-BOX-CROP',
    standards: BOTH,
    check: (context) =>
      context.file.pages.flatMap((page) => {
        const { file } = context;
        const crop = boxOf(file, page.get('CropBox'));
        if (crop === undefined) return [];
        const inner = boxOf(file, page.dict.entries.get('BleedBox')) ?? trimBoxOf(file, page);
        const cuts = inner !== undefined && !liesWithin(inner, crop);
        const severity = cuts ? 'error' : 'warning';
        return [finding('X-BOX-CROP', { reason: cuts ? 'cuts' : 'house' }, { page: page.number, severity })];
      }),
  },
  {
    id: 'X-USERUNIT',
    standards: BOTH,
    check: eachPage(({ file, expectations }, page) => {
      if (!page.dict.entries.has('UserUnit')) return [];
      const unit = numberOf(file, page.dict.entries.get('UserUnit')) ?? 0;
      return expectations.standard === 'x4' && unit === 1 ? [] : [{ unit }];
    }),
  },
  { id: 'N-PAGE-SIZE', standards: BOTH, check: sizes },
  {
    id: 'N-PAGE-COUNT',
    standards: BOTH,
    check: ({ file, expectations }) => {
      if (expectations.pages === undefined) return undefined;
      const pages = file.pages.length;
      return pages === expectations.pages ? [] : [finding('N-PAGE-COUNT', { pages, ordered: expectations.pages })];
    },
  },
  {
    id: 'N-ROTATE',
    standards: BOTH,
    check: eachPage(({ file }, page) => {
      const turn = numberOf(file, page.get('Rotate')) ?? 0;
      return turn === 0 ? [] : [{ turn }];
    }),
  },
  { id: 'N-BLEED', standards: BOTH, check: bleeds },
];

/** A check of every page by itself: the values of what is wrong with one. */
function eachPage(
  check: (context: CheckContext, page: PdfPage) => readonly PdfFinding['values'][],
): PressCheck['check'] {
  return function (this: PressCheck, context) {
    return context.file.pages.flatMap((page) =>
      check(context, page).map((values) => finding(this.id, values, { page: page.number })),
    );
  };
}

function sizeOf(box: PageBox): readonly [width: number, height: number] {
  return [(box.right - box.left) / MILLIMETRE, (box.top - box.bottom) / MILLIMETRE];
}

const rounded = (millimetres: number): number => Math.round(millimetres * 100) / 100;

function sizes({ file, expectations }: CheckContext): PdfFinding[] {
  const boxes = file.pages.map((page) => trimBoxOf(file, page));
  const first = boxes[0];
  const ordered = expectations.trim
    ? ([expectations.trim.widthMm, expectations.trim.heightMm] as const)
    : first && sizeOf(first);
  if (ordered === undefined) return [];
  return boxes.flatMap((box, index) => {
    const size = box === undefined ? ([0, 0] as const) : sizeOf(box);
    const right = size.every((one, i) => Math.abs(one - (ordered[i] ?? 0)) <= SIZE_TOLERANCE_MM);
    if (right) return [];
    const values = {
      width: rounded(size[0]),
      height: rounded(size[1]),
      orderedWidth: rounded(ordered[0]),
      orderedHeight: rounded(ordered[1]),
    };
    return [finding('N-PAGE-SIZE', values, { page: index + 1 })];
  });
}

function bleeds({ file }: CheckContext): PdfFinding[] {
  return file.pages.flatMap((page) => {
    const bleed = boxOf(file, page.dict.entries.get('BleedBox'));
    const trim = trimBoxOf(file, page);
    if (bleed === undefined || trim === undefined) return [];
    const sides = [trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top];
    if (sides.every((side) => Math.abs(side) <= BOX_TOLERANCE)) return [];
    const trimmed = sides.every((side) => Math.abs(side / MILLIMETRE - BLEED_MM) <= BLEED_TOLERANCE_MM);
    const widest = rounded(Math.max(...sides.map(Math.abs)) / MILLIMETRE);
    const severity = trimmed ? 'warning' : 'error';
    return [
      finding('N-BLEED', { reason: trimmed ? 'insert' : 'other', bleed: widest }, { page: page.number, severity }),
    ];
  });
}
