import type { Diagnostic } from '../diagnostic';
import { shownArticles } from '../document';
import type { Edition, Story } from '../document';
import { checkLayout } from '../layout-rules';
import type { ComposedPage } from '../page';
import { signOffFindings } from '../sign-off';
import { checkData } from './data/check-data';
import { hiddenMatter } from './hidden-matter';
import { missingFacesOnce } from './missing-faces';
import { checkPrint } from './print/check-print';
import { checkSpotInks } from './print/spot-inks';
import { unknownStyles } from './unknown-styles';

/**
 * Everything a person should know before an edition goes to press: what composing and the layout rules found on its
 * pages, what a newspaper press would lose of them, what it says of itself that is not so, then what stands on no page.
 * `pages` are the edition's, composed.
 */
export function checkEdition(edition: Edition, pages: readonly ComposedPage[]): readonly Diagnostic[] {
  const data = checkData(edition, pages);
  // What the law wants and what the template wants are reported once.
  const missing = data.filter(({ code }) => code === 'legal-field-missing').map(({ values }) => values.field);
  const found = missingFacesOnce(checkLayout(edition, pages));
  return [
    ...found.filter(({ code, values }) => code !== 'empty-field' || !missing.includes(values.field)),
    ...pages.flatMap((page) => checkPrint(page.list, edition)),
    ...checkSpotInks(pages.map((page) => page.list)),
    ...data,
    ...hiddenMatter(edition),
    ...unplacedStories(edition),
    ...unplacedPictures(edition),
    ...unknownStyles(edition),
    ...signOffFindings(edition),
  ];
}

/** A story that is hidden where it stands is told of as such. */
function unplacedStories(edition: Edition): readonly Diagnostic[] {
  const placed = new Set(edition.pages.flatMap((page) => page.articles.map((article) => article.story)));
  return edition.stories
    .filter((story) => !story.killed && !placed.has(story.id))
    .map((story) => ({
      code: 'unplaced',
      severity: 'warning',
      place: { story: story.id },
      values: { headline: story.headline.replaceAll('\n', ' ') },
    }));
}

/** Pictures and captions of placed stories that no reader would see. */
function unplacedPictures(edition: Edition): readonly Diagnostic[] {
  const held = new Map(edition.pictures.map((picture) => [picture.id, picture]));
  const shown = new Map<string, Set<number>>();
  for (const article of edition.pages.flatMap(shownArticles)) {
    const indexes = shown.get(article.story) ?? new Set();
    for (const { index } of article.pictures) indexes.add(index);
    shown.set(article.story, indexes);
  }
  return edition.stories.flatMap((story: Story) => {
    const indexes = shown.get(story.id);
    if (indexes === undefined) return [];
    return story.pictures.flatMap(({ picture, caption }, index): Diagnostic[] => {
      if (indexes.has(index)) return [];
      const place = { story: story.id, part: `caption:${index}`, picture };
      const file = held.get(picture);
      if (file !== undefined)
        return [{ code: 'unplaced-picture', severity: 'warning', place, values: { picture: file.name } }];
      return [{ code: 'caption-without-picture', severity: 'warning', place, values: { caption } }];
    });
  });
}
