import type { Fix, TextPlace } from '../diagnostic';
import { FURNITURE_NAMES, MASTHEAD_FIELDS, furnished, pageStyleOf, withText } from '../document';
import type {
  Article,
  Block,
  Edition,
  MastheadField,
  OwnFurniture,
  Page,
  Schedule,
  Story,
  Teaser,
  TemplateBlock,
} from '../document';
import { textsOfBlock } from './data/written-texts';

/**
 * The edition with what a diagnostic found mended: one change, to be kept as one undo step. The very same edition where
 * the fix no longer fits, because what it names is gone or has changed since, or where only a person can mend it.
 */
export function applyFix(edition: Edition, fix: Fix): Edition {
  switch (fix.kind) {
    case 'set-issue': {
      const { kind: _kind, ...numbers } = fix;
      return { ...edition, issue: { ...edition.issue, ...numbers } };
    }
    case 'set-field': {
      const field = fieldNamed(fix.field);
      return field === undefined ? edition : withField(edition, field, fix.text);
    }
    case 'ask-field':
    case 'ask-picture-words':
    case 'ask-text':
      return edition;
    case 'print-field':
      return withPrintedField(edition, fix.field);
    case 'replace-text':
      return withTextAt(edition, fix.of, (text) =>
        text.startsWith(fix.was, fix.start)
          ? text.slice(0, fix.start) + fix.text + text.slice(fix.start + fix.was.length)
          : text,
      );
    case 'retarget-teaser':
      if (!edition.stories.some(({ id }) => id === fix.story)) return edition;
      return withTeasers(edition, fix.teaser, ({ text }) => [{ text, story: fix.story }]);
    case 'drop-teaser':
      return withTeasers(edition, fix.teaser, () => []);
    case 'drop-page-field':
      return withoutPageField(edition, fix.page, fix.field);
    case 'drop-block':
      return withBlock(edition, fix, () => []);
    case 'add-issue-day':
      return withSchedule(edition, (schedule) => ({
        ...schedule,
        skipped: schedule.skipped.filter((date) => date !== fix.date),
        extra: [...new Set([...schedule.extra, fix.date])].sort(),
      }));
    case 'set-head-size':
      return withArticle(edition, fix.article, (article) =>
        article.head === undefined ? article : { ...article, head: { ...article.head, size: fix.size } },
      );
    case 'set-article-lines':
      return withArticle(edition, fix.article, (article) => ({
        ...article,
        frame: { ...article.frame, line: fix.line, lines: fix.lines },
      }));
    case 'drop-nameplate': {
      const { nameplate, ...masthead } = edition.masthead;
      return nameplate === undefined ? edition : { ...edition, masthead };
    }
    case 'show-article':
      return withArticle(edition, fix.article, shown);
    case 'show-block':
      return withBlock(edition, fix, (block) => [shown(block)]);
    case 'show-furniture':
      return withFurniture(edition, fix, shown);
    case 'restore-furniture':
      return withFurniture(edition, fix, ({ frame: _frame, ...rest }) => rest);
  }
}

/** What `change` makes of each item, in order; the same list when it leaves every one as it is. */
function mapped<T>(items: readonly T[], change: (item: T, index: number) => readonly T[]): readonly T[] {
  const changed = items.flatMap(change);
  return changed.length === items.length && changed.every((item, index) => item === items[index]) ? items : changed;
}

function shown<T extends { readonly hidden?: true }>(thing: T): T {
  const { hidden, ...rest } = thing;
  // Without a field that may be left out it is still a `T`, which the compiler cannot see.
  return hidden === undefined ? thing : (rest as T);
}

function fieldNamed(name: string): MastheadField | undefined {
  return MASTHEAD_FIELDS.find((field) => field === name);
}

function withField(edition: Edition, field: MastheadField, text: string): Edition {
  const { masthead } = edition;
  const { [field]: _old, ...fields } = masthead.fields;
  return { ...edition, masthead: { ...masthead, fields: text === '' ? fields : { ...fields, [field]: text } } };
}

/** Adds a field to the imprint's row of the fewest, or where the paper has no imprint to the masthead's. */
function withPrintedField(edition: Edition, name: string): Edition {
  const field = fieldNamed(name);
  if (field === undefined) return edition;
  const { profile } = edition;
  const { imprint, masthead } = profile;
  const add = (rows: readonly (readonly MastheadField[])[]): readonly (readonly MastheadField[])[] => {
    const least = Math.min(...rows.map(({ length }) => length));
    const at = rows.findIndex(({ length }) => length === least);
    return at < 0 ? [[field]] : rows.map((row, index) => (index === at ? [...row, field] : row));
  };
  return {
    ...edition,
    profile:
      imprint.lines > 0
        ? { ...profile, imprint: { ...imprint, rows: add(imprint.rows) } }
        : { ...profile, masthead: { ...masthead, rows: add(masthead.rows) } },
  };
}

/** Changes a text where it stands. */
function withTextAt(edition: Edition, place: TextPlace, change: (text: string) => string): Edition {
  switch (place.kind) {
    case 'field': {
      const field = fieldNamed(place.field);
      const text = field && edition.masthead.fields[field];
      if (field === undefined || text === undefined || change(text) === text) return edition;
      return withField(edition, field, change(text));
    }
    case 'page-field':
      return withPages(edition, (page) => {
        const field = fieldNamed(place.field);
        const text = field && page.style?.fields?.[field];
        if (page.id !== place.page || field === undefined || text === undefined || change(text) === text) return page;
        return { ...page, style: { ...page.style, fields: { ...page.style?.fields, [field]: change(text) } } };
      });
    case 'teaser':
      return withTeasers(edition, place.text, (teaser) => {
        const text = change(teaser.text);
        return text === teaser.text ? [teaser] : [{ ...teaser, text }];
      });
    case 'block':
      return withBlock(edition, place, (block) => [withBlockText(block, place.part, change)]);
    case 'story': {
      const stories = mapped(edition.stories, (story) =>
        story.id === place.story ? [withStoryText(story, place.part, change)] : [story],
      );
      return stories === edition.stories ? edition : { ...edition, stories };
    }
  }
}

function withBlockText<B extends Block>(block: B, part: string, change: (text: string) => string): B {
  const text = textsOfBlock(block)[part];
  if (text === undefined || change(text) === text) return block;
  return { ...block, content: { ...block.content, [part]: change(text) } };
}

function withStoryText(story: Story, part: string, change: (text: string) => string): Story {
  const [name = part, index] = part.split(':');
  const nth = <T>(items: readonly T[], changed: (item: T) => T): readonly T[] =>
    mapped(items, (item, at) => [at === Number(index) ? changed(item) : item]);
  switch (name) {
    case 'kicker':
    case 'headline':
    case 'dateline':
    case 'byline': {
      const text = change(story[name]);
      return text === story[name] ? story : { ...story, [name]: text };
    }
    case 'deck': {
      const decks = nth(story.decks, change);
      return decks === story.decks ? story : { ...story, decks };
    }
    case 'body': {
      const paragraphs = nth(story.paragraphs, (paragraph) => withText(paragraph, change(paragraph.text)));
      return paragraphs === story.paragraphs ? story : { ...story, paragraphs };
    }
    case 'caption':
    case 'credit': {
      const pictures = nth(story.pictures, (picture) => {
        const text = change(picture[name]);
        return text === picture[name] ? picture : { ...picture, [name]: text };
      });
      return pictures === story.pictures ? story : { ...story, pictures };
    }
    default:
      return story;
  }
}

/** A page's own words may come from a style of the paper: the page then says all the others itself. */
function withoutPageField(edition: Edition, id: string, name: string): Edition {
  const field = fieldNamed(name);
  return withPages(edition, (page, number) => {
    const said = pageStyleOf(edition, number).fields;
    if (page.id !== id || field === undefined || said[field] === undefined) return page;
    const { [field]: _dropped, ...fields } = said;
    return { ...page, style: { ...page.style, fields } };
  });
}

/** Changes a block of a page, or of the template where no page is named. */
function withBlock(
  edition: Edition,
  { block: wanted, page: on }: { readonly block: string; readonly page?: string },
  change: <B extends Block>(block: B) => readonly B[],
): Edition {
  const changed = <B extends Block>(blocks: readonly B[]): readonly B[] =>
    mapped(blocks, (block) => (block.id === wanted ? change(block) : [block]));
  if (on !== undefined) {
    return withPages(edition, (page) => {
      const blocks = page.id === on ? changed(page.blocks ?? []) : page.blocks;
      return blocks === undefined || blocks === page.blocks || page.blocks === undefined ? page : { ...page, blocks };
    });
  }
  const { profile } = edition;
  const blocks = changed<TemplateBlock>(profile.blocks ?? []);
  return profile.blocks === undefined || blocks === profile.blocks
    ? edition
    : { ...edition, profile: { ...profile, blocks } };
}

/** Changes what a page has decided of a piece of its furniture; of what it decided nothing it still does not. */
function withFurniture(
  edition: Edition,
  { furniture, page: on }: { readonly furniture: string; readonly page: string },
  change: (own: OwnFurniture) => OwnFurniture,
): Edition {
  const name = FURNITURE_NAMES.find((known) => known === furniture);
  return withPages(edition, (page) => {
    const own = name && page.furniture?.[name];
    if (page.id !== on || name === undefined || own === undefined) return page;
    return furnished(page, name, change(own));
  });
}

function withTeasers(edition: Edition, words: string, change: (teaser: Teaser) => readonly Teaser[]): Edition {
  const teasers = mapped(edition.teasers, (teaser) => (teaser.text === words ? change(teaser) : [teaser]));
  return teasers === edition.teasers ? edition : { ...edition, teasers };
}

function withSchedule(edition: Edition, change: (schedule: Schedule) => Schedule): Edition {
  const { masthead } = edition;
  const { schedule } = masthead;
  return schedule === undefined ? edition : { ...edition, masthead: { ...masthead, schedule: change(schedule) } };
}

function withArticle(edition: Edition, id: string, change: (article: Article) => Article): Edition {
  return withPages(edition, (page) => {
    const articles = mapped(page.articles, (article) => [article.id === id ? change(article) : article]);
    return articles === page.articles ? page : { ...page, articles };
  });
}

function withPages(edition: Edition, change: (page: Page, number: number) => Page): Edition {
  const pages = mapped(edition.pages, (page, index) => [change(page, index + 1)]);
  return pages === edition.pages ? edition : { ...edition, pages };
}
