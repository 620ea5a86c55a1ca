import type {
  Article,
  Block,
  Edition,
  EditionPlan,
  Page,
  PlannedArticle,
  PlannedPage,
  Story,
  StoryPackage,
} from '../document';
import { articleDepth } from '../page';
import type { CompositionCache, Setting } from '../page';

/** What a plan asks for and the edition has not. Its place stays free for other stories. */
export type PlanProblem =
  /** values: page, from 1, and the story as the plan names it. */
  | { readonly code: 'plan-story'; readonly values: { readonly page: number; readonly story: string | number } }
  /** values: page, from 1, and the picture's file. */
  | { readonly code: 'plan-picture'; readonly values: { readonly page: number; readonly picture: string } };

/** An edition whose pages hold what a plan puts there, for make-up to fill up. */
export interface PlannedEdition {
  readonly edition: Edition;
  readonly problems: readonly PlanProblem[];
}

/**
 * Draws up the pages of an edition after a plan: its styles, blocks and articles, these locked, so that `makeUp` fills
 * the rest. The edition must hold the pictures of the plan's blocks already, under their file names.
 */
export function applyPlan(
  edition: Edition,
  plan: EditionPlan,
  resources: { readonly setting: Setting; readonly cache?: CompositionCache },
): PlannedEdition {
  const problems: PlanProblem[] = [];
  const pages = plan.pages.map((page, index) => planPage(edition, page, index + 1, resources, problems));
  const stories = packagedStories(edition, plan, problems);
  const { fields, schedule } = plan.masthead ?? {};
  const masthead = {
    ...edition.masthead,
    fields: { ...fields, ...edition.masthead.fields },
    ...(schedule !== undefined && { schedule }),
  };
  return { edition: { ...edition, masthead, stories, pages }, problems };
}

/** The stories with the packages that a plan puts them in. */
function packagedStories(edition: Edition, { pages }: EditionPlan, problems: PlanProblem[]): readonly Story[] {
  const byStory = new Map<string, StoryPackage>();
  pages.forEach(({ name: section, packages = [] }, index) => {
    for (const { stories, ...own } of packages) {
      for (const wanted of stories) {
        const story = storyOf(edition, wanted, section);
        if (story !== undefined) byStory.set(story.id, own);
        else problems.push({ code: 'plan-story', values: { page: index + 1, story: wanted } });
      }
    }
  });
  if (byStory.size === 0) return edition.stories;
  return edition.stories.map((story) => {
    const own = byStory.get(story.id);
    return own === undefined ? story : { ...story, package: own };
  });
}

function planPage(
  edition: Edition,
  planned: PlannedPage,
  page: number,
  resources: { readonly setting: Setting; readonly cache?: CompositionCache },
  problems: PlanProblem[],
): Page {
  const blocks = (planned.blocks ?? []).map((block) => withPicture(block, edition, page, problems));
  const articles = (planned.articles ?? []).flatMap((article, index): Article[] => {
    const story = storyOf(edition, article.story, planned.name);
    if (story === undefined) {
      problems.push({ code: 'plan-story', values: { page, story: article.story } });
      return [];
    }
    return [placed(article, story, { id: `p${page}f${index + 1}`, page, edition }, resources)];
  });
  return {
    id: `p${page}`,
    name: planned.name,
    ...(planned.style !== undefined && { style: planned.style }),
    ...(blocks.length > 0 && { blocks }),
    articles,
  };
}

/** By the beginning of its head, white left out; or by its rank in the section. */
function storyOf(edition: Edition, wanted: string | number, section: string): Story | undefined {
  if (typeof wanted === 'number') {
    const own = edition.stories.filter((story) => story.section === section);
    return own.toSorted((a, b) => a.priority - b.priority)[wanted - 1];
  }
  const beginning = solid(wanted);
  return beginning === '' ? undefined : edition.stories.find((story) => solid(story.headline).startsWith(beginning));
}

function solid(text: string): string {
  return text.replace(/\s/gu, '');
}

function placed(
  planned: PlannedArticle,
  story: Story,
  place: { readonly id: string; readonly page: number; readonly edition: Edition },
  { setting, cache }: { readonly setting: Setting; readonly cache?: CompositionCache },
): Article {
  const { frame, pictures = [], ...rest } = planned;
  const { id, page, edition } = place;
  const known = pictures.filter(({ index }) => index < story.pictures.length);
  const article = { ...rest, id, story: story.id, pictures: known, locked: true as const };
  const most = Math.max(1, 'foot' in frame ? frame.foot : setting.profile.grid.lines - frame.line);
  const within = (lines: number): Article => {
    const { column, columns } = frame;
    return { ...article, frame: { column, columns, line: 'foot' in frame ? frame.foot - lines : frame.line, lines } };
  };
  const depth = { article: within(most), story, page, pictures: edition.pictures };
  return within(frame.lines ?? articleDepth(depth, most, setting, cache));
}

function withPicture(block: Block, edition: Edition, page: number, problems: PlanProblem[]): Block {
  const { content } = block;
  if ((content.kind !== 'picture' && content.kind !== 'ad') || content.picture === undefined) return block;
  const found = edition.pictures.find(({ name }) => name === content.picture);
  if (found === undefined) problems.push({ code: 'plan-picture', values: { page, picture: content.picture } });
  return { ...block, content: { ...content, picture: found?.id ?? content.picture } };
}
