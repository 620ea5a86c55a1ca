import { Unusable } from './outcome';

/**
 * Copy in a frame: a headline over all columns, then the text in legs. Rows count `leadPt` from the type area's top.
 */
export interface JobArticle {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly row: number;
  readonly headRows: number;
  readonly rows: number;
}

/** A neutral job of frames and copy, as other newsroom systems send it. Millimetres; `Pt` points; `Em` body ems. */
export interface Job {
  readonly spec: {
    readonly pageW: number;
    readonly pageH: number;
    readonly areaX: number;
    readonly areaY: number;
    readonly areaW: number;
    readonly areaH: number;
    readonly cols: number;
    readonly gutter: number;
    readonly colW: number;
    readonly bodyFont: string;
    readonly bodyPt: number;
    readonly leadPt: number;
    readonly indentEm: number;
    readonly headFont: string;
    readonly headPt: number;
    readonly headWeight: number;
  };
  readonly pages: readonly { readonly articles: readonly JobArticle[] }[];
}

const SPEC_NUMBERS = [
  'pageW',
  'pageH',
  'areaX',
  'areaY',
  'areaW',
  'areaH',
  'cols',
  'gutter',
  'colW',
  'bodyPt',
  'leadPt',
  'indentEm',
  'headPt',
  'headWeight',
] as const;
/** Fields that may be nought; all others must be more. */
const MAY_BE_ZERO: readonly string[] = ['areaX', 'areaY', 'gutter', 'indentEm', 'row', 'headRows'];
/** No sheet of paper and no type is larger than this, in millimetres or points. */
const LARGEST = 5_000;

/** Checks a job read from JSON; an unknown or wrong field is refused by its name. */
export function checkJob(value: unknown, file: string): Job {
  const refuse = (field: string, problem: string): Unusable => new Unusable('bad-job', { file, field, problem });
  const record = (given: unknown, field: string, known: readonly string[]): Readonly<Record<string, unknown>> => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw refuse(field, '{…}');
    for (const key of Object.keys(given)) {
      if (!known.includes(key)) throw new Unusable('unknown-job-field', { file, field: `${field}.${key}` });
    }
    return given as Readonly<Record<string, unknown>>;
  };
  const list = (given: unknown, field: string): readonly unknown[] => {
    if (!Array.isArray(given)) throw refuse(field, '[…]');
    return given;
  };
  const number = (given: unknown, field: string): number => {
    const least = MAY_BE_ZERO.includes(field.split('.').at(-1) ?? '') ? 0 : Number.MIN_VALUE;
    if (typeof given !== 'number' || !(given >= least && given <= LARGEST)) throw refuse(field, `0–${LARGEST}`);
    return given;
  };
  const count = (given: unknown, field: string): number => {
    const whole = number(given, field);
    if (!Number.isInteger(whole)) throw refuse(field, '0, 1, 2 …');
    return whole;
  };
  const text = (given: unknown, field: string): string => {
    if (typeof given !== 'string') throw refuse(field, '"…"');
    return given;
  };

  const job = record(value, 'job', ['spec', 'pages']);
  const spec = record(job['spec'], 'spec', [...SPEC_NUMBERS, 'bodyFont', 'headFont', 'unit']);
  if (spec['unit'] !== undefined) text(spec['unit'], 'spec.unit');
  const numbers = Object.fromEntries(SPEC_NUMBERS.map((name) => [name, number(spec[name], `spec.${name}`)]));
  if (!Number.isInteger(numbers['cols'])) throw refuse('spec.cols', '1, 2, 3 …');
  const pages = list(job['pages'], 'pages').map((page, index) => {
    const field = `pages[${index}]`;
    const { articles } = record(page, field, ['articles']);
    return { articles: list(articles, `${field}.articles`).map((one, at) => article(one, `${field}.articles[${at}]`)) };
  });
  return {
    spec: {
      ...(numbers as Record<(typeof SPEC_NUMBERS)[number], number>),
      bodyFont: text(spec['bodyFont'], 'spec.bodyFont'),
      headFont: text(spec['headFont'], 'spec.headFont'),
    },
    pages,
  };

  function article(given: unknown, field: string): JobArticle {
    const { headline, paragraphs, row, headRows, rows } = record(given, field, [
      'headline',
      'paragraphs',
      'row',
      'headRows',
      'rows',
    ]);
    return {
      headline: text(headline, `${field}.headline`),
      paragraphs: list(paragraphs, `${field}.paragraphs`).map((one, index) =>
        text(one, `${field}.paragraphs[${index}]`),
      ),
      row: count(row, `${field}.row`),
      headRows: count(headRows, `${field}.headRows`),
      rows: count(rows, `${field}.rows`),
    };
  }
}
