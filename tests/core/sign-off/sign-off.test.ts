import { describe, expect, it } from 'vitest';
import type { Block, Edition, Page, ReadThing, SignOffRules, SignOffStage } from '../../../core/document';
import { SIGN_OFF_STAGES, validateEdition } from '../../../core/document';
import {
  isPassed,
  readThing,
  readingOf,
  readingOrder,
  shutGates,
  signOffFindings,
  signOffOf,
  signPages,
  stagesOf,
  unreadThing,
  withdrawSignOffs,
} from '../../../core/sign-off';
import type { GateFacts } from '../../../core/sign-off';
import { createModel, loadModel } from '../../../model';
import { smallArticle, smallEdition, smallProfile } from '../document/small-edition';
import { proofMark, textAnchor } from '../marks/marks';

const AT = '2026-11-26T21:40:00Z';

function signed(edition: Edition, stage: SignOffStage, page = 0): Edition {
  return signPages(edition, { pages: [edition.pages[page]!], stage, reader: '许校', at: AT });
}

function changesOf(edition: Edition, stage: SignOffStage = 'press'): readonly string[] | undefined {
  return signOffOf(edition, edition.pages[0]!, stage)?.changes.map(({ what, name }) => `${what} ${name}`);
}

function withRules(edition: Edition, signOff: SignOffRules): Edition {
  return { ...edition, profile: { ...edition.profile, signOff } };
}

function withText(edition: Edition, story: string, text: string): Edition {
  const stories = edition.stories.map((each) =>
    each.id === story ? { ...each, paragraphs: [{ kind: 'body' as const, text }] } : each,
  );
  return { ...edition, stories };
}

describe('a sign-off', () => {
  it('stands as long as nothing of its page changes', () => {
    const edition = signed(smallEdition(), 'press');
    expect(changesOf(edition)).toEqual([]);
    expect(isPassed(edition, edition.pages[0]!)).toBe(true);
    expect(isPassed(edition, edition.pages[1]!)).toBe(false);
    // A story of another page, what is waived, marks and lists of the title are nothing that the page shows.
    const other = withText(edition, 's3', '另一版的稿件。');
    const lists = { ...other, waivers: [{ finding: 'x', reason: '可以' }], words: ['渡口新桥'] };
    expect(changesOf({ ...lists, profile: { ...lists.profile, words: ['河湾县'] } })).toEqual([]);
    expect(validateEdition(edition)).toEqual({ ok: true, edition, warnings: [] });
  });

  it('names what changed since', () => {
    const edition = signed(smallEdition(), 'press');
    expect(changesOf(withText(edition, 's2', '今年起集市改在每周四。'))).toEqual(['text 集市改在周三']);
    const [first, ...rest] = edition.pages;
    const moved = first!.articles.map((article) =>
      article.id === 'a2' ? { ...article, locked: true as const } : article,
    );
    expect(changesOf({ ...edition, pages: [{ ...first!, articles: moved }, ...rest] })).toEqual([]);
    const [one, two] = first!.articles;
    const changed = [one!, { ...two!, frame: { ...two!.frame, line: 30 } }];
    expect(changesOf({ ...edition, pages: [{ ...first!, articles: changed }, ...rest] })).toEqual([
      'place 集市改在周三',
    ]);
    const swapped = [one!, smallArticle('a9', 's4', 40)];
    expect(changesOf({ ...edition, pages: [{ ...first!, articles: swapped }, ...rest] })).toEqual([
      'added 待用稿',
      'removed 集市改在周三',
    ]);
    const picture = { ...edition.pictures[0]!, sha256: 'b'.repeat(64) };
    expect(changesOf({ ...edition, pictures: [picture] })).toEqual(['text 渡口新桥今晨通车']);
    expect(changesOf({ ...edition, masthead: { ...edition.masthead, name: '河湾晚报' } })).toEqual(['text ']);
    const furnish = (furniture: NonNullable<Page['furniture']>): Edition => ({
      ...edition,
      pages: [{ ...first!, furniture }, ...rest],
    });
    expect(changesOf(furnish({ masthead: { locked: true } }))).toEqual([]);
    expect(changesOf(furnish({ masthead: { hidden: true } }))).toEqual(['place ']);
    const grid = { ...smallProfile.grid, lines: 61 };
    expect(changesOf({ ...edition, profile: { ...smallProfile, grid } })).toEqual(['place ']);
  });

  it('is one of a page and stage, and can be taken back', () => {
    const once = signed(smallEdition(), 'second');
    const twice = signPages(once, { pages: [once.pages[0]!], stage: 'second', reader: '陈编', at: AT });
    expect(twice.signOffs?.map(({ reader }) => reader)).toEqual(['陈编']);
    const none = withdrawSignOffs(twice, twice.pages, 'second');
    expect('signOffs' in none).toBe(false);
    expect(withdrawSignOffs(none, none.pages, 'second')).toBe(none);
  });

  it('lives in the model, one undo each', () => {
    const model = createModel(smallEdition());
    model.change('sign', (edition) =>
      signPages(edition, { pages: edition.pages, stage: 'first', reader: '许校', at: AT }),
    );
    expect(model.edition().signOffs).toHaveLength(2);
    expect(loadModel(model.encodeState()).edition()).toEqual(model.edition());
    model.undo();
    expect(model.edition().signOffs).toBeUndefined();
  });
});

describe('the gates before press', () => {
  it('let everything through where the title has none', () => {
    expect(shutGates(smallEdition(), 1, {})).toEqual([]);
  });

  it('want every stage signed, one of them since the last change', () => {
    const edition = withRules(smallEdition(), { stages: ['first', 'last-review'], gates: ['stages'] });
    expect(stagesOf(edition.profile)).toEqual(['last-review', 'first', 'press']);
    expect(shutGates(edition, 1, {})).toEqual([{ gate: 'stages', missing: ['last-review', 'first'], stale: false }]);
    const first = withText(signed(edition, 'first'), 's2', '改过的文字。');
    expect(shutGates(first, 1, {})).toEqual([{ gate: 'stages', missing: ['last-review'], stale: true }]);
    expect(shutGates(signed(first, 'last-review'), 1, {})).toEqual([]);
  });

  it('want no mark of the page open, but words to the others', () => {
    const edition = withRules(smallEdition(), { gates: ['marks'] });
    const [, story, far] = edition.stories;
    const here = textAnchor(story!, 'body:0', 0, 2);
    const marks = [
      proofMark('m1', here),
      proofMark('m2', here, { state: 'queried' }),
      proofMark('m3', here, { state: 'done' }),
      proofMark('m4', here, { sign: 'note' }),
      proofMark('m5', textAnchor(far!, 'body:0', 0, 2)),
    ];
    const [gate] = shutGates({ ...edition, proofMarks: marks }, 1, {});
    expect(gate?.gate === 'marks' && gate.marks.map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('hold the page back that the words of a mark stand on', () => {
    const edition = withRules(smallEdition(), { gates: ['marks'] });
    const [story] = edition.stories;
    const proofMarks = [proofMark('m', textAnchor(story!, 'body:1', 0, 2))];
    const standing = { [story!.id]: [{ part: 'body:1', offset: 0, page: 2 }] } as const;
    const shut = (known: GateFacts) => [1, 2].map((page) => shutGates({ ...edition, proofMarks }, page, known).length);
    expect(shut({ standing })).toEqual([0, 1]);
    expect(shut({})).toEqual([1, 0]);
  });

  it('want no error and a passing rate, and are shut until these are known', () => {
    const edition = withRules(smallEdition(), { gates: ['errors', 'error-rate'] });
    expect(shutGates(edition, 1, {})).toEqual([
      { gate: 'errors', errors: undefined },
      { gate: 'error-rate', rate: undefined },
    ]);
    expect(shutGates(edition, 1, { errors: 2, rate: 3.01 })).toEqual([
      { gate: 'errors', errors: 2 },
      { gate: 'error-rate', rate: 3.01 },
    ]);
    expect(shutGates(edition, 1, { errors: 0, rate: 3 })).toEqual([]);
  });
});

describe('what is told of sign-offs', () => {
  const codes = (edition: Edition): readonly string[] =>
    signOffFindings(edition).map(({ code, severity, place }) => `${code} ${severity} ${place.page}`);

  it('is nothing where nobody asks and nobody signed', () => {
    expect(signOffFindings(smallEdition())).toEqual([]);
  });

  it('is each page that is not signed as it is now', () => {
    const edition = withRules(signed(smallEdition(), 'press'), { unsigned: 'refuse' });
    expect(codes(edition)).toEqual(['page-unsigned error 2']);
    const changed = withText(edition, 's2', '改过的文字。');
    expect(codes(changed)).toEqual(['sign-off-stale error 1', 'page-unsigned error 2']);
    expect(signOffFindings(changed)[0]?.values).toEqual({
      ...{ reader: '许校', date: '2026-11-26', names: '集市改在周三', count: 1 },
    });
    expect(codes(withRules(changed, {}))).toEqual(['sign-off-stale warning 1']);
    const renamed = { ...signed(smallEdition(), 'press'), credits: [] };
    expect(codes(renamed)).toEqual(['sign-off-stale-page warning 1']);
    expect(signOffFindings(signed(edition, 'first', 1))[0]?.values).toEqual({
      signed: 1,
      stages: SIGN_OFF_STAGES.length,
    });
  });
});

describe('readings', () => {
  const story = (id: string): ReadThing => ({ kind: 'story', id });
  const ad: Block = {
    id: 'ad',
    frame: { column: 2, columns: 2, line: 30, lines: 10 },
    content: { kind: 'ad', client: '渡口茶行', picture: 'p1' },
  };
  const told = (edition: Edition): readonly string[] =>
    readingOrder(edition).map(({ thing, page }) => `${page} ${thing.kind} ${thing.id}`);

  it('go through the pages downwards and across: furniture, blocks, and each story once', () => {
    const edition = smallEdition();
    const [first, second] = edition.pages;
    const pages = [
      { ...first!, blocks: [ad] },
      { ...second!, articles: [...second!.articles, first!.articles[0]!] },
    ];
    expect(told({ ...edition, pages })).toEqual([
      '1 furniture masthead',
      '1 furniture teaser',
      '1 story s1',
      '1 story s2',
      '1 block ad',
      '1 furniture credits',
      '2 furniture folio',
      '2 story s3',
    ]);
    // The imprint has nothing to print until the masthead has; a hidden block is not there to be read.
    const fields = { ...edition.masthead.fields, address: '河湾路1号' };
    expect(told({ ...edition, masthead: { ...edition.masthead, fields } }).at(-1)).toBe('2 furniture imprint');
    expect(told({ ...edition, pages: [{ ...first!, blocks: [{ ...ad, hidden: true }] }] })).not.toContain('1 block ad');
  });

  it('are kept of reader and round, and stale once the story says something else', () => {
    const edition = smallEdition();
    const by = { round: 'second', reader: '许校' } as const;
    const read = readThing(edition, story('s2'), { ...by, at: AT });
    expect(validateEdition(read)).toEqual({ ok: true, edition: read, warnings: [] });
    expect(readingOf(read, story('s2'), by)?.stale).toBe(false);
    expect(readingOf(read, story('s2'), { ...by, round: 'first' })).toBeUndefined();
    const later = withText(read, 's2', '改过的文字。');
    expect(readingOf(later, story('s2'), by)?.stale).toBe(true);
    expect(readingOf(unreadThing(later, story('s2'), by), story('s2'), by)).toBeUndefined();
    expect(unreadThing(later, story('s1'), by)).toBe(later);
  });

  it('of blocks and furniture are stale once another picture or text is printed, not once they stand elsewhere', () => {
    const edition = smallEdition();
    const by = { round: 'first', reader: '许校' } as const;
    const withAd = (block: Block): Edition => ({ ...edition, pages: [{ ...edition.pages[0]!, blocks: [block] }] });
    const things = ['masthead', 'teaser'].map((id) => ({ kind: 'furniture', id, page: 'page-1' }) as ReadThing);
    const all: readonly ReadThing[] = [{ kind: 'block', id: 'ad', page: 'page-1' }, ...things];
    const read = all.reduce((before, thing) => readThing(before, thing, { ...by, at: AT }), withAd(ad));
    expect(validateEdition(read)).toEqual({ ok: true, edition: read, warnings: [] });
    const stale = (after: Edition): readonly boolean[] =>
      all.map((thing) => readingOf({ ...after, readings: read.readings! }, thing, by)?.stale === true);
    expect(stale(read)).toEqual([false, false, false]);
    expect(stale(withAd({ ...ad, frame: { ...ad.frame, line: 31 } }))).toEqual([false, false, false]);
    const pictures = edition.pictures.map((picture) => ({ ...picture, sha256: 'b'.repeat(64) }));
    expect(stale({ ...withAd(ad), pictures })).toEqual([true, false, false]);
    expect(stale({ ...withAd(ad), issue: { ...edition.issue, date: '2026-11-23' } })).toEqual([false, true, false]);
    expect(stale({ ...withAd(ad), teasers: [{ text: '渡口新桥通车', story: 's1' }] })).toEqual([false, false, true]);
    // A label over an article is read with its story.
    const labelled = (text: string): Edition => {
      const [page, ...others] = edition.pages;
      const articles = page!.articles.map((article) => ({ ...article, label: { text, place: 'bar' as const } }));
      return { ...edition, pages: [{ ...page!, articles }, ...others] };
    };
    const once = readThing(labelled('市井'), story('s1'), { ...by, at: AT });
    expect(readingOf(once, story('s1'), by)?.stale).toBe(false);
    expect(readingOf({ ...labelled('街坊'), readings: once.readings! }, story('s1'), by)?.stale).toBe(true);
  });
});
