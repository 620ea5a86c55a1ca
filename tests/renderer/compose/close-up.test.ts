import { describe, expect, it } from 'vitest';
import type { Edition, Story } from '../../../core/document';
import { makeUp } from '../../../core/makeup';
import { settingOf, tryPage } from '../../../core/page';
import { closeUp } from '../../../renderer/compose/close-up';
import { editionOf, fonts, storyOf } from '../../core/page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const HEADS = ['河堤新路通车', '食堂换新炉灶', '夜班车加一趟', '旧楼装上电梯', '书屋开到夜里', '集市挪进大棚'];
const LENGTHS = [200, 110, 90, 60, 60, 40];
const stories = LENGTHS.map((length, index): Story =>
  storyOf(`s${index}`, [sentence(length)], { priority: index + 1, headline: HEADS[index] ?? '' }),
);
const draft = editionOf(stories, []);
const edition: Edition = { ...draft, pages: makeUp(draft, { setting: settingOf(draft, fonts) }).slice(0, 1) };

const withLength = (id: string, length: number): Edition => ({
  ...edition,
  stories: stories.map((story) =>
    story.id === id ? { ...story, paragraphs: [{ kind: 'body' as const, text: sentence(length) }] } : story,
  ),
});
const articleOf = (story: string): string => edition.pages[0]?.articles.find((one) => one.story === story)?.id ?? '';
const overIn = (made: Edition): readonly string[] =>
  tryPage(made, 1, { fonts }, 'none').articles.flatMap(({ article, oversetLines }) =>
    oversetLines > 0 ? [article] : [],
  );

describe('closeUp', () => {
  it('closes a page up round an article whose copy is over, and leaves the other articles in their order', () => {
    const longer = withLength('s3', 92);
    expect(overIn(longer)).toEqual([articleOf('s3')]);
    const closed = closeUp(longer, [articleOf('s3')], { fonts });
    expect(closed).not.toBe(longer);
    expect(overIn(closed)).toEqual([]);
    expect(closed.pages[0]?.articles.map(({ id }) => id)).toEqual(longer.pages[0]?.articles.map(({ id }) => id));
  });

  it('leaves pages alone whose named articles fit, and those that no way closes', () => {
    expect(closeUp(edition, [], { fonts })).toBe(edition);
    const far = withLength('s3', 1500);
    expect(closeUp(far, [articleOf('s3')], { fonts })).toBe(far);
    const other = withLength('s3', 92);
    const fitting = tryPage(other, 1, { fonts }, 'none').articles.find(
      ({ oversetLines, undersetLines }) => oversetLines + undersetLines === 0,
    );
    expect(fitting).toBeDefined();
    expect(closeUp(other, [fitting?.article ?? ''], { fonts }).pages[0]).toBe(other.pages[0]);
  });
});
