import { describe, expect, it } from 'vitest';
import type { Article, Edition, Story } from '../../../core/document';
import { makeUp } from '../../../core/makeup';
import { composePage, createCompositionCache, settingOf } from '../../../core/page';
import { scorePage } from '../../../core/page-score';
import type { RemakeReport, RemakeTask } from '../../../renderer/compose';
import { remake } from '../../../renderer/compose/remake';
import { editionOf, fonts, storyOf } from '../../core/page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const HEADS = ['河堤新路通车', '食堂换新炉灶', '夜班车加一趟', '旧楼装上电梯', '书屋开到夜里', '集市挪进大棚'];
const LENGTHS = [200, 110, 90, 60, 60, 40];

const stories = LENGTHS.map((length, index): Story =>
  storyOf(`s${index}`, [sentence(length)], { priority: index + 1, headline: HEADS[index] ?? '' }),
);
const draft = editionOf(stories, []);
const made: Edition = { ...draft, pages: makeUp(draft, { setting: settingOf(draft, fonts) }).slice(0, 1) };
const articleOf = (story: string): Article => made.pages[0]!.articles.find((one) => one.story === story)!;

/** Its second story more than three times as long. */
const long: Edition = {
  ...made,
  stories: made.stories.map((story) =>
    story.id === 's1' ? { ...story, paragraphs: [{ kind: 'body', text: sentence(360) }] } : story,
  ),
};
/** A story more, which is to stand where the second does. */
const fuller: Edition = {
  ...made,
  stories: [...made.stories, storyOf('new', [sentence(60)], { priority: 3, headline: '渡口添了新船' })],
};
/** Four stories in a square: the heads of each row stand level beside each other. */
const square = ((): Edition => {
  const four = [0, 1, 2, 3].map((index) =>
    storyOf(`s${index}`, [sentence(260 - index * 30)], { priority: index + 1, headline: HEADS[index] ?? '' }),
  );
  const articles = four.map(({ id }, index): Article => {
    const frame = { column: (index % 2) * 2, columns: 2, line: index < 2 ? 0 : 20, lines: index < 2 ? 19 : 20 };
    return { id: `a${index}`, story: id, frame, head: { size: 20 }, pictures: [] };
  });
  return { ...editionOf(four, []), pages: [{ id: 'p1', name: '', articles }] };
})();

const TASKS: readonly (readonly [RemakeTask, Edition])[] = [
  [{ kind: 'mend', page: 1, articles: [articleOf('s1').id] }, long],
  [{ kind: 'dropIn', page: 1, article: { ...articleOf('s1'), id: 'new', story: 'new' } }, fuller],
  [{ kind: 'fix', page: 1, code: 'T1', stories: ['s0', 's1'] }, square],
];

describe('a change of a page by make-up', () => {
  it.each(TASKS.map(([task, edition]) => [task.kind, task, edition] as const))(
    'tells the best page so far while it goes on: %s',
    (_, task, edition) => {
      const told: RemakeReport[] = [];
      const kept = { edition, setting: settingOf(edition, fonts), cache: createCompositionCache() };
      remake(task, kept, (report) => told.push(report));
      const better = told.flatMap((report) => (report.kind === 'better' ? [report] : []));
      expect(better.length).toBeGreaterThan(0);
      expect(told.findIndex(({ kind }) => kind === 'better')).toBeGreaterThan(
        told.findIndex(({ kind }) => kind === 'searched'),
      );
      expect(told.at(-1)).toMatchObject({ kind: 'remade' });
      // Each may be taken as it is: told with the score it has, on which all copy fits.
      for (const { pages, score } of better) {
        const { layout } = composePage({ ...edition, pages }, 1, { fonts });
        expect(score.after).toBe(scorePage(layout).score);
        expect(layout.articles.map(({ state }) => state)).not.toContain('overset');
      }
    },
  );
});
