import type { Edition } from '../../core/document';
import type { EditorState } from './state';

/** How a press or a key chooses of a list: it alone, it too or no longer, or all up to it. */
export type Choosing = 'alone' | 'too' | 'upTo';

/** The pages (from 1) that commands about pages are for, in their order: the one worked on, and those taken with it. */
export function chosenPages({
  edition,
  page,
  taken,
}: Pick<EditorState, 'page' | 'taken'> & {
  readonly edition: Pick<Edition, 'pages'> | undefined;
}): readonly number[] {
  const ids = edition?.pages.map(({ id }) => id) ?? [];
  const worked = ids[page - 1];
  // Whoever goes to another page has let go of those that were taken with this one.
  if (worked === undefined || !taken.includes(worked)) return worked === undefined ? [] : [page];
  return ids.flatMap((id, index) => (taken.includes(id) ? [index + 1] : []));
}

/** What is worked on and taken once a page (from 1) was chosen so. One page at least is. */
export function withChosen(
  state: Pick<EditorState, 'edition' | 'page' | 'taken'>,
  number: number,
  how: Choosing,
): Pick<EditorState, 'page' | 'taken'> {
  const chosen = nextOf(state, number, how);
  const page = chosen.includes(number) ? number : (chosen.at(-1) ?? number);
  return { page, taken: chosen.flatMap((each) => state.edition?.pages[each - 1]?.id ?? []) };
}

function nextOf(
  state: Pick<EditorState, 'edition' | 'page' | 'taken'>,
  number: number,
  how: Choosing,
): readonly number[] {
  const chosen = chosenPages(state);
  switch (how) {
    case 'alone':
      return [number];
    case 'too':
      if (!chosen.includes(number)) return [...chosen, number];
      return chosen.length === 1 ? chosen : chosen.filter((each) => each !== number);
    case 'upTo': {
      const [from, to] = [Math.min(state.page, number), Math.max(state.page, number)];
      const between = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return [...new Set([...chosen, ...between])];
    }
  }
}
