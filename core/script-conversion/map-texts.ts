import { shiftMarks } from '../document';
import type { Article, Block, Credit, Edition, Page, Paragraph, Profile, Story } from '../document';
import { blockTexts, storyTexts, withBlockText, withStoryText } from '../text-edit';
import type { TextPatch } from '../text-edit';

/** What becomes of a text of an edition, by a key that says whose it is: the patches of it, in order. */
export type PatchText = (key: string, text: string) => readonly TextPatch[];

/**
 * An edition with every text of it patched that people wrote: stories, blocks, labels, teasers, credits, page names and
 * the masthead, and what the paper's profile writes itself. What is not patched keeps its identity; inline marks stay
 * on their characters. Keys are those of the parts: `story ID body:3`, `block PAGE ID head`, `label ID label`, `teaser
 * 2`. Copy as it came in stays as it came.
 */
export function mapTexts(edition: Edition, patch: PatchText): Edition {
  const text = (key: string, written: string): string => patchedText(written, patch(key, written));
  const credits = (key: string, list: readonly Credit[]): readonly Credit[] =>
    each(list, (credit, at) =>
      withParts(credit, {
        role: text(`${key} ${at} role`, credit.role),
        names: text(`${key} ${at} names`, credit.names),
      }),
    );
  const { masthead } = edition;
  const fields = Object.fromEntries(
    Object.entries(masthead.fields).map(([field, written]) => [field, text(`masthead ${field}`, written)]),
  );
  return withParts(edition, {
    profile: profileTexts(edition.profile, text),
    masthead: withParts(masthead, {
      name: text('masthead name', masthead.name),
      fields: withParts(masthead.fields, fields),
    }),
    teasers: each(edition.teasers, (teaser, at) => withParts(teaser, { text: text(`teaser ${at}`, teaser.text) })),
    credits: credits('credit', edition.credits),
    stories: each(edition.stories, (story) => mapStory(story, patch)),
    pages: each(edition.pages, (page) => {
      const own = page.credits && credits(`credit ${page.id}`, page.credits);
      return pageTexts(own === undefined ? page : withParts(page, { credits: own }), text);
    }),
  });
}

/** A text with places of it patched. */
export function patchedText(text: string, patches: readonly TextPatch[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, words } of patches) {
    made += text.slice(at, start) + words;
    at = end;
  }
  return patches.length === 0 ? text : made + text.slice(at);
}

function mapStory(story: Story, patch: PatchText): Story {
  const text = (part: string, written: string): string =>
    patchedText(written, patch(`story ${story.id} ${part}`, written));
  let next = withParts(story, {
    section: text('section', story.section),
    ...(story.package && { package: withParts(story.package, { name: text('package', story.package.name) }) }),
    paragraphs: each(story.paragraphs, (paragraph, at) =>
      patchedParagraph(paragraph, patch(`story ${story.id} body:${at}`, paragraph.text)),
    ),
  });
  for (const { part, text: written } of storyTexts(story)) {
    if (part.startsWith('body:')) continue;
    const made = text(part, written);
    if (made !== written) next = withStoryText(next, part, made);
  }
  return next;
}

function patchedParagraph(paragraph: Paragraph, patches: readonly TextPatch[]): Paragraph {
  const text = patchedText(paragraph.text, patches);
  if (text === paragraph.text) return paragraph;
  let { marks } = paragraph;
  // From the last to the first, so that what is still to be patched stands where it was found.
  for (const { start, end, words } of patches.toReversed()) {
    if (marks !== undefined && words.length !== end - start) {
      marks = shiftMarks(marks, { at: start, remove: end - start, insert: words });
    }
  }
  return { ...paragraph, text, ...(marks && { marks }) };
}

type MapText = (key: string, text: string) => string;

function pageTexts(page: Page, text: MapText): Page {
  return withParts(page, {
    name: text(`page ${page.id}`, page.name),
    ...(page.blocks && { blocks: each(page.blocks, (block) => blockWith(block, `block ${page.id}`, text)) }),
    articles: each(page.articles, (article) => labelled(article, text)),
  });
}

function labelled(article: Article, text: MapText): Article {
  const { label } = article;
  if (label === undefined) return article;
  return withParts(article, { label: withParts(label, { text: text(`label ${article.id} label`, label.text) }) });
}

function blockWith<B extends Block>(block: B, key: string, text: MapText): B {
  let { content } = block;
  for (const { part, text: written } of blockTexts(block)) {
    const made = text(`${key} ${block.id} ${part}`, written);
    if (made !== written) content = withBlockText(content, part, made);
  }
  return content === block.content ? block : { ...block, content };
}

function profileTexts(profile: Profile, text: MapText): Profile {
  return withParts(profile, {
    name: text('profile name', profile.name),
    paper: withParts(profile.paper, { name: text('profile paper', profile.paper.name) }),
    pageNames: each(profile.pageNames, (name, at) => text(`profile page ${at}`, name)),
    ...(profile.blocks && { blocks: each(profile.blocks, (block) => blockWith(block, 'profile', text)) }),
  });
}

/** A list with each of its items mapped; the same list where none changed. */
function each<T>(list: readonly T[], map: (item: T, index: number) => T): readonly T[] {
  const mapped = list.map(map);
  return mapped.every((item, index) => item === list[index]) ? list : mapped;
}

/** Something with other parts; the same where they are the same. */
function withParts<T extends object>(thing: T, parts: Partial<T>): T {
  const isSame = Object.entries(parts).every(([name, part]) => thing[name as keyof T] === part);
  return isSame ? thing : { ...thing, ...parts };
}
