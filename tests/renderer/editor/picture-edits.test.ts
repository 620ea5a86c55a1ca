import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import type { Edition, Picture } from '../../../core/document';
import {
  addPictures,
  isCoarse,
  isUnused,
  linkPicture,
  missingPictures,
  pictureEntries,
  relinkPicture,
  removePictures,
  setSubjects,
  withStory,
} from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';

const file: Picture = {
  id: 'new',
  name: '渡口.tif',
  sha256: 'b'.repeat(64),
  type: 'image/tiff',
  width: 600,
  height: 400,
};

/** `p1` on page one; `p2` with story `s2`, shown nowhere; `p3` with nobody; a caption that waits for 渡口.jpg. */
function withPictures(): Edition {
  const edition = smallEdition();
  const [p1] = edition.pictures as [Picture];
  const waits = withStory(edition, 's3', (story) => ({
    ...story,
    pictures: [{ picture: '渡口.jpg', caption: '渡口。', credit: '' }],
  }));
  const pooled = withStory(waits, 's2', (story) => ({
    ...story,
    pictures: [{ picture: 'p2', caption: '', credit: '' }],
  }));
  return { ...pooled, pictures: [p1, { ...p1, id: 'p2' }, { ...p1, id: 'p3', sha256: 'c'.repeat(64) }] };
}

describe('the pictures of an edition', () => {
  it('are the same objects while they say the same', () => {
    const edition = withPictures();
    const before = pictureEntries(edition);
    const after = pictureEntries({
      ...edition,
      stories: edition.stories.map((story) => ({ ...story, headline: '改' })),
    });
    expect(after.map((entry, at) => entry === before[at])).toEqual(before.map(() => true));
  });

  it('tell where they stand, how sharp, and with words or without', () => {
    const [first, second, third] = pictureEntries(withPictures());
    expect(first?.uses).toMatchObject([{ page: 1, thing: { kind: 'picture', id: 'a1', at: 0 }, caption: true }]);
    // Ten cells of ten points, six lines of fifteen: 90 points high show 2000 pixels, 1600 to the inch.
    expect(first?.uses[0]?.ppi).toBe(1600);
    expect(first?.uses.map(isCoarse)).toEqual([false]);
    expect([first, second, third].map((entry) => entry && isUnused(entry))).toEqual([false, false, true]);
    expect(second?.waiting).toEqual(['s2']);
  });

  it('stand in blocks and for the paper’s name too', () => {
    const edition = withPictures();
    const frame = { column: 0, columns: 4, line: 40, lines: 20 };
    const [first, ...others] = edition.pages;
    const blocks = [
      { id: 'b1', frame, content: { kind: 'picture', picture: 'p3' } },
      { id: 'b2', frame, content: { kind: 'ad', client: '粮店', picture: 'p3' } },
    ] as const;
    const coarse = edition.pictures.map((picture) =>
      picture.id === 'p3' ? { ...picture, width: 60, height: 40 } : picture,
    );
    const entries = pictureEntries({
      ...edition,
      masthead: { ...edition.masthead, nameplate: { kind: 'picture', picture: 'p2' } },
      pictures: coarse,
      pages: [{ ...first!, blocks }, ...others],
    });
    expect(entries[1]?.uses).toEqual([{ page: 1 }]);
    expect(entries[2]?.uses.map(({ thing, caption }) => [thing?.id, caption])).toEqual([
      ['b1', false],
      ['b2', undefined],
    ]);
    expect(entries[2]?.uses.map(isCoarse)).toEqual([true, true]);
  });

  it('are told of when only their captions have come', () => {
    expect(missingPictures(withPictures())).toEqual([{ name: '渡口.jpg', story: 's3', caption: '渡口。' }]);
    expect(missingPictures(withStory(withPictures(), 's3', (story) => ({ ...story, killed: true })))).toEqual([]);
  });

  it('get another file and keep all that is said of them', () => {
    const told = withPictures();
    const faces = [{ x: 0.4, y: 0.2, width: 0.1, height: 0.1 }];
    const before = {
      ...told,
      pictures: told.pictures.map((each) => ({
        ...each,
        focus: { x: 0.5, y: 0.3 },
        faces,
        subjects: ['leader'] as const,
      })),
    };
    const after = relinkPicture(before, 'p1', file);
    expect(after.pictures[0]).toEqual({ ...file, id: 'p1', focus: { x: 0.5, y: 0.3 }, subjects: ['leader'], faces });
    expect('faces' in (relinkPicture(before, 'p1', { ...file, height: 300 }).pictures[0] ?? {})).toBe(false);
    expect([after.stories, after.pages]).toEqual([before.stories, before.pages]);
    expect(validateEdition(after)).toMatchObject({ ok: true, warnings: [] });
  });

  it('come to the captions that waited for them, whatever their name', () => {
    const after = linkPicture(withPictures(), '渡口.jpg', file);
    expect(after.stories[2]?.pictures).toEqual([{ picture: 'new', caption: '渡口。', credit: '' }]);
    expect(after.pictures.at(-1)).toBe(file);
    expect(missingPictures(after)).toEqual([]);
  });

  it('are removed only where nothing has them', () => {
    const before = withPictures();
    expect(removePictures(before, ['p1', 'p2', 'p3']).pictures.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(removePictures(before, ['p1'])).toBe(before);
  });
});

describe('pictures that come', () => {
  const waited = (edition: Edition): string | undefined =>
    edition.stories.find(({ id }) => id === 's3')?.pictures[0]?.picture;

  it('go where their name is waited for, of another type too, but rather the very file', () => {
    expect(waited(addPictures(withPictures(), [file]))).toBe('new');
    const exact = { ...file, id: 'exact', name: '渡口.jpg' };
    expect(waited(addPictures(withPictures(), [exact, file]))).toBe('exact');
    expect(waited(addPictures(withPictures(), [{ ...file, name: '码头.tif' }]))).toBe('渡口.jpg');
  });

  it('show what they are said to show', () => {
    const told = setSubjects(withPictures(), 'p1', ['flag']);
    expect(told.pictures[0]?.subjects).toEqual(['flag']);
    expect('subjects' in (setSubjects(told, 'p1', []).pictures[0] ?? {})).toBe(false);
  });
});
