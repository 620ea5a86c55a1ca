import type { Point } from '../geometry';
import { ANNOTATION_KINDS } from './annotation';
import type { Annotation, AnnotationColour } from './annotation';
import { boxOfRect, quadPoints, toUserSpace } from './page-space';
import type { PageSpace } from './page-space';
import { pdfDateOfIso } from './pdf-date';

/** The names of XFDF (ISO 19444-1). */
export const XFDF_NAMESPACE = 'http://ns.adobe.com/xfdf/';

/**
 * Remarks as an XFDF file (ISO 19444-1), in the order given; `spaceOf` tells where a page (from 1) lies in its PDF.
 * Lengths keep a thousandth of a point. The text of a remark must hold no characters that XML cannot hold
 * (`plainText`).
 */
export function writeXfdf(
  annotations: readonly Annotation[],
  { spaceOf, file }: { readonly spaceOf: (page: number) => PageSpace; readonly file?: string },
): string {
  const lines = annotations.map((annotation) => element(annotation, spaceOf(annotation.page)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xfdf xmlns="${XFDF_NAMESPACE}" xml:space="preserve">`,
    ...(file === undefined ? [] : [`<f href="${escaped(file)}"/>`]),
    `<annots>${lines.join('\n')}</annots>`,
    '</xfdf>',
    '',
  ].join('\n');
}

/**
 * Text as XML and PDF both keep it: line ends as `\n`, without other control characters and halves of surrogate pairs.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function element(annotation: Annotation, space: PageSpace): string {
  const { id, page, kind, rect, quads, text, author, subject, created, modified, colour, replyTo, grouped, state } =
    annotation;
  const attributes = [
    ['page', String(page - 1)],
    ['rect', boxOfRect(space, rect).map(number).join(',')],
    ['name', id],
    ['title', author],
    ['subject', subject],
    ['creationdate', created && pdfDateOfIso(created)],
    ['date', modified && pdfDateOfIso(modified)],
    ['color', colour && hexColour(colour)],
    ['flags', 'print'],
    ['coords', quads && quadPoints(space, quads).map(number).join(',')],
    ...lineAttributes(annotation, space),
    ['inreplyto', replyTo],
    ['replyType', grouped && 'group'],
    ['statemodel', state?.model],
    ['state', state?.value],
  ] as const;
  const written = attributes.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]));
  const name = ANNOTATION_KINDS[kind].xfdf;
  return `<${name}${written.join('')}><contents>${escaped(text)}</contents>${strokesOf(annotation, space)}</${name}>`;
}

/** A line has its ends as attributes. */
function lineAttributes(
  { kind, strokes, arrow }: Annotation,
  space: PageSpace,
): readonly (readonly [string, string | undefined])[] {
  const [first, last] = [strokes?.[0]?.[0], strokes?.[0]?.at(-1)];
  if (kind !== 'line' || first === undefined || last === undefined) return [];
  return [
    ['start', pair(space, first)],
    ['end', pair(space, last)],
    ['tail', arrow && 'OpenArrow'],
  ];
}

function strokesOf({ kind, strokes = [] }: Annotation, space: PageSpace): string {
  const runs = strokes.map((points) => points.map((point) => pair(space, point)).join(';'));
  if (kind === 'ink') return `<inklist>${runs.map((run) => `<gesture>${run}</gesture>`).join('')}</inklist>`;
  if (kind === 'polygon' || kind === 'polyline') return `<vertices>${runs[0] ?? ''}</vertices>`;
  return '';
}

function pair(space: PageSpace, point: Point): string {
  return toUserSpace(space, point).map(number).join(',');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function hexColour(colour: AnnotationColour): string {
  return `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Line ends and tabs of attributes would be read as spaces. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
