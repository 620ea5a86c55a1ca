import fc from 'fast-check';
import { ANNOTATION_KINDS, freshId, plainText } from '../../core/annotation';
import type { Annotation, AnnotationKind } from '../../core/annotation';
import type { Point, Rect } from '../../core/geometry';

/** Halves of points: what text and binary numbers both keep. */
const length = fc.integer({ min: 0, max: 1600 }).map((half) => half / 2);
const rect: fc.Arbitrary<Rect> = fc.record({ x: length, y: length, width: length, height: length });
const point: fc.Arbitrary<Point> = fc.record({ x: length, y: length });
const words = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('“七”应为“八”', '<b>&"\'</b>', '一\n二\t三', ''))
  .map(plainText);
const part = fc.integer({ min: 0, max: 255 }).map((byte) => byte / 255);
const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const time = fc.option(fc.tuple(two(23), two(59)).map(([hours, minutes]) => `2026-11-22T${hours}:${minutes}:59`));
/** Both of one program, in one zone. */
const times = fc.tuple(time, time, fc.constantFrom('Z', '+08:00', '-03:30', '')).map(([created, modified, zone]) => ({
  created: created === null ? undefined : created + zone,
  modified: modified === null ? undefined : modified + zone,
}));

function marksType(kind: AnnotationKind): boolean {
  return ['highlight', 'underline', 'squiggle', 'strikeout'].includes(kind);
}

function strokesOf(kind: AnnotationKind): fc.Arbitrary<readonly (readonly Point[])[] | undefined> {
  const run = (minLength: number, maxLength: number): fc.Arbitrary<readonly Point[]> =>
    fc.array(point, { minLength, maxLength });
  if (kind === 'line') return fc.tuple(run(2, 2));
  if (kind === 'polygon' || kind === 'polyline') return fc.tuple(run(1, 5));
  return kind === 'ink' ? fc.array(run(1, 5), { minLength: 1, maxLength: 3 }) : fc.constant(undefined);
}

const annotation: fc.Arbitrary<Omit<Annotation, 'replyTo' | 'grouped' | 'page'>> = fc
  .constantFrom(...(Object.keys(ANNOTATION_KINDS) as AnnotationKind[]))
  .chain((kind) =>
    fc
      .record({
        id: words.map((name) => name || 'nameless'),
        rect,
        quads: marksType(kind) ? fc.array(rect, { minLength: 1, maxLength: 3 }) : fc.constant(undefined),
        strokes: strokesOf(kind),
        arrow: kind === 'line' ? fc.constantFrom(true as const, undefined) : fc.constant(undefined),
        text: words,
        author: words,
        subject: fc.option(words, { nil: undefined }).map((subject) => subject || undefined),
        times,
        colour: fc.option(fc.tuple(part, part, part), { nil: undefined }),
        state: fc.constantFrom(undefined, { model: 'Review', value: 'Rejected' }),
      })
      .map(({ times, ...rest }) => {
        const known = Object.entries({ ...rest, ...times }).filter(([, value]) => value !== undefined);
        return { kind, ...Object.fromEntries(known) } as Annotation;
      }),
  );

/** Remarks of every kind on `pages` pages, in the order of the pages, some of them answers to others. */
export function anyAnnotations({ pages }: { readonly pages: number }): fc.Arbitrary<readonly Annotation[]> {
  const one = fc.tuple(annotation, fc.integer({ min: 1, max: pages }), fc.nat(), fc.constantFrom('no', 'yes', 'group'));
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((all) => {
    const taken = new Set<string>();
    const ids = all.map(([{ id }]) => freshId(id, taken));
    return all
      .map(([each, page, other, answers], index): Annotation => {
        const replyTo = ids[other % ids.length] ?? '';
        const id = ids[index] ?? '';
        const reply = answers !== 'no' &&
          replyTo !== id && { replyTo, ...(answers === 'group' && { grouped: true as const }) };
        return { ...each, id, page, ...reply };
      })
      .sort((a, b) => a.page - b.page);
  });
}
