import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, validateEdition, withText } from '../../core/document';
import type { Edition, Paragraph } from '../../core/document';
import { createModel, loadModel } from '../../model';
import { smallEdition } from '../core/document/small-edition';
import { anyEdit } from './random-edits';

const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 25 });

/** Enough that every kind of edit meets every other; a crowded machine needs its time for it. */
const RUNS = { numRuns: 40 };
const PATIENCE = 120_000;

describe('model', { timeout: PATIENCE }, () => {
  it('gives back the edition it was made from, frozen to its depths', () => {
    const { edition } = createModel(smallEdition());
    expect(edition()).toEqual(smallEdition());
    expect(edition()).toBe(edition());
    expect(Object.isFrozen(edition().profile.styles.body)).toBe(true);
    expect(Object.isFrozen(edition().stories[0]?.paragraphs[0])).toBe(true);
  });

  it('encodes the same edition to the same bytes and another one under another client', () => {
    const first = createModel(smallEdition()).encodeState();
    expect(createModel(smallEdition()).encodeState()).toEqual(first);
    expect(createModel({ ...smallEdition(), id: 'other' }).encodeState()).not.toEqual(first);
  });

  it('holds after every change just what the change made', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const model = createModel(smallEdition());
        let plain: Edition = smallEdition();
        for (const edit of edits) {
          plain = edit(plain);
          expect(canonicalJson(model.change('edit', edit))).toBe(canonicalJson(plain));
          expect(validateEdition(plain)).toMatchObject({ ok: true, warnings: [] });
        }
      }),
      RUNS,
    );
  });

  it('projects incrementally what a full projection gives', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const model = createModel(smallEdition());
        for (const edit of edits) model.change('edit', edit);
        expect(canonicalJson(loadModel(model.encodeState()).edition())).toBe(canonicalJson(model.edition()));
      }),
      RUNS,
    );
  });

  it('keeps the identity of everything a change leaves equal', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const model = createModel(smallEdition());
        for (const edit of edits) {
          const before = model.edition();
          const after = model.change('edit', edit);
          const known = new Map([...before.stories, ...before.pages].map((item) => [item.id, item]));
          for (const item of [...after.stories, ...after.pages]) {
            const earlier = known.get(item.id);
            if (earlier && canonicalJson(earlier) === canonicalJson(item)) expect(item).toBe(earlier);
          }
          expect(after.profile).toBe(before.profile);
        }
      }),
      RUNS,
    );
  });

  it('keeps the other paragraphs of a story whose one paragraph changed', () => {
    const model = createModel(smallEdition());
    const before = model.edition();
    const after = model.change('typing', (edition) => ({
      ...edition,
      stories: edition.stories.map((story) =>
        story.id === 's1'
          ? { ...story, paragraphs: story.paragraphs.with(1, { kind: 'body', text: '桥长三百二十米。' }) }
          : story,
      ),
    }));
    expect(after.stories[0]?.paragraphs[1]?.text).toBe('桥长三百二十米。');
    expect(after.stories[0]?.paragraphs[0]).toBe(before.stories[0]?.paragraphs[0]);
    expect(after.stories[1]).toBe(before.stories[1]);
    expect(after.pages).toBe(before.pages);
  });

  it('takes all changes back to the start and makes them again to the end, byte-equal', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const model = createModel(smallEdition());
        const start = canonicalJson(model.edition());
        for (const edit of edits) model.change('edit', edit);
        const end = canonicalJson(model.edition());
        while (model.undo());
        expect(canonicalJson(model.edition())).toBe(start);
        while (model.redo());
        expect(canonicalJson(model.edition())).toBe(end);
      }),
      RUNS,
    );
  });

  it('comes back from any prefix of its updates, as a journal cut short replays them', () => {
    fc.assert(
      fc.property(anyEdits, fc.nat(100), (edits, cut) => {
        const model = createModel(smallEdition());
        const state = model.encodeState();
        const updates: Uint8Array[] = [];
        const forms = [canonicalJson(model.edition())];
        model.onUpdate((update) => {
          updates.push(update);
          forms.push(canonicalJson(model.edition()));
        });
        for (const edit of edits) model.change('edit', edit);
        const length = cut % (updates.length + 1);
        expect(canonicalJson(loadModel(state, updates.slice(0, length)).edition())).toBe(forms[length]);
      }),
      RUNS,
    );
  });

  it('brings two copies that changed apart to one edition, with no article doubled', () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, (ours, theirs) => {
        const first = createModel(smallEdition());
        const second = loadModel(first.encodeState());
        for (const edit of ours) first.change('ours', edit);
        for (const edit of theirs) second.change('theirs', edit);
        first.applyUpdates([second.encodeState()]);
        second.applyUpdates([first.encodeState()]);
        expect(canonicalJson(first.edition())).toBe(canonicalJson(second.edition()));
        const ids = first.edition().pages.flatMap((page) => page.articles.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });

  it('keeps marks on their characters, on those that are left when another copy cut the text meanwhile', () => {
    const first = createModel(smallEdition());
    const edit = (change: (paragraph: Paragraph) => Paragraph) => (edition: Edition) => ({
      ...edition,
      stories: edition.stories.map((story) =>
        story.id === 's3' ? { ...story, paragraphs: story.paragraphs.map(change) } : story,
      ),
    });
    const name = { kind: 'name', start: 3, end: 5 } as const;
    const dots = { kind: 'dot', start: 3, end: 12 } as const;
    first.change(
      'mark',
      edit((paragraph) => ({ ...paragraph, marks: [name, dots] })),
    );
    const second = loadModel(first.encodeState());
    expect(second.edition()).toEqual(first.edition());
    first.change(
      'typing',
      edit((paragraph) => withText(paragraph, `今${paragraph.text}`)),
    );
    expect(first.edition().stories[2]?.paragraphs[0]?.marks).toEqual([
      { ...name, start: 4, end: 6 },
      { ...dots, start: 4, end: 13 },
    ]);
    // One copy marks what the other cuts away: neither edit alone is wrong.
    first.change(
      'mark',
      edit((paragraph) => ({ ...paragraph, marks: [{ kind: 'dot', start: 2, end: 14 }] })),
    );
    second.change(
      'typing',
      edit((paragraph) => withText(paragraph, '生僻字')),
    );
    first.applyUpdates([second.encodeState()]);
    second.applyUpdates([first.encodeState()]);
    expect(second.edition()).toEqual(first.edition());
    expect(validateEdition(first.edition())).toMatchObject({ ok: true });
  });

  it('writes nothing for a paragraph made anew with equal marks', () => {
    const model = createModel(smallEdition());
    const set = (edition: Edition): Edition => ({
      ...edition,
      stories: edition.stories.map((story) => ({
        ...story,
        paragraphs: story.paragraphs.map((paragraph) => ({
          ...paragraph,
          marks: [{ kind: 'ruby', start: 0, end: 1, reading: 'hé' }],
        })),
      })),
    });
    const before = model.change('mark', set);
    let updates = 0;
    model.onUpdate(() => (updates += 1));
    expect(model.change('mark', set)).toBe(before);
    expect(updates).toBe(0);
  });

  it('keeps the articles of a page that got another id', () => {
    const model = createModel(smallEdition());
    const after = model.change('rename', (edition) => ({
      ...edition,
      pages: edition.pages.map((page) => ({ ...page, id: `${page.id}-new` })),
    }));
    expect(after.pages.map((page) => page.articles.map(({ id }) => id))).toEqual([['a1', 'a2'], ['a3']]);
  });

  it('makes one undo entry of a group, named by its label', () => {
    const model = createModel(smallEdition());
    const start = canonicalJson(model.edition());
    const rename = (name: string) => (edition: Edition) => ({ ...edition, masthead: { ...edition.masthead, name } });
    model.change('before', rename('甲报'));
    for (const name of ['乙报', '丙报', '丁报']) model.change('drag', rename(name), { group: 'drag-1' });
    model.change('after', rename('戊报'));
    expect(model.undoLabel()).toBe('after');
    model.undo();
    expect(model.redoLabel()).toBe('after');
    expect(model.undoLabel()).toBe('drag');
    model.undo();
    expect(model.edition().masthead.name).toBe('甲报');
    model.undo();
    expect(canonicalJson(model.edition())).toBe(start);
    expect(model.undo()).toBe(false);
  });

  it('never joins a group to the entry before it, even when its first change changes nothing', () => {
    const model = createModel(smallEdition());
    const rename = (name: string) => (edition: Edition) => ({ ...edition, masthead: { ...edition.masthead, name } });
    model.change('first', rename('甲报'));
    model.change('drag', rename('甲报'), { group: 'drag-1' });
    model.change('drag', rename('乙报'), { group: 'drag-1' });
    model.undo();
    expect(model.edition().masthead.name).toBe('甲报');
  });

  it('refuses an id used twice and a number that is not finite, and changes nothing', () => {
    const model = createModel(smallEdition());
    const before = model.edition();
    expect(() => model.change('bad', (e) => ({ ...e, stories: [...e.stories, ...e.stories] }))).toThrow(/story/);
    expect(() => model.change('bad', (e) => ({ ...e, pages: [...e.pages, { ...e.pages[0]!, id: 'x' }] }))).toThrow(
      /article/,
    );
    expect(() => model.change('bad', (e) => ({ ...e, issue: { ...e.issue, number: Number.NaN } }))).toThrow(/NaN/);
    expect(model.edition()).toBe(before);
  });

  it('turns lone surrogates into replacement characters', () => {
    const model = createModel(smallEdition());
    const after = model.change('paste', (edition) => ({
      ...edition,
      stories: edition.stories.map((story) => ({
        ...story,
        headline: 'a\ud800b',
        paragraphs: [{ kind: 'body', text: '\udc00版' }],
      })),
    }));
    expect(after.stories[0]?.headline).toBe('a\ufffdb');
    expect(after.stories[0]?.paragraphs[0]?.text).toBe('\ufffd版');
  });

  it('throws on bytes that are no state', () => {
    expect(() => loadModel(new Uint8Array([9, 9, 9, 9, 9]))).toThrow();
  });
});
