import { SUBJECTS } from '../edition';
import type { CaptionPlace, GridRect, PictureFit, PicturePoint, Subject } from '../edition';
import { list, number, object, oneOf, optional, union, whole } from './check';
import type { Schema } from './check';
import { share } from './common';

/** Grid places may lie outside the type area (a diagnostic tells), but not where sums lose their meaning. */
const gridPlace = whole(-1_000, 10_000);

/** A number of columns or lines. */
export const gridExtent: Schema<number> = whole(0, 10_000);

/** The fields of a place on the page's grid. */
export const gridRectFields = { column: gridPlace, columns: gridExtent, line: gridPlace, lines: gridExtent };

/** A place on the page's grid. */
export const gridRect: Schema<GridRect> = object<GridRect>(gridRectFields);

/** A point of a picture. */
export const picturePoint: Schema<PicturePoint> = object<PicturePoint>({ x: share, y: share });

/** Closer than this a picture is a blur. */
const MOST_ZOOM = 100;

/** How a picture is fitted into its frame. */
export const pictureFit: Schema<PictureFit> = union<PictureFit>({
  fill: object<Extract<PictureFit, { kind: 'fill' }>>({
    kind: oneOf(['fill']),
    focus: optional(picturePoint),
    zoom: optional(number({ min: 1, max: MOST_ZOOM })),
  }),
  whole: object<Extract<PictureFit, { kind: 'whole' }>>({ kind: oneOf(['whole']) }),
});

type Beside = Extract<CaptionPlace, { readonly at: 'left' | 'right' }>;

const onLines = object<Exclude<CaptionPlace, Beside>>({ at: oneOf(['below', 'above', 'inside']) });
const beside = object<Beside>({
  at: oneOf(['left', 'right']),
  columns: optional(whole(1, 100)),
});

/** Where a caption stands. */
export const captionPlace: Schema<CaptionPlace> = (value, path, report) => {
  const at = typeof value === 'object' && value !== null && 'at' in value ? value.at : undefined;
  return at === 'left' || at === 'right' ? beside(value, path, report) : onLines(value, path, report);
};

/** What a story or a picture shows. */
export const subjects: Schema<readonly Subject[]> = list(oneOf(SUBJECTS), { max: SUBJECTS.length });
