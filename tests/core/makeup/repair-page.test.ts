import { describe, expect, it } from 'vitest';
import { repairPage } from '../../../core/makeup';
import { facingStanding, facingTaboosStanding } from '../../../core/makeup/facing';
import type { Repair, RepairTask, RepairedPage } from '../../../core/makeup';
import { composeEdition, composePage, settingOf } from '../../../core/page';
import { scorePage } from '../../../core/page-score';
import type { Article, Edition } from '../../../core/document';
import { editionOf, fonts, storyOf } from '../page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const HEADS = ['河堤新路通车', '食堂换新炉灶', '夜班车加一趟', '旧楼装上电梯'];

/** Four stories in a square: the heads of each row stand level beside each other. */
const square: Edition = editionOf(
  HEADS.map((headline, index) => storyOf(`s${index}`, [sentence(260 - index * 30)], { priority: index + 1, headline })),
  [],
);
const article = (index: number, over: Partial<Article> = {}): Article => ({
  id: `a${index}`,
  story: `s${index}`,
  frame: { column: (index % 2) * 2, columns: 2, line: index < 2 ? 0 : 20, lines: index < 2 ? 19 : 20 },
  head: { size: 20 },
  pictures: [],
  ...over,
});
const page = { id: 'p1', name: '', articles: [0, 1, 2, 3].map((index) => article(index)) };

function repaired(
  over: (article: Article) => Article = (same) => same,
  code: RepairTask['code'] = 'T1',
): {
  readonly edition: Edition;
  readonly made: RepairedPage | undefined;
  readonly again: RepairedPage | undefined;
  readonly why: 'stays' | 'noWay' | 'worse' | undefined;
} {
  const edition = { ...square, pages: [{ ...page, articles: page.articles.map(over) }] };
  const task = { edition, page: 1, setting: settingOf(edition, fonts), code, stories: ['s0', 's1'] } as const;
  const found = (one: Repair): RepairedPage | undefined => (one.ok ? one : undefined);
  const [made, again] = [repairPage(task), repairPage(task)];
  return { edition, made: found(made), again: found(again), why: made.ok ? undefined : made.why };
}

describe('repairPage', () => {
  it('parts two heads that stand side by side, for a better page on which all copy fits', () => {
    const { edition, made, again } = repaired();
    expect(made).toBeDefined();
    if (made === undefined) return;
    const clash = (score: ReturnType<typeof scorePage>): number =>
      score.taboos.filter(({ code }) => code === 'T1').reduce((sum, { severity }) => sum + severity, 0);
    expect(clash(made.after)).toBeLessThan(clash(made.before));
    expect(made.after.soft).toBeGreaterThan(made.before.soft);
    const after = { ...edition, pages: [made.page] };
    expect(made.after).toEqual(scorePage(composePage(after, 1, { fonts }).layout));
    const states = composeEdition(after, { fonts })[0]?.layout.articles.map(({ state }) => state);
    expect(states).not.toContain('overset');
    expect(made.page.articles.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(again).toEqual(made);
  });

  it('tells its steps and pages better than before on the way, and finds what it finds untold', () => {
    const { edition, made } = repaired();
    const setting = settingOf(edition, fonts);
    const scores: number[] = [];
    const steps: number[] = [];
    const told = repairPage({
      ...{ edition, page: 1, setting, code: 'T1', stories: ['s0', 's1'] },
      onStep: (done, total) => void steps.push(done / total),
      onBetter: (better) => {
        expect(steps.at(-1)).toBeLessThan(1);
        scores.push(scorePage(composePage({ ...edition, pages: [better] }, 1, { fonts }).layout).soft);
      },
    });
    expect(told).toEqual(made);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(scores.length).toBeGreaterThan(0);
    for (const score of scores) expect(score).toBeGreaterThan(made?.before.soft ?? Infinity);
  });

  it('leaves what is locked or made by hand where it stands, and has nothing to do where all of it is', () => {
    const { edition, made } = repaired((one) => (one.id === 'a2' ? { ...one, locked: true } : one));
    const find = (articles: readonly Article[] = [], id: string): Article | undefined =>
      articles.find((one) => one.id === id);
    if (made !== undefined) expect(find(made.page.articles, 'a2')).toBe(find(edition.pages[0]?.articles, 'a2'));
    expect(repaired((one) => ({ ...one, locked: true })).why).toBe('stays');
    expect(repaired((one) => ({ ...one, box: { border: { kind: 'line', width: 1 } } })).made).toBeUndefined();
  });

  it('says that no other layout is free of what is not there to be mended', () => {
    expect(repaired(undefined, 'T9').why).toBe('noWay');
  });

  it('parts heads that stand level across the fold, and leaves the other page alone', () => {
    // The head of page two stands at the fold; those of page three stand level with it.
    const left = article(0, { id: 'left', frame: { column: 2, columns: 2, line: 0, lines: 39 } });
    const right = [1, 2, 3].map((index) =>
      article(index, { frame: { column: 0, columns: 4, line: (index - 1) * 13, lines: 12 } }),
    );
    const edition: Edition = {
      ...square,
      pages: [[], [left], right].map((articles, index) => ({ id: `p${index + 1}`, name: '', articles })),
    };
    const setting = settingOf(edition, fonts);
    const facing = facingStanding(edition, 3, { setting })!;
    const across = (pages: Edition['pages']): number =>
      facingTaboosStanding({ ...edition, pages }, 3, { setting, facing }).reduce(
        (sum, { severity }) => sum + severity,
        0,
      );
    expect(across(edition.pages)).toBeGreaterThan(0);
    const mended = repairPage({ edition, page: 3, setting, code: 'S1', stories: ['s0', 's1'] });
    if (!mended.ok) throw new Error(mended.why);
    expect(across([...edition.pages.slice(0, 2), mended.page])).toBeLessThan(across(edition.pages));
  });
});
