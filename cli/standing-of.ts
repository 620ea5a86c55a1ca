import type { Edition } from '../core/document';
import { composeEdition } from '../core/page';
import { storiesOverPages, storyPages } from '../core/text-edit';
import type { StoryPages } from '../core/text-edit';
import { openFonts } from './resources';

/** Which words stand on which pages: only stories that go over several have to be set for that. */
export async function standingOf(edition: Edition): Promise<StoryPages> {
  if (storiesOverPages(edition).length === 0) return {};
  return storyPages(edition, composeEdition(edition, { fonts: await openFonts() }));
}
