import { describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../../core/document';
import { makeUpPage } from '../../../core/makeup/make-up-page';
import type { MadeUpPage } from '../../../core/makeup/make-up-page';
import { facingStanding, facingTaboos } from '../../../core/makeup/facing';
import { readLayout, scoreDesk } from '../../../core/makeup/score-sheet';
import { settingOf } from '../../../core/page';
import { bare, editionOf, fonts, storyOf } from '../page/fake';

const NAMES = '河堤新路昨日全线通车学校食堂换上新炉灶';
const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const stories = [190, 160, 140, 120, 90, 70, 190, 160].map((length, index) =>
  storyOf(`s${index}`, [sentence(length)], { priority: index + 1, headline: NAMES.slice(0, 8 - (index % 3)) }),
);

/**
 * Page two of an edition of three, with one story whose head stands at the fold in these lines; page three is made up.
 */
function edition(line: number): Edition {
  const article: Article = {
    ...{ id: 'left', story: 's7', pictures: [], head: { size: 30 } },
    frame: { column: 2, columns: 2, line, lines: 40 - line },
  };
  return editionOf(stories, [[], [article], []], { profile: bare });
}

describe('the page that faces another', () => {
  it('keeps its heads off those at the fold', () => {
    let [without, within] = [0, 0];
    // Under the very top: a head there is at the fold whatever else stands on the page.
    const lines = [18, 20, 22];
    for (const [line, seed] of lines.flatMap((at) => [1, 2].map((own) => [at, own] as const))) {
      const whole = edition(line);
      const setting = settingOf(whole, fonts);
      const task = { edition: whole, page: 3, stories: stories.slice(0, 6), setting, seed };
      const facing = facingStanding(whole, 3, { setting })!;
      const severity = ({ placed }: MadeUpPage): number =>
        facingTaboos(readLayout(placed, scoreDesk(whole, 3, { setting })), facing).reduce(
          (sum, one) => sum + one.severity,
          0,
        );
      without += severity(makeUpPage(task));
      const made = makeUpPage({ ...task, facing });
      expect(made.left).toEqual([]);
      within += severity(made);
    }
    expect(without).toBeGreaterThan(0);
    expect(within).toBeLessThan(without / 2);
  });

  it('is none of page one, nor of a page beside an empty one', () => {
    const whole = edition(0);
    const setting = settingOf(whole, fonts);
    expect(facingStanding(whole, 1, { setting })).toBeUndefined();
    expect(facingStanding(whole, 2, { setting })).toBeUndefined();
    expect(facingStanding(whole, 3, { setting })?.fold).toBe('left');
  });
});
