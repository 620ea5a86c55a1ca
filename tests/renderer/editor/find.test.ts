import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../../core/document';
import type { FindWish } from '../../../core/text-edit';
import { searchTexts } from '../../../renderer/compose/search-texts';
import { editionTexts, replaceTexts } from '../../../renderer/editor/find';
import { NO_FIND, outcomeOf, replacementFor } from '../../../renderer/editor/find/find-state';
import { findHits } from '../../../renderer/editor';
import { smallStory } from '../../core/document/small-edition';
import { findEdition } from './find-edition';
import { openDesk } from './open-desk';

const WISH: FindWish = { ...NO_FIND.wish, text: '石桥' };

function replaced(edition: Edition, wish: FindWish, words: string): Edition {
  const texts = editionTexts(edition);
  const outcome = outcomeOf(
    texts,
    searchTexts(
      texts.map(({ text }) => text),
      wish,
    ),
  );
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  return replaceTexts(
    edition,
    outcome.hits.map((hit) => replacementFor(hit, { words, wish })),
  );
}

describe('editionTexts', () => {
  it('holds masthead, teasers, blocks and labels, and stories where they begin; killed ones not', () => {
    const texts = editionTexts(findEdition());
    const kinds = texts.map(({ home }) => home.kind);
    expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual([
      'masthead',
      'teaser',
      'block',
      'label',
      'story',
    ]);
    expect(texts.some(({ text }) => text.includes('撤下'))).toBe(false);
    expect(texts.find(({ text }) => text === '待用稿石桥')?.page).toBeUndefined();
  });

  it('keeps to a page or a story', () => {
    const edition = findEdition();
    expect(editionTexts(edition, { kind: 'story', story: 's1' }).every(({ home }) => home.kind === 'story')).toBe(true);
    expect(editionTexts(edition, { kind: 'page', page: 2 })).toEqual([]);
  });
});

describe('replaceTexts', () => {
  it('changes every part of the edition, and nothing else', () => {
    const edition = findEdition();
    const next = replaced(edition, WISH, '新桥');
    expect(next.masthead.name).toBe('新桥报');
    expect(next.teasers[0]?.text).toBe('新桥秋收');
    expect(next.stories[0]?.headline).toBe('新桥镇秋收过半');
    expect(next.pages[0]?.articles[0]?.label?.text).toBe('新桥故事');
    expect(JSON.stringify(next.pages[0]?.blocks)).toContain('新桥公告');
    expect(next.stories[2]).toBe(edition.stories[2]);
    expect(next.pages[1]).toBe(edition.pages[1]);
    expect(next.profile).toBe(edition.profile);
  });

  it('keeps marks on their characters', () => {
    const edition = findEdition();
    const [story] = replaced(edition, { ...WISH, text: '桥' }, '大石桥').stories;
    expect(story?.paragraphs[0]).toMatchObject({
      text: '石大石桥镇又叫石大石桥。',
      marks: [{ kind: 'name', start: 0, end: 5 }],
    });
  });

  it('leaves alone what is no longer what was found', () => {
    const edition = findEdition();
    const home = { kind: 'story', id: 's1', part: 'headline' } as const;
    expect(replaceTexts(edition, [{ home, start: 0, end: 2, was: '别的', words: '新' }])).toBe(edition);
  });

  it('does what replacing in each text by itself does', () => {
    const text = fc.string({ unit: fc.constantFrom('石', '桥', '镇', 'a', 'A', '，'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, text, (paragraphs, wanted, words) => {
        fc.pre(wanted !== '');
        const story = smallStory('s1', '', paragraphs);
        const edition = { ...findEdition(), stories: [story] };
        const wish = { ...WISH, text: wanted, matchCase: true, matchWidth: true };
        const next = replaced(edition, wish, words);
        expect(next.stories[0]?.paragraphs.map((each) => each.text)).toEqual(
          paragraphs.map((each) => each.replaceAll(wanted, () => words)),
        );
        next.stories[0]?.paragraphs.forEach((each, at) => {
          if (!paragraphs[at]?.includes(wanted)) expect(each).toBe(edition.stories[0]?.paragraphs[at]);
        });
      }),
    );
  });
});

describe('the deeds of finding', () => {
  it('goes round the hits, replaces one after another, and all at once as one change', async () => {
    const { editor } = await openDesk(findEdition());
    const find = (): ReturnType<typeof editor.store.get>['find'] => editor.store.get().find;
    editor.find.open({ replacing: true, words: '石桥' });
    const { length } = findHits(find());
    expect(length).toBeGreaterThan(5);
    editor.find.step(-1);
    expect(find().at).toBe(length - 1);
    editor.find.step(1);
    expect(find().at).toBe(0);
    editor.find.set({ words: '新桥' });
    editor.find.replaceOne();
    expect(editor.store.get().edition?.masthead.name).toBe('新桥报');
    await vi.waitFor(() => expect(findHits(find())).toHaveLength(length - 1));
    expect(find().at).toBe(0);
    const before = editor.store.get().edition;
    editor.find.replaceAll();
    await vi.waitFor(() => expect(findHits(find())).toHaveLength(0));
    editor.undo();
    expect(editor.store.get().edition).toEqual(before);
  });

  it('searches and replaces in the selected text only, which keeps its ends', async () => {
    const { editor } = await openDesk(findEdition());
    const paragraph = (): string | undefined => editor.store.get().edition?.stories[0]?.paragraphs[0]?.text;
    editor.text.enter({ kind: 'story', id: 's1' }, { part: 'body:0', offset: 0 });
    editor.text.select({ part: 'body:0', offset: 2 }, { part: 'body:1', offset: 3 });
    editor.find.open({ replacing: true, words: '石桥' });
    editor.find.set({ scope: 'selection', words: '大石桥' });
    await vi.waitFor(() => expect(findHits(editor.store.get().find)).toHaveLength(1));
    editor.find.step(1);
    editor.find.replaceOne();
    expect(paragraph()).toBe('石桥镇又叫大石桥。');
    // What was put in still lies in the range, whose end has moved.
    await vi.waitFor(() => expect(findHits(editor.store.get().find)).toMatchObject([{ start: 6 }]));
    expect(editor.store.get().find.chosen).toMatchObject({ range: { to: { part: 'body:1', offset: 3 } } });
    editor.text.select({ part: 'body:0', offset: 0 }, { part: 'body:1', offset: 0 });
    editor.find.open({ replacing: false, words: '两行\n字' });
    expect(editor.store.get().find.scope).toBe('selection');
  });

  it('searches the texts of the things that are selected', async () => {
    const { editor } = await openDesk(findEdition());
    editor.selectThing({ kind: 'block', id: 'n1' });
    editor.find.open({ replacing: false, words: '石桥' });
    editor.find.set({ scope: 'selection' });
    await vi.waitFor(() => expect(findHits(editor.store.get().find)).toHaveLength(1));
    editor.selectThing({ kind: 'article', id: 'a1' });
    editor.find.set({ scope: 'selection' });
    await vi.waitFor(() => expect(findHits(editor.store.get().find).length).toBeGreaterThan(3));
  });
});

describe('conversions', () => {
  it('are shown before they are made, and taken back as one change', async () => {
    const plain = findEdition();
    const story = { ...smallStory('s1', '"石桥"镇', ['他说:"好".', '第二段,没有.']), kicker: '' };
    const { editor } = await openDesk({ ...plain, stories: [story, ...plain.stories.slice(1)] });
    const now = (): ReturnType<typeof editor.store.get> => editor.store.get();
    editor.selectStory('s1');
    editor.convert.begin('chineseMarks');
    expect(now().converting).toMatchObject({ part: false, changes: { length: 6 } });
    expect(now().preview?.stories[0]?.headline).toBe('“石桥”镇');
    editor.convert.cancel();
    expect(now()).toMatchObject({ preview: undefined, canUndo: false });
    editor.text.enter({ kind: 'story', id: 's1' }, { part: 'body:0', offset: 0 });
    editor.text.select({ part: 'body:1', offset: 0 }, { part: 'body:1', offset: 7 });
    editor.convert.begin('chineseMarks');
    editor.convert.finish();
    expect(now().edition?.stories[0]?.paragraphs.map(({ text }) => text)).toEqual(['他说:"好".', '第二段，没有.']);
    editor.undo();
    expect(now().edition?.stories[0]?.paragraphs[1]?.text).toBe('第二段,没有.');
    expect(now().canUndo).toBe(false);
  });
});
