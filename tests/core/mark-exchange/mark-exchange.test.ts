import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../core/annotation';
import { PROOF_ROUNDS, PROOF_SIGNS, PROOF_STATES, validateEdition } from '../../../core/document';
import type { DrawnShape, Edition, ProofMark, TextAnchor } from '../../../core/document';
import { annotationsOfMarks, marksOfAnnotations } from '../../../core/mark-exchange';
import type { BroughtMarks, MarkNames } from '../../../core/mark-exchange';
import { isUnresolved, lineFinder } from '../../../core/marks';
import { composeEdition } from '../../../core/page';
import { shutGates } from '../../../core/sign-off';
import { comparePlaces, isOneFlow } from '../../../core/text-edit';
import { anchorText, proofMark, textAnchor } from '../marks/marks';
import { fonts } from '../page/fake';
import { paper } from '../page/recomposed-paper';

const edition = paper();
const pages = composeEdition(edition, { fonts });
const names: MarkNames = {
  signs: Object.fromEntries(PROOF_SIGNS.map((sign) => [sign, `the ${sign}`])) as MarkNames['signs'],
  rounds: Object.fromEntries(PROOF_ROUNDS.map((round) => [round, `the ${round}`])) as MarkNames['rounds'],
};
const told = (marks: readonly ProofMark[]): readonly Annotation[] =>
  annotationsOfMarks(marks, { edition, pages, names, colourOf: () => [1, 0, 0] });
const brought = (annotations: readonly Annotation[], into: Edition = edition): BroughtMarks =>
  marksOfAnnotations(annotations, {
    edition: into,
    pages: composeEdition(into, { fonts }),
    names: [names],
    round: 'first',
    now: '2026-11-26T10:00:00Z',
  });

const lead = edition.stories[0]!;
const linesOf = lineFinder(pages);
/** Every place before a character, and after it, of all that stands on the pages. */
const characters = ([...edition.stories.map(({ id }) => ({ kind: 'story', id }) as const)] as const).flatMap((owner) =>
  linesOf(owner).flatMap(({ part, start, end }) =>
    Array.from({ length: end - start }, (_, at) => ({ owner, part, offset: start + at })),
  ),
);

/** Text from one character on a page to another of its flow, or the place between two. */
const anyAnchor: fc.Arbitrary<TextAnchor> = fc
  .tuple(fc.nat(characters.length - 1), fc.nat(40), fc.boolean())
  .map(([at, more, isPlace]) => {
    const first = characters[at]!;
    const flow = characters.filter(({ owner, part }) => owner.id === first.owner.id && isOneFlow(part, first.part));
    const last = flow[Math.min(flow.length - 1, flow.indexOf(first) + more)]!;
    const from = { part: first.part, offset: first.offset };
    const to = isPlace ? from : { part: last.part, offset: last.offset + 1 };
    const anchor = { kind: 'text', owner: first.owner, from, to, words: '' } as const;
    return { ...anchor, words: anchorText(edition, { anchor }) };
  })
  // What is marked on the first of two pages says nothing of the second.
  .filter(({ owner, from, to }) => {
    const on = linesOf(owner).filter(
      ({ part, start, end }) =>
        comparePlaces({ part, offset: end }, from) > 0 && comparePlaces({ part, offset: start }, to) < 0,
    );
    return new Set(on.map(({ page }) => page)).size <= 1;
  });

const place = fc.integer({ min: 0, max: 900 }).map((half) => half / 2);
const point = fc.record({ x: place, y: place });
/** Shapes as marks keep them, from the upper left of what these stand on: beside text too, far off and as one point. */
const anyShape: fc.Arbitrary<DrawnShape> = fc.oneof(
  fc.record({
    shape: fc.constantFrom('ink' as const, 'line' as const, 'polyline' as const, 'polygon' as const),
    strokes: fc.tuple(fc.array(point, { minLength: 1, maxLength: 4 })),
  }),
  fc.record({ shape: fc.constant('ink' as const), strokes: fc.array(fc.tuple(point, point), { minLength: 2 }) }),
  fc.record({
    shape: fc.constantFrom('ellipse' as const, 'rectangle' as const),
    strokes: fc.tuple(point, point).map(([a, b]) => [
      [
        { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
        { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) },
      ],
    ]),
  }),
);
const words = fc.option(fc.constantFrom('八', '见批注', '“七”？\n再查'), { nil: undefined });
const time = fc.integer({ min: 10, max: 59 }).map((minute) => `2026-11-26T09:${minute}:00Z`);
const anyMark: fc.Arbitrary<Omit<ProofMark, 'id'>> = fc
  .record({
    sign: fc.constantFrom(...PROOF_SIGNS),
    anchor: fc.oneof(
      { weight: 4, arbitrary: anyAnchor },
      fc.record({
        kind: fc.constant('place' as const),
        page: fc.constantFrom(...edition.pages.map(({ id }) => id)),
        shape: fc.constantFrom('rectangle' as const, 'arrow' as const),
        at: fc.record({ x: place, y: place }),
        to: fc.record({ x: place, y: place }),
      }),
    ),
    text: words,
    comment: words,
    replies: fc.option(
      fc.array(fc.record({ reader: fc.constantFrom('甲', '乙'), at: time, text: fc.constantFrom('查', '改了') }), {
        minLength: 1,
        maxLength: 3,
      }),
      { nil: undefined },
    ),
    reader: fc.constantFrom('甲', '乙'),
    round: fc.constantFrom(...PROOF_ROUNDS),
    at: time,
    state: fc.constantFrom(...PROOF_STATES),
  })
  .map(
    (mark) =>
      Object.fromEntries(Object.entries(mark).filter(([, value]) => value !== undefined)) as unknown as ProofMark,
  );

/**
 * A mark without what a place says otherwise when it comes back: corners in order, and fractions of the picture it is
 * on.
 */
function comparable(mark: ProofMark): unknown {
  if (mark.anchor.kind === 'text') return mark;
  const { thing: _thing, at: _at, to: _to, ...anchor } = mark.anchor;
  return { ...mark, anchor };
}

describe('marks as remarks of other programs', () => {
  it('come back as they were, on the same characters', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 1, maxLength: 8 }), (all) => {
        const marks = all.map((mark, index): ProofMark => ({ id: `m${index}`, ...mark }));
        const back = brought(told(marks));
        expect(back.unmatched).toEqual([]);
        const byId = new Map(back.marks.map((mark) => [mark.id, mark]));
        for (const mark of marks) expect(comparable(byId.get(mark.id)!)).toEqual(comparable(mark));
      }),
      { numRuns: 40 },
    );
  });

  it('come back as they were drawn, on the same characters, wherever the strokes lie', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMark, anyAnchor, anyShape), { minLength: 1, maxLength: 4 }), (all) => {
        const marks = all
          .filter(([, { from, to }]) => comparePlaces(from, to) < 0)
          .map(([mark, anchor, drawn], index): ProofMark => ({ id: `m${index}`, ...mark, anchor, drawn }));
        const back = brought(told(marks));
        expect(back).toMatchObject({ unmatched: [], added: marks.length });
        // By page, as a file has them.
        const byId = new Map(back.marks.map((mark) => [mark.id, mark]));
        for (const mark of marks) expect(byId.get(mark.id)).toEqual(mark);
      }),
      { numRuns: 30 },
    );
  });

  it('bring nothing where they are known, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 1, maxLength: 6 }), (all) => {
        const marks = all.map((mark, index): ProofMark => ({ id: `m${index}`, ...mark }));
        const known = brought(told(marks), { ...edition, proofMarks: marks });
        expect(known).toMatchObject({ added: 0, changed: 0, unmatched: [] });
        expect(known.marks).toEqual(marks);
      }),
      { numRuns: 20 },
    );
  });

  it('say a correction as readers of PDFs do: a caret that puts in, and what it strikes out', () => {
    const mark = proofMark('m', textAnchor(lead, 'body:0', 3, 6), { text: '八' });
    const [caret, struck, ...more] = told([mark]);
    expect(caret).toMatchObject({ id: 'm', kind: 'caret', text: '八', subject: 'the first · the correct' });
    expect(struck).toMatchObject({ kind: 'strikeout', replyTo: 'm', grouped: true, text: '' });
    // Over a line's end.
    expect(struck?.quads).toHaveLength(2);
    expect(more).toEqual([]);
  });

  it('make no mark that an edition cannot hold, whatever a file says', () => {
    const remark = { page: 1, kind: 'comment', rect: { x: 9, y: 9, width: 9, height: 9 }, text: '查' } as const;
    const author = `林${'𠮷'.repeat(200)}`;
    const replies = Array.from({ length: 1100 }, (_, at) => ({ ...remark, id: `r${at}`, replyTo: 'm', author }));
    const { marks } = brought([{ ...remark, id: 'm', author }, ...replies]);
    expect(validateEdition({ ...edition, proofMarks: marks })).toMatchObject({ ok: true });
  });

  it('go with the picture that they are on, to another page too', () => {
    const thing = { kind: 'picture', article: 'a-market', picture: 'p' } as const;
    const anchor = {
      kind: 'place',
      page: edition.pages[0]!.id,
      shape: 'point',
      thing,
      at: { x: 0.5, y: 0.5 },
    } as const;
    const [front, back] = edition.pages;
    const market = front!.articles.filter(({ id }) => id === 'a-market');
    const moved = {
      ...edition,
      pages: [
        { ...front!, articles: [] },
        { ...back!, articles: market },
      ],
    };
    const on = (each: Edition): readonly number[] =>
      annotationsOfMarks([proofMark('m', anchor)], {
        ...{ edition: each, pages: composeEdition(each, { fonts }), names },
        colourOf: () => [1, 0, 0],
      }).map(({ page }) => page);
    expect([on(edition), on(moved)]).toEqual([[1], [2]]);
  });

  it('stand at the head of page one, with their words, when these are gone', () => {
    const anchor: TextAnchor = { ...textAnchor(lead, 'body:0', 3, 6), gone: true };
    const [remark] = told([proofMark('m', anchor, { sign: 'delete', comment: '重复' })]);
    expect(remark).toMatchObject({ page: 1, kind: 'comment', text: `“${anchor.words}”\n重复` });
  });
});

describe('remarks of other programs as marks', () => {
  const common = { page: 1, author: 'reader', text: '', modified: '2026-11-26T18:20:00+08:00' } as const;
  const mine = told([proofMark('m', textAnchor(lead, 'body:0', 3, 6), { sign: 'note' })])[0]!;
  const on = (kind: Annotation['kind'], own: Partial<Annotation> = {}): Annotation => ({
    ...common,
    id: 'x',
    kind,
    rect: mine.rect,
    ...(kind !== 'caret' && { quads: mine.quads ?? [] }),
    ...own,
  });
  const [caret] = told([proofMark('m', textAnchor(lead, 'body:0', 6, 6))]);
  const gated = (proofMarks: readonly ProofMark[]): Edition => ({
    ...edition,
    proofMarks,
    profile: { ...edition.profile, signOff: { gates: ['marks'] } },
  });

  it.each([
    ['struck out is deleted', [on('strikeout', { text: '多余' })], { sign: 'delete', comment: '多余' }],
    [
      'struck out with something put in is corrected, whichever is the first',
      [on('strikeout'), on('caret', { id: 'y', rect: caret!.rect, text: '八', replyTo: 'x', grouped: true })],
      { sign: 'correct', text: '八' },
    ],
    [
      'struck out with its right words is corrected',
      [on('strikeout', { text: '改为“八天”。' })],
      { sign: 'correct', text: '八天' },
    ],
    [
      'struck out with plain right words too',
      [on('strikeout', { text: '應為八天' })],
      { sign: 'correct', text: '八天' },
    ],
    [
      'struck out with its looks has to be read',
      [on('strikeout', { text: '改为黑体' })],
      { sign: 'instruct', text: '改为黑体' },
    ],
    [
      'struck out with other words has to be read',
      [on('strikeout', { text: '八天？' })],
      { sign: 'instruct', text: '八天？' },
    ],
    ['underlined has to be read', [on('underline', { text: '核' })], { sign: 'instruct', text: '核' }],
    ['highlighted without a word has to be looked at', [on('highlight')], { sign: 'query' }],
  ] as const)('type that is %s', (_, annotations, wanted) => {
    const { marks, unmatched } = brought(annotations);
    expect(unmatched).toEqual([]);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({ ...wanted, reader: 'reader', at: '2026-11-26T10:20:00Z', state: 'open' });
    expect(marks[0]?.anchor).toEqual(textAnchor(lead, 'body:0', 3, 6));
  });

  it('that are carets put in where they stand', () => {
    const { marks } = brought([on('caret', { rect: caret!.rect, text: '于' })]);
    expect(marks[0]).toMatchObject({ sign: 'insert', text: '于', anchor: textAnchor(lead, 'body:0', 6, 6) });
  });

  it('find their type where it stands now', () => {
    const { text } = lead.paragraphs[0]!;
    const first = { kind: 'body', text: '新写的一段开头。' } as const;
    const second = { kind: 'body', text: `${text.slice(0, 100)}渡口的石级${text.slice(100)}` } as const;
    const stories = edition.stories.map((story) =>
      story.id === 'lead' ? { ...story, paragraphs: [first, second, ...story.paragraphs.slice(1)] } : story,
    );
    const type = { before: text.slice(92, 100), words: '渡口的石级', after: text.slice(100, 108) };
    const { marks } = brought([on('highlight', { type })], { ...edition, stories });
    expect(marks[0]?.anchor).toMatchObject({
      from: { part: 'body:1', offset: 100 },
      to: { part: 'body:1', offset: 105 },
    });
  });

  it('that stand on nothing are told, with the reason', () => {
    const gone = on('highlight', { id: 'gone', type: { before: '从', words: '来没有过', after: '的' } });
    const nowhere = on('highlight', { id: 'nowhere', quads: [{ x: 1, y: 699, width: 5, height: 1 }] });
    const { unmatched, marks } = brought([gone, nowhere, on('strikeout', { page: 9 })]);
    expect(unmatched.map(({ id, why }) => [id, why])).toEqual([
      ['gone', 'text-gone'],
      ['nowhere', 'no-text'],
      ['x', 'no-page'],
    ]);
    expect(marks).toEqual([]);
  });

  it('answer known marks, tick them off and rewrite them, once', () => {
    const mark = proofMark('m', textAnchor(lead, 'body:0', 3, 6), { text: '八' });
    const known = { ...edition, proofMarks: [mark] };
    const [main, struck] = told([mark]);
    const reply = on('comment', { id: 'r', text: '同意', replyTo: 'm' });
    const state = on('comment', { id: 's', replyTo: 'm', state: { model: 'Review', value: 'Rejected' } });
    const marked = { ...on('comment', { id: 't', replyTo: 'r' }), state: { model: 'Marked', value: 'Marked' } };
    const rewritten = { ...main!, text: '八天', modified: '2026-11-26T19:00:00+08:00' };
    const all = [rewritten, struck!, reply, state, marked];
    const { marks, added, changed } = brought(all, known);
    expect([added, changed]).toEqual([0, 1]);
    const replies = [{ reader: 'reader', at: '2026-11-26T10:20:00Z', text: '同意' }];
    expect(marks).toEqual([{ ...mark, text: '八天', at: '2026-11-26T11:00:00Z', replies, state: 'refused' }]);
    expect(brought(all, { ...edition, proofMarks: marks })).toMatchObject({ added: 0, changed: 0, marks });
  });

  it('of a time that no edition can write are of now', () => {
    const made = ['9999-12-31T23:59:59-01:00', '0000-01-01T00:00:00+01:00', '2026-99-31T00:00:00Z'].map(
      (modified) => brought([on('highlight', { text: '查', modified })]).marks[0]?.at,
    );
    expect(new Set(made)).toEqual(new Set(['2026-11-26T10:00:00Z']));
  });

  it('hold a page until they were seen to, whatever they are made with; a stamp that says its name does not', () => {
    const box = { x: 60, y: 700, width: 40, height: 20 };
    const kinds = ['highlight', 'underline', 'squiggle', 'strikeout', 'comment', 'words', 'rectangle', 'line'] as const;
    for (const kind of kinds) {
      const isOnType = ['highlight', 'underline', 'squiggle', 'strikeout'].includes(kind);
      const strokes = [[box, { x: 90, y: 710 }]];
      const remark = isOnType ? on(kind) : { ...common, id: 'x', kind, rect: box, ...(kind === 'line' && { strokes }) };
      const { marks } = brought([{ ...remark, text: '见原稿' }]);
      expect(marks.map(isUnresolved), kind).toEqual([true]);
      expect(shutGates(gated(marks), 1, {}), kind).toMatchObject([{ gate: 'marks', marks }]);
      const seen = marks.map((mark) => ({ ...mark, state: 'refused' }) as const);
      expect(shutGates(gated(seen), 1, {}), kind).toEqual([]);
    }
    const stamp: Annotation = { ...common, id: 'x', kind: 'stamp', rect: box, subject: '已批准' };
    expect(brought([stamp]).marks).toMatchObject([{ sign: 'note', comment: '已批准' }]);
    expect(brought([{ ...stamp, text: '重排' }]).marks).toMatchObject([{ sign: 'instruct', text: '重排' }]);
  });

  it('that somebody agreed to are answered, and open: nothing has been changed yet', () => {
    const state = (value: string): Annotation =>
      on('comment', { id: value, author: '林', replyTo: 'x', state: { model: 'Review', value } });
    const agreed = brought([on('strikeout'), { ...state('Accepted'), text: '林 已接受' }]).marks;
    expect(agreed).toMatchObject([{ state: 'open', replies: [{ reader: '林', text: '林 已接受' }] }]);
    expect(brought([on('strikeout'), state('accepted')]).marks).toMatchObject([{ replies: [{ text: 'accepted' }] }]);
    expect(brought([on('strikeout'), state('completed')]).marks).toMatchObject([{ state: 'done' }]);
  });

  it('bring nothing twice, in whatever form, and leave alone what was made of them here meanwhile', () => {
    const created = '2026-11-26T18:19:00+08:00';
    const all = [
      on('strikeout', { created }),
      on('caret', { id: 'y', rect: caret!.rect, text: '八', replyTo: 'x', grouped: true, created }),
      on('strikeout', { id: 'z', text: '改为“八天”', created }),
      on('highlight', { id: 'copied', text: textAnchor(lead, 'body:0', 3, 6).words, created }),
    ];
    const { marks } = brought(all);
    expect(marks.map(({ sign, text }) => [sign, text])).toEqual([
      ['correct', '八'],
      ['correct', '八天'],
      ['query', undefined],
    ]);
    expect(brought(all, { ...edition, proofMarks: marks })).toMatchObject({ added: 0, changed: 0, marks });
    const mended = marks.map((mark) => ({ ...mark, text: '九' }));
    expect(brought(all, { ...edition, proofMarks: mended })).toMatchObject({ changed: 0, marks: mended });
    const later = { ...all[2]!, text: '改为“十天”', modified: '2026-11-26T19:00:00+08:00' };
    expect(brought([later], { ...edition, proofMarks: mended }).marks[1]).toMatchObject({
      text: '十天',
      at: '2026-11-26T11:00:00Z',
    });
  });

  it('that answer one another in a circle are taken', () => {
    const circle = [on('highlight', { id: 'a', replyTo: 'b' }), on('highlight', { id: 'b', replyTo: 'a', text: '二' })];
    expect(brought(circle).marks).toMatchObject([{ id: 'a', replies: [{ text: '二' }] }]);
  });

  it('are not made of what the checks found, unless somebody answered', () => {
    const finding: Annotation = {
      id: 'finding-1-2',
      page: 1,
      kind: 'comment',
      rect: { x: 60, y: 60, width: 14, height: 14 },
      text: '按规定每期必须刊印',
      author: 'Forme',
    };
    const answer = { ...finding, id: 'answer', text: '已补', author: '林校', replyTo: finding.id };
    expect(brought([finding])).toMatchObject({ marks: [], added: 0, unmatched: [] });
    expect(brought([finding, answer]).marks).toMatchObject([{ reader: 'Forme', replies: [{ text: '已补' }] }]);
  });
});
