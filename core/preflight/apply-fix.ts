import type { Fix, TextPlace } from '../diagnostic';
import { MASTHEAD_FIELDS, pageStyleOf, withText } from '../document';
import type { Article, Block, Edition, MastheadField, Page, Schedule, Story, TemplateBlock } from '../document';

/**
 * The edition with what a diagnostic found mended: one change, to be kept as one undo step. The very same edition where the
 * fix no longer fits, because what it names is gone or has changed since, or where only a person can mend it.
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
      return edition;
    case 'replace-text':
      return withTextAt(edition, fix.of, (text) =>
        text.startsWith(fix.was, fix.start)
          ? text.slice(0, fix.start) + fix.text + text.slice(fix.start + fix.was.length)
          : text,
      );
    case 'retarget-teaser': {
      const teasers = edition.teasers.map((teaser) =>
        teaser.text === fix.teaser ? { text: teaser.text, story: fix.story } : teaser,
      );
      return edition.stories.some(({ id }) => id === fix.story) ? { ...edition, teasers } : edition;
    }
    case 'drop-teaser':
      return { ...edition, teasers: edition.teasers.filter(({ text }) => text !== fix.teaser) };
    case 'drop-page-field':
      return withoutPageField(edition, fix.page, fix.field);
    case 'drop-block':
      return withBlocks(edition, fix.page, (blocks) => blocks.filter(({ id }) => id !== fix.block));
    case 'add-issue-day':
      return withSchedule(edition, (schedule) => ({
        ...schedule,
        skipped: schedule.skipped.filter((date) => date !== fix.date),
        extra: [...schedule.extra, fix.date].sort(),
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
      const { nameplate: _nameplate, ...masthead } = edition.masthead;
      return { ...edition, masthead };
    }
  }
}

function fieldNamed(name: string): MastheadField | undefined {
  return MASTHEAD_FIELDS.find((field) => field === name);
}

function withField(edition: Edition, field: MastheadField, text: string): Edition {
  const { masthead } = edition;
  const { [field]: _old, ...fields } = masthead.fields;
  return { ...edition, masthead: { ...masthead, fields: text === '' ? fields : { ...fields, [field]: text } } };
}

/** Changes a text where it stands. */
function withTextAt(edition: Edition, place: TextPlace, change: (text: string) => string): Edition {
  switch (place.kind) {
    case 'field': {
      const field = fieldNamed(place.field);
      const text = field && edition.masthead.fields[field];
      return field === undefined || text === undefined ? edition : withField(edition, field, change(text));
    }
    case 'page-field':
      return withPages(edition, (page) => {
        const field = fieldNamed(place.field);
        const text = field && page.style?.fields?.[field];
        if (page.id !== place.page || field === undefined || text === undefined) return page;
        return { ...page, style: { ...page.style, fields: { ...page.style?.fields, [field]: change(text) } } };
      });
    case 'teaser': {
      const teasers = edition.teasers.map((teaser) =>
        teaser.text === place.text ? { ...teaser, text: change(teaser.text) } : teaser,
      );
      return { ...edition, teasers };
    }
    case 'block':
      return withBlocks(edition, place.page, (blocks) =>
        blocks.map((block) => (block.id === place.block ? withBlockText(block, place.part, change) : block)),
      );
    case 'story': {
      const stories = edition.stories.map((story) =>
        story.id === place.story ? withStoryText(story, place.part, change) : story,
      );
      return { ...edition, stories };
    }
  }
}

function withBlockText<B extends Block>(block: B, part: string, change: (text: string) => string): B {
  const text: unknown = Object.entries(block.content).find(([name]) => name === part)?.[1];
  return typeof text === 'string' ? { ...block, content: { ...block.content, [part]: change(text) } } : block;
}

function withStoryText(story: Story, part: string, change: (text: string) => string): Story {
  const [name = part, index] = part.split(':');
  const nth = <T>(items: readonly T[], changed: (item: T) => T): readonly T[] =>
    items.map((item, at) => (at === Number(index) ? changed(item) : item));
  switch (name) {
    case 'kicker':
    case 'headline':
    case 'dateline':
    case 'byline':
      return { ...story, [name]: change(story[name]) };
    case 'deck':
      return { ...story, decks: nth(story.decks, change) };
    case 'body':
      return {
        ...story,
        paragraphs: nth(story.paragraphs, (paragraph) => withText(paragraph, change(paragraph.text))),
      };
    case 'caption':
    case 'credit':
      return { ...story, pictures: nth(story.pictures, (picture) => ({ ...picture, [name]: change(picture[name]) })) };
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

/** Changes the blocks of a page, or those of the template. */
function withBlocks(
  edition: Edition,
  id: string | undefined,
  change: <B extends Block>(blocks: readonly B[]) => readonly B[],
): Edition {
  if (id === undefined) {
    const { profile } = edition;
    return profile.blocks === undefined
      ? edition
      : { ...edition, profile: { ...profile, blocks: change<TemplateBlock>(profile.blocks) } };
  }
  return withPages(edition, (page) =>
    page.id === id && page.blocks !== undefined ? { ...page, blocks: change<Block>(page.blocks) } : page,
  );
}

function withSchedule(edition: Edition, change: (schedule: Schedule) => Schedule): Edition {
  const { masthead } = edition;
  const { schedule } = masthead;
  return schedule === undefined ? edition : { ...edition, masthead: { ...masthead, schedule: change(schedule) } };
}

function withArticle(edition: Edition, id: string, change: (article: Article) => Article): Edition {
  return withPages(edition, (page) => ({
    ...page,
    articles: page.articles.map((article) => (article.id === id ? change(article) : article)),
  }));
}

function withPages(edition: Edition, change: (page: Page, number: number) => Page): Edition {
  return { ...edition, pages: edition.pages.map((page, index) => change(page, index + 1)) };
}
