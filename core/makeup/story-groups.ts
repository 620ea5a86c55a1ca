import type { Story } from '../document';

/** Stories of a page that stand together; mostly a story by itself. */
export interface StoryGroup {
  /** The most important first. */
  readonly stories: readonly Story[];
  /** Their places in the list they come from. */
  readonly ranks: readonly number[];
  /** The name in the bar of their box; none where they only stand side by side. */
  readonly framed?: string;
}

/**
 * Groups stories, the most important first, by the packages they name: each group stands where its first story does.
 * The first story says whether its package has a box. A story whose package has no other here is a group by itself.
 */
export function storyGroups(stories: readonly Story[]): readonly StoryGroup[] {
  const byName = new Map<string, number[]>();
  stories.forEach((story, rank) => {
    const key = story.package === undefined ? `story ${story.id}` : `package ${story.package.name.trim()}`;
    byName.set(key, [...(byName.get(key) ?? []), rank]);
  });
  return [...byName.values()].map((ranks): StoryGroup => {
    const members = ranks.flatMap((rank) => stories[rank] ?? []);
    const own = members[0]?.package;
    const isFramed = members.length > 1 && own?.framed === true;
    return { stories: members, ranks, ...(isFramed && { framed: own.name.trim() }) };
  });
}
