import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MIGRATIONS,
  EDITION_FORMAT,
  canonicalJson,
  migrate,
  validateEdition,
  validateProfile,
} from '../../../core/document';
import type { Article, Paragraph } from '../../../core/document';
import { smallEdition, smallProfile } from './small-edition';

/** A mark of a proofreader with all that may be left out. */
const mark = {
  id: 'm1',
  sign: 'swap',
  anchor: {
    kind: 'text',
    owner: { kind: 'story', id: 's1' },
    from: { part: 'headline', offset: 0 },
    to: { part: 'headline', offset: 1 },
    words: '大',
    gone: true,
  },
  target: {
    kind: 'text',
    owner: { kind: 'story', id: 's1' },
    from: { part: 'body:0', offset: 1 },
    to: { part: 'body:0', offset: 2 },
    words: '坝',
  },
  text: '坝大',
  comment: '照原稿',
  replies: [{ reader: '陈编', at: '2026-11-26T09:40:00Z', text: '对' }],
  reader: '许校',
  round: 'first',
  at: '2026-11-26T09:30:00Z',
  state: 'open',
};

/** The edition as JSON gives it, with the value at a path replaced; `undefined` takes the field away. */
function spoiled(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(smallEdition());
  let at = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

describe('validateEdition', () => {
  it('gives an equal fresh copy of a good edition', () => {
    const result = validateEdition(smallEdition());
    expect(result).toEqual({ ok: true, edition: smallEdition(), warnings: [] });
  });

  it.each<[readonly (string | number)[], unknown]>([
    [['pages', 0, 'articles', 0, 'tracking'], -1.5],
    [['pages', 0, 'articles', 0, 'hidden'], true],
    [
      ['pages', 0, 'guides'],
      [
        { id: 'g1', axis: 'across', at: 120.5 },
        { id: 'g2', axis: 'down', at: -20 },
      ],
    ],
    [
      ['pages', 0, 'blocks'],
      [
        {
          id: 'b',
          frame: { column: 0, columns: 1, line: 0, lines: 2 },
          content: { kind: 'banner', text: '要闻' },
          locked: true,
          hidden: true,
        },
      ],
    ],
    [['stories', 0, 'received'], { headline: '渡口新桥通车', paragraphs: ['河湾县渡口新桥今晨通车。'] }],
    [['waivers'], [{ finding: 'unplaced story=s4', reason: '留到明天' }]],
    [['proofMarks'], [mark]],
    [['proofMarks'], [{ ...mark, anchor: { kind: 'place', page: 'p1', shape: 'point', at: { x: 4.5, y: 3 } } }]],
  ])('takes %j', (path, value) => {
    expect(validateEdition(spoiled(path, value))).toEqual({ ok: true, edition: spoiled(path, value), warnings: [] });
  });

  it('takes a picture with a rectangle of its own', () => {
    const inset = { x: 2.5, width: 7.5, standoff: { cells: 0.5, lines: 1 } };
    const path = ['pages', 0, 'articles', 0, 'pictures', 0, 'inset'];
    expect(validateEdition(spoiled(path, inset))).toEqual({ ok: true, edition: spoiled(path, inset), warnings: [] });
  });

  it.each<[readonly (string | number)[], unknown, string, string]>([
    [['issue', 'date'], '2026-13-01', 'wrong-form', 'issue.date'],
    [['issue', 'number'], Infinity, 'not-a-number', 'issue.number'],
    [['issue', 'number'], 1.5, 'not-a-number', 'issue.number'],
    [['issue', 'colour'], 'red', 'unknown-field', 'issue.colour'],
    [['masthead', 'name'], undefined, 'missing-field', 'masthead.name'],
    [['masthead', 'fields', 'constructor'], 'x', 'unknown-field', 'masthead.fields.constructor'],
    [['profile', 'grid', 'columns'], 0, 'out-of-range', 'profile.grid.columns'],
    [['profile', 'grid', 'columns'], '6', 'not-a-number', 'profile.grid.columns'],
    [['profile', 'accent', 'kind'], 'rgb', 'unknown-choice', 'profile.accent.kind'],
    [['profile', 'accent', 'alternate'], [0, 0, 0], 'too-few', 'profile.accent.alternate'],
    [['profile', 'styles', 'body'], undefined, 'missing-field', 'profile.styles.body'],
    [['profile', 'composition', 'prohibition'], 'lax', 'unknown-choice', 'profile.composition.prohibition'],
    [['stories', 0, 'headline'], 7, 'not-text', 'stories[0].headline'],
    [['stories', 0, 'headline'], 'a\ud800', 'broken-text', 'stories[0].headline'],
    [['stories', 0, 'headline'], 'a'.repeat(1_000_001), 'too-long', 'stories[0].headline'],
    [['stories', 1, 'id'], 's1', 'duplicate-id', 'stories[1].id'],
    [['stories', 0, 'killed'], 0, 'not-a-flag', 'stories[0].killed'],
    [['pages', 1, 'articles', 0, 'id'], 'a1', 'duplicate-id', 'pages[1].articles[0].id'],
    [['pages', 0, 'articles', 0, 'frame', 'line'], 1e9, 'out-of-range', 'pages[0].articles[0].frame.line'],
    [
      ['pages', 0, 'articles', 0, 'pictures', 0, 'inset'],
      { x: 2.5, width: 0 },
      'out-of-range',
      'pages[0].articles[0].pictures[0].inset.width',
    ],
    [['pages', 0, 'articles', 0, 'vertical'], false, 'not-a-flag', 'pages[0].articles[0].vertical'],
    [['pages', 0, 'articles', 0, 'hidden'], false, 'not-a-flag', 'pages[0].articles[0].hidden'],
    [['pages', 0, 'articles', 0, 'tracking'], 0, 'wrong-form', 'pages[0].articles[0].tracking'],
    [['pages', 0, 'articles', 0, 'tracking'], -2.01, 'out-of-range', 'pages[0].articles[0].tracking'],
    [['pages', 0, 'articles', 0, 'tracking'], '1', 'not-a-number', 'pages[0].articles[0].tracking'],
    [['pages', 0, 'furniture'], { banner: {} }, 'unknown-field', 'pages[0].furniture.banner'],
    [['pages', 0, 'furniture'], { folio: { hidden: false } }, 'not-a-flag', 'pages[0].furniture.folio.hidden'],
    [['pages', 0, 'guides'], [{ id: 'g', axis: 'level', at: 1 }], 'unknown-choice', 'pages[0].guides[0].axis'],
    [['pages', 0, 'guides'], [{ id: 'g', axis: 'down', at: NaN }], 'not-a-number', 'pages[0].guides[0].at'],
    [['stories', 0, 'received'], { headline: '' }, 'missing-field', 'stories[0].received.paragraphs'],
    [['waivers'], [{ finding: 'x', reason: ' ' }], 'wrong-form', 'waivers[0].reason'],
    [['proofMarks'], [mark, mark], 'duplicate-id', 'proofMarks[1].id'],
    [['proofMarks'], [{ ...mark, at: 'yesterday' }], 'wrong-form', 'proofMarks[0].at'],
    [['proofMarks'], [{ ...mark, sign: 'circle' }], 'unknown-choice', 'proofMarks[0].sign'],
    [['pages', 0], [], 'not-an-object', 'pages[0]'],
    [['pages'], {}, 'not-a-list', 'pages'],
    [['pictures', 0, 'sha256'], '../../x', 'wrong-form', 'pictures[0].sha256'],
    [['teasers'], Array.from({ length: 501 }, () => ({ text: '' })), 'too-many', 'teasers'],
    [['id'], nested(100), 'too-deep', ''],
    [['id'], nested(100_000), 'too-deep', ''],
    [['format'], EDITION_FORMAT + 1, 'unknown-choice', 'format'],
  ])('names the place %j of a wrong value', (path, value, code, place) => {
    const result = validateEdition(spoiled(path, value));
    if (result.ok) throw new Error('It was taken.');
    expect(result.problems[0]).toMatchObject({ code, path: place });
  });

  it('takes a paragraph with all that can be said of it', () => {
    const paragraph: Paragraph = {
      kind: 'body',
      text: '𠮷安\t面积\t20m2',
      marks: [
        { kind: 'name', start: 0, end: 3 },
        { kind: 'ruby', start: 0, end: 3, reading: 'jí ān' },
        { kind: 'superior', start: 10, end: 11 },
      ],
      initial: { lines: 3, characters: 1 },
      align: 'justify-all',
      indents: { first: -1, start: 2, end: 0.5 },
      tabs: [
        { at: 4, align: 'centre' },
        { at: 9.5, align: 'end' },
      ],
    };
    const edition = smallEdition();
    const stories = edition.stories.map((story) => ({ ...story, paragraphs: [paragraph] }));
    expect(validateEdition({ ...edition, stories })).toEqual({
      ok: true,
      edition: { ...edition, stories },
      warnings: [],
    });
  });

  it.each<[string, object, string, string]>([
    ['beyond the text', { marks: [{ kind: 'dot', start: 0, end: 9 }] }, 'out-of-range', '.marks[0].end'],
    ['of nothing', { marks: [{ kind: 'dot', start: 1, end: 1 }] }, 'out-of-range', '.marks[0].start'],
    ['on half a character', { marks: [{ kind: 'dot', start: 1, end: 3 }] }, 'broken-text', '.marks[0]'],
    ['of no kind', { marks: [{ kind: 'glow', start: 0, end: 2 }] }, 'unknown-choice', '.marks[0].kind'],
    [
      'with a blank reading',
      { marks: [{ kind: 'ruby', start: 0, end: 2, reading: ' ' }] },
      'wrong-form',
      '.marks[0].reading',
    ],
    [
      'with a reading it cannot have',
      { marks: [{ kind: 'dot', start: 0, end: 2, reading: 'jí' }] },
      'unknown-choice',
      '.marks[0].kind',
    ],
    [
      'over another of its kind',
      {
        marks: [
          { kind: 'dot', start: 0, end: 3 },
          { kind: 'dot', start: 2, end: 4 },
        ],
      },
      'out-of-range',
      '.marks[1].start',
    ],
    [
      'out of order',
      {
        marks: [
          { kind: 'dot', start: 2, end: 3 },
          { kind: 'name', start: 0, end: 2 },
        ],
      },
      'wrong-form',
      '.marks[1]',
    ],
  ])('refuses a mark %s', (_what, fields, code, place) => {
    const paragraph = { kind: 'body', text: '𠮷安县', ...fields };
    const result = validateEdition(spoiled(['stories', 0, 'paragraphs', 0], paragraph));
    if (result.ok) throw new Error('It was taken.');
    expect(result.problems[0]).toMatchObject({ code, path: `stories[0].paragraphs[0]${place}` });
  });

  it.each([
    [
      {
        tabs: [
          { at: 4, align: 'end' },
          { at: 4, align: 'end' },
        ],
      },
    ],
    [{ initial: { lines: 1, characters: 1 } }],
    [{ indents: { start: -1 } }],
  ])('refuses %j', (fields) => {
    const paragraph = { kind: 'body', text: '甲', ...fields };
    expect(validateEdition(spoiled(['stories', 0, 'paragraphs', 0], paragraph))).toMatchObject({ ok: false });
  });

  it('takes nothing from prototypes and changes none', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"format":1}');
    expect(validateEdition(hostile)).toMatchObject({ ok: false });
    expect(validateEdition(Object.create(smallEdition()))).toMatchObject({ ok: false });
    const fields: unknown = JSON.parse('{"__proto__":"x"}');
    expect(validateEdition(spoiled(['masthead', 'fields'], fields))).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-field' }],
    });
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });

  it('tells at most fifty problems of a file full of them', () => {
    const result = validateEdition(
      spoiled(
        ['teasers'],
        Array.from({ length: 400 }, () => 0),
      ),
    );
    if (result.ok) throw new Error('It was taken.');
    expect(result.problems).toHaveLength(50);
  });

  it('takes articles that name nothing off their page and says so', () => {
    const edition = smallEdition();
    const stories = edition.stories.filter(({ id }) => id !== 's2');
    const withoutPictures = stories.map((story) => (story.id === 's1' ? { ...story, pictures: [] } : story));
    const result = validateEdition({ ...edition, stories: withoutPictures });
    if (!result.ok) throw new Error('It was refused.');
    expect(result.warnings.map(({ path, code }) => [path, code])).toEqual([
      ['pages[0].articles[0].pictures', 'unknown-reference'],
      ['pages[0].articles[1].story', 'unknown-reference'],
    ]);
    const [page] = result.edition.pages;
    expect(page?.articles.map((article): [string, Article['pictures']] => [article.id, article.pictures])).toEqual([
      ['a1', []],
    ]);
  });

  it('refuses or takes any JSON without throwing', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('profile', 'issue', 'stories', 'pages', 'pictures'),
        (value, field) => {
          const result = validateEdition({ ...smallEdition(), [field]: value });
          // The one value that fits besides the right ones is an empty list.
          expect(result.ok).toBe(Array.isArray(value) && value.length === 0 && !['profile', 'issue'].includes(field));
        },
      ),
    );
  });
});

describe('validateProfile', () => {
  it('takes a good one and names what is wrong with a bad one', () => {
    expect(validateProfile(smallProfile)).toEqual({ ok: true, profile: smallProfile });
    expect(validateProfile({ ...smallProfile, headlineSizes: [] })).toMatchObject({
      ok: false,
      problems: [{ path: 'headlineSizes', code: 'too-few' }],
    });
  });
});

describe('migrate', () => {
  it('leaves a document of today as it is', () => {
    expect(migrate(smallEdition())).toEqual({ ok: true, value: smallEdition(), from: EDITION_FORMAT });
  });

  it('refuses a newer document with both versions, and what is none', () => {
    const newer = { ...smallEdition(), format: EDITION_FORMAT + 1 };
    expect(migrate(newer)).toEqual({
      ok: false,
      code: 'newer-format',
      format: EDITION_FORMAT + 1,
      supported: EDITION_FORMAT,
    });
    for (const value of [null, [], 'text', {}, { format: '1' }, { format: 0 }, { format: 1.5 }]) {
      expect(migrate(value)).toEqual({ ok: false, code: 'no-format' });
    }
  });

  it('has one migration for every format since the first, in order', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(
      Array.from({ length: EDITION_FORMAT - 1 }, (_entry, index) => index + 2),
    );
  });
});

describe('canonicalJson', () => {
  it('is the same for equal documents, whatever order their fields were made in', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, entry]) => [name, turned(entry)]),
      );
    };
    expect(canonicalJson(turned(smallEdition()))).toBe(canonicalJson(smallEdition()));
    expect(canonicalJson({ b: -0, a: [1e21, undefined, 'é'], c: undefined })).toBe('{"a":[1e+21,null,"é"],"b":0}');
  });

  it('reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
