import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../core/diagnostic';
import { waive } from '../../../core/preflight';
import { createStore, findingLevel, findingPage, findingThing, weighFindings } from '../../../renderer/editor';
import type { EditorState, Thing } from '../../../renderer/editor';
import { createFindings } from '../../../renderer/editor/findings';
import { initialState } from '../../../renderer/editor/state';
import { openDesk } from './open-desk';
import { smallEdition } from '../../core/document/small-edition';

const found = (code: Diagnostic['code'], severity: Diagnostic['severity'], place: Diagnostic['place']): Diagnostic => ({
  code,
  severity,
  place,
  values: {},
});
const unplaced = found('unplaced', 'warning', { story: 's4' });
const short = found('short-leg', 'warning', { page: 2, article: 'a3', story: 's3' });
const white = found('much-white', 'info', { page: 1 });
const over = found('overset', 'error', {
  article: 'a2',
  story: 's2',
  page: 1,
  rects: [{ x: 1, y: 2, width: 3, height: 4 }],
});
const FINDINGS = [unplaced, short, white, over];

function desk(state: Partial<EditorState> = {}) {
  const store = createStore<EditorState>({
    ...initialState('zh-Hans'),
    edition: smallEdition(),
    findings: FINDINGS,
    ...state,
  });
  const went: unknown[] = [];
  const navigator = {
    goTo: (page: number) => {
      went.push(page);
      store.update((each) => ({ ...each, page }));
    },
    selectThing: (thing: Thing) => void went.push(thing.id),
    select: () => undefined,
    selectStory: (story: string | undefined) => void went.push(story),
    reveal: (rects: readonly unknown[]) => void went.push(rects.length),
  };
  return { store, went, findings: createFindings({ store, navigator, ask: () => undefined }) };
}

describe('findings', () => {
  it('are those of the open edition as it is, once it was checked', async () => {
    const { editor } = await openDesk(smallEdition());
    const { checked, findings } = editor.store.get();
    expect([checked, findings]).toEqual([false, undefined]);
    editor.hear({ kind: 'checked', session: 'before', findings: [], standing: {} });
    expect(editor.store.get().checked).toBe(false);
    editor.hear({ kind: 'checked', session: 's', findings: FINDINGS, standing: {} });
    expect(editor.store.get().checked).toBe(true);
    editor.edit({ label: 'typeText', apply: (edition) => ({ ...edition, stories: [] }) });
    expect(editor.store.get().checked).toBe(false);
    expect(editor.store.get().findings).toEqual(FINDINGS);
  });

  it('that were found before are the same objects, in a list that is weighed anew', async () => {
    const { editor } = await openDesk(smallEdition());
    editor.hear({ kind: 'checked', session: 's', findings: FINDINGS, standing: {} });
    const before = editor.store.get().findings;
    editor.hear({ kind: 'checked', session: 's', findings: structuredClone(FINDINGS), standing: {} });
    const after = editor.store.get().findings;
    expect(after).not.toBe(before);
    expect(after?.map((finding, at) => finding === before?.[at])).toEqual(FINDINGS.map(() => true));
  });

  it('count as to be filled in while they are only missing, and weigh less than what is wrong', () => {
    const missing = { ...found('legal-field-missing', 'error', { page: 1 }), values: { field: 'permit' } };
    const code = (text: string) => ({ ...found('code-not-made', 'error', { page: 1 }), values: { text } });
    const warned = found('short-leg', 'warning', { page: 1 });
    expect([missing, found('empty-page', 'warning', {}), code(''), code('长'), warned].map(findingLevel)).toEqual([
      'unfilled',
      'unfilled',
      'unfilled',
      'error',
      'warning',
    ]);
    const { open } = weighFindings({
      edition: smallEdition(),
      findings: [white, missing, warned],
      slips: [],
      lostPictures: new Set<string>(),
      standing: {},
    });
    expect(open).toEqual([warned, missing, white]);
    expect(missing.severity).toBe('error');
  });

  it('come page by page, worst first, those of no page last', () => {
    const state = {
      edition: smallEdition(),
      findings: FINDINGS,
      slips: [],
      lostPictures: new Set<string>(),
      standing: {},
    };
    expect(weighFindings(state).open).toEqual([over, white, short, unplaced]);
    expect(weighFindings(state)).toBe(weighFindings(state));
    expect(weighFindings({ ...state, findings: undefined }).open).toEqual([]);
  });

  it('come under the page that their words stand on, once that is known', () => {
    const edition = smallEdition();
    const story = edition.pages[0]!.articles[0]!.story;
    const slip = found('slip', 'info', { story, part: 'body', paragraph: 1, offset: 4, end: 6 });
    const late = found('much-white', 'info', { page: 2 });
    const state = { edition, findings: [late], slips: [slip], lostPictures: new Set<string>() };
    const standing = { [story]: [{ part: 'body:1', offset: 2, page: 2 }] } as const;
    expect(findingPage({ edition, standing: {} }, slip.place)).toBe(1);
    expect(findingPage({ edition, standing }, slip.place)).toBe(2);
    expect(findingPage({ edition, standing }, { ...slip.place, offset: 1 })).toBe(1);
    expect(weighFindings({ ...state, standing: {} }).open).toEqual([slip, late]);
    expect(weighFindings({ ...state, standing }).open).toEqual([late, slip]);
  });

  it('that an editor lets stand stand apart', () => {
    const edition = waive(smallEdition(), short, '版面如此');
    const { open, waived } = weighFindings({
      edition,
      findings: [...FINDINGS],
      slips: [],
      lostPictures: new Set<string>(),
      standing: {},
    });
    expect(open).toEqual([over, white, unplaced]);
    expect(waived).toEqual([{ finding: short, reason: '版面如此' }]);
  });

  it('are shown where they are, and gone through in order and round', () => {
    const { store, went, findings } = desk();
    findings.step(1);
    expect(went).toEqual([1, 'a2', 1]);
    expect(store.get().finding).toBe(over);
    for (const _ of [1, 2, 3]) findings.step(1);
    expect(store.get().finding).toBe(unplaced);
    expect(went.slice(3)).toEqual([1, 2, 'a3', 's4']);
    findings.step(1);
    expect(store.get().finding).toBe(over);
    findings.step(-1);
    expect(store.get().finding).toBe(unplaced);
  });

  it('begin at the page worked on', () => {
    const { store, findings } = desk({ page: 2 });
    findings.step(1);
    expect(store.get().finding).toBe(short);
    const nothing = desk({ findings: [], standing: {} });
    nothing.findings.step(1);
    expect(nothing.went).toEqual([]);
  });

  it('know the thing they are about', () => {
    const edition = smallEdition();
    expect(findingThing(edition, { article: 'a1', picture: 'p1' }, 1)).toEqual({ kind: 'picture', id: 'a1', at: 0 });
    expect(findingThing(edition, { article: 'a1', picture: 'p9' }, 1)).toEqual({ kind: 'article', id: 'a1' });
    expect(findingThing(edition, { furniture: 'masthead' }, 1)).toEqual({ kind: 'furniture', id: 'masthead' });
    expect(findingThing(edition, { furniture: 'no such block' }, 1)).toBeUndefined();
  });
});
