import { orderLines, partName } from '../../../core/text-edit';
import type { TextLine, TextPart, TextPlace } from '../../../core/text-edit';

/** A line that no page sets: where a part that is still empty would stand, so that the caret can wait there. */
export interface PromptLine extends TextLine {
  readonly prompt: true;
}

/** Whether a line is only where a part would stand. */
export function isPromptLine(line: TextLine): line is PromptLine {
  return 'prompt' in line;
}

/** Height of an empty kicker or deck against the line that it stands by. */
const SUBORDINATE = 0.5;

/**
 * The lines of a text with one for the part in which the caret is, where that is empty and set nowhere: a kicker over
 * the head, a deck under it, a byline under the text. The same list where none is needed.
 */
export function withPromptLine(lines: readonly TextLine[], place: TextPlace | undefined): readonly TextLine[] {
  const set = lines.some(isPromptLine) ? lines.filter((line) => !isPromptLine(line)) : lines;
  if (place === undefined || set.some(({ part }) => part === place.part)) return set;
  const prompt = promptLine(set, place.part);
  return prompt === undefined ? set : orderLines([...set, prompt]);
}

function promptLine(lines: readonly TextLine[], part: TextPart): PromptLine | undefined {
  const of = (...names: readonly string[]): TextLine | undefined =>
    names.flatMap((name) => lines.find((line) => partName(line.part).name === name) ?? [])[0];
  const last = (...names: readonly string[]): TextLine | undefined =>
    names.flatMap((name) => lines.findLast((line) => partName(line.part).name === name) ?? [])[0];
  switch (partName(part).name) {
    case 'kicker':
    case 'headline': {
      const below = of('headline', 'deck', 'dateline', 'body');
      return below && beside(below, part, -1);
    }
    case 'deck': {
      const above = last('deck', 'headline', 'kicker');
      if (above !== undefined) return beside(above, part, 1);
      const below = of('body');
      return below && beside(below, part, -1);
    }
    case 'byline': {
      const above = last('body', 'headline');
      return above && beside(above, part, 1);
    }
    default:
      return undefined;
  }
}

/** A line before (-1) or after another; lines of vertical text follow each other to the left. */
function beside(line: TextLine, part: TextPart, side: 1 | -1): PromptLine {
  const { page, begin, limit, from, to, vertical } = line;
  const isHead = partName(line.part).name !== 'body';
  const height = (to - from) * (isHead && part !== 'byline' ? SUBORDINATE : 1);
  const isLater = vertical === true ? side < 0 : side > 0;
  return {
    page,
    part,
    start: 0,
    end: 0,
    edges: [line.edges[0] ?? begin],
    from: isLater ? to : from - height,
    to: isLater ? to + height : from,
    begin,
    limit,
    ...(vertical && { vertical }),
    row: -1,
    prompt: true,
  };
}
