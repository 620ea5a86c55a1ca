import type { DisplayItem } from '../display-list';
import type { Story } from '../document';
import type { SetLine } from '../line';
import type { ComposedLine } from './article-input';
import { placeLine, placeVerticalLine } from './place';
import type { LineSource } from './place';

/** What a line drew when it was placed last, and everything that decided it. */
interface Drawn {
  readonly line: ComposedLine;
  readonly dateline: number;
  readonly items: readonly DisplayItem[];
}

/** Lines of paragraphs that a change leaves alone are the same lines, and mostly stand where they stood. */
const drawn = new WeakMap<SetLine, Drawn>();

/** What a composed line draws at its place; the same items as before where nothing of it is another. */
export function placeComposed(line: ComposedLine, story: Story): readonly DisplayItem[] {
  const before = drawn.get(line.line);
  const dateline = story.dateline.length;
  if (before !== undefined && before.dateline === dateline && isAlike(before.line, line)) return before.items;
  const owner = { kind: 'article', id: line.article, part: line.part.split(':')[0] ?? '' } as const;
  const place = line.vertical ? placeVerticalLine : placeLine;
  const items = place(line.line, { x: line.x, y: line.y, owner, ...sourceOf(line, story) });
  drawn.set(line.line, { line, dateline, items });
  return items;
}

function isAlike(a: ComposedLine, b: ComposedLine): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.part === b.part &&
    a.article === b.article &&
    a.story === b.story &&
    a.lead === b.lead &&
    a.vertical === b.vertical
  );
}

/**
 * Labels, jump lines and repeated heads are no text of the story's; the first body paragraph may open with the
 * dateline.
 */
function sourceOf({ part, lead = 0 }: ComposedLine, story: Story): { readonly source?: LineSource } {
  if (part === 'jump' || part === 'jumpHead' || part === 'label') return {};
  const source = { story: story.id, part };
  if (lead === 0) return { source };
  return { source: { ...source, opening: { length: lead, part: 'dateline', end: story.dateline.length } } };
}
