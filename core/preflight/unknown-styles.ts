import type { Diagnostic, Place } from '../diagnostic';
import { isShown, shownArticles, styleNamed } from '../document';
import type { Edition, Profile } from '../document';

/** The sheets of named styles of a paper. */
type SheetName = 'headlineStyles' | 'paragraphStyles' | 'characterStyles' | 'boxStyles' | 'pageStyles';

/**
 * Styles that an edition asks for by names its paper does not have: what asks for them is set plain. Each name once a
 * place.
 */
export function unknownStyles(edition: Edition): readonly Diagnostic[] {
  const { profile, stories, pages } = edition;
  const found: Diagnostic[] = [];
  const ask = (sheet: SheetName, style: string | undefined, place: Place): void => {
    if (style === undefined || hasStyle(profile, sheet, style)) return;
    if (found.some((known) => known.values.style === style && samePlace(known.place, place))) return;
    found.push({ code: 'unknown-style', severity: 'warning', place, values: { style } });
  };
  pages.forEach((page, index) => {
    const place = { page: index + 1 };
    ask('pageStyles', page.style?.basedOn, place);
    for (const block of (page.blocks ?? []).filter(isShown)) {
      ask('boxStyles', block.box?.basedOn, { ...place, furniture: block.id });
    }
    for (const { id, story, head, box } of shownArticles(page)) {
      const here = { ...place, article: id, story };
      ask('headlineStyles', head?.style, { ...here, part: 'headline' });
      ask('boxStyles', box?.basedOn, here);
    }
  });
  for (const block of profile.blocks ?? []) ask('boxStyles', block.box?.basedOn, { furniture: block.id });
  ask('boxStyles', profile.masthead.box?.basedOn, { furniture: 'masthead' });
  ask('boxStyles', profile.teaser.box?.basedOn, { furniture: 'teaser' });
  for (const { id, paragraphs } of stories) {
    paragraphs.forEach(({ kind, style, marks = [] }, paragraph) => {
      const place = { story: id, part: kind, paragraph };
      ask('paragraphStyles', style, place);
      for (const mark of marks) if (mark.kind === 'style') ask('characterStyles', mark.style, place);
    });
  }
  return found;
}

function hasStyle(profile: Profile, sheet: SheetName, style: string): boolean {
  return styleNamed<object>(profile[sheet], style) !== undefined;
}

function samePlace(a: Place, b: Place): boolean {
  return (
    a.page === b.page &&
    a.article === b.article &&
    a.story === b.story &&
    a.part === b.part &&
    a.paragraph === b.paragraph &&
    a.furniture === b.furniture
  );
}
