import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../renderer/panels/pages/pages-of';
import { smallEdition } from '../../core/document/small-edition';

describe('the pages that the list shows', () => {
  it('are the same object while someone types in a story, and another when a page or the profile is', () => {
    const edition = smallEdition();
    const pages = pagesOf({ edition });
    const stories = edition.stories.map((story) => ({ ...story, headline: `${story.headline}新` }));
    expect(pagesOf({ edition: { ...edition, stories } })).toBe(pages);
    const other = { ...edition, pages: edition.pages.map((page) => ({ ...page, name: '副刊' })) };
    expect(pagesOf({ edition: other })).toEqual({ pages: other.pages, profile: edition.profile });
    const profile = { ...edition.profile, pageNames: ['要闻'] };
    expect(pagesOf({ edition: { ...edition, profile } })?.profile).toBe(profile);
    expect(pagesOf({ edition: undefined })).toBeUndefined();
  });
});
