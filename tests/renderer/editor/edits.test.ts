import { describe, expect, it } from 'vitest';
import type { ImportedCopy } from '../../../ipc';
import { addCopy, addPictures, placeArticle, unplaceArticle } from '../../../renderer/editor/edits';
import { smallEdition, smallStory } from '../../core/document/small-edition';

function copyOf(more: Partial<ImportedCopy>): ImportedCopy {
  const nothing = { stories: [], issue: {}, teasers: [], credits: [], pictures: [], changes: {}, warnings: [] };
  return { file: '稿.txt', encoding: 'utf-8', ...nothing, ...more };
}

describe('edits', () => {
  it('move one article and leave the identity of everything else', () => {
    const edition = smallEdition();
    const [page] = edition.pages;
    const [article, other] = page?.articles ?? [];
    const frame = { column: 1, columns: 2, line: 30, lines: 10 };
    const after = placeArticle(edition, article?.id ?? '', frame);
    expect(after.pages[0]?.articles[0]).toEqual({ ...article, frame });
    expect(after.pages[0]?.articles[1]).toBe(other);
    expect(after.pages[1]).toBe(edition.pages[1]);
    expect(after.stories).toBe(edition.stories);
  });

  it('take an article off its page and keep its story', () => {
    const edition = smallEdition();
    const id = edition.pages[0]?.articles[0]?.id ?? '';
    const after = unplaceArticle(edition, id);
    expect(after.pages.flatMap(({ articles }) => articles).map((article) => article.id)).not.toContain(id);
    expect(after.stories).toBe(edition.stories);
  });

  it('keep the nameplate and the schedule when copy comes in', () => {
    const before = smallEdition();
    const masthead = {
      ...before.masthead,
      nameplate: { kind: 'artwork', artwork: 'plate' } as const,
      schedule: {
        from: { date: '2026-11-22', number: 12, total: 500 },
        days: { kind: 'week', weekdays: [0] } as const,
        numbering: 'year' as const,
        skipped: [],
        extra: [],
      },
    };
    const after = addCopy({ ...before, masthead }, [copyOf({ stories: [smallStory('new-1', '新稿', ['文'])] })]);
    expect(after.masthead).toEqual(masthead);
  });

  it('put imported stories behind those that are there and overwrite nothing', () => {
    const edition = smallEdition();
    const copy = copyOf({
      stories: [smallStory('new-1', '新稿', ['文'])],
      masthead: { name: '别的报', fields: { publisher: '别家', slogan: '口号' } },
      issue: { date: '2030-01-01' },
    });
    const after = addCopy(edition, [copy]);
    const added = after.stories.at(-1);
    expect(added?.headline).toBe('新稿');
    expect(added?.priority).toBeGreaterThan(Math.max(...edition.stories.map(({ priority }) => priority)));
    expect(after.masthead.name).toBe(edition.masthead.name);
    expect(after.masthead.fields.slogan).toBe(edition.masthead.fields.slogan ?? '口号');
    expect(after.issue).toBe(edition.issue);
  });

  it('keep new copy as it came in, and leave the stories that are there', () => {
    const edition = smallEdition();
    const after = addCopy(edition, [copyOf({ stories: [smallStory('new-1', '新稿', ['文', '又一段'])] })]);
    expect(after.stories.at(-1)?.received).toEqual({ headline: '新稿', paragraphs: ['文', '又一段'] });
    expect(after.stories.slice(0, -1)).toEqual(edition.stories);
  });

  it('give a caption the picture it waited for, by the name of the file', () => {
    const story = smallStory('new-1', '新稿', ['文']);
    const copy = copyOf({
      stories: [story],
      pictures: [{ file: 'ferry.jpg', caption: '渡口', credit: '', story: story.id }],
    });
    const waiting = addCopy({ ...smallEdition(), pictures: [] }, [copy]);
    expect(waiting.stories.at(-1)?.pictures[0]?.picture).toBe('ferry.jpg');
    const picture = { id: 'p9', name: 'ferry.jpg', sha256: 'ab', type: 'image/jpeg', width: 4, height: 3 } as const;
    expect(addPictures(waiting, [picture]).stories.at(-1)?.pictures[0]?.picture).toBe('p9');
  });
});
