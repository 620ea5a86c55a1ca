import { sameData, textEdit } from '../document';
import type { Story } from '../document';
import { firstLineFrom, linesOfPart } from './part-lines';
import { bodyPart, paragraphIndex } from './places';
import type { TextPart } from './places';
import { looseText, ordered } from './story-galley';
import type { StoryGalley, StoryLine } from './story-galley';
import { storyTexts } from './texts';

/**
 * The lines of a galley for a story that has been edited since it was set, until it is set anew: paragraphs that are as
 * they were keep theirs, also where others came before them; of those that were edited the ends of lines move with
 * their characters.
 */
export function keptGalley(galley: StoryGalley, story: Story): readonly StoryLine[] {
  const before = galley.story;
  if (before === story) return galley.lines;
  const only = onlyEdited(before, story);
  if (only === undefined) return keptOfAll(galley, story);
  const part = bodyPart(only);
  const from = firstLineFrom(galley.lines, part);
  const own = linesOfPart(galley.lines, part);
  const [was, is] = [before.paragraphs[only]!.text, story.paragraphs[only]!.text];
  const now = own.length === 0 ? looseText(part, is) : moved(own, { part, before: was, after: is });
  return [...galley.lines.slice(0, from), ...now, ...galley.lines.slice(from + own.length)];
}

/**
 * The paragraph whose text alone is another, as it is while someone types: then nothing else of a long story is looked
 * at.
 */
function onlyEdited(before: Story, after: Story): number | undefined {
  const [old, now] = [before.paragraphs, after.paragraphs];
  const differs = (at: number): boolean => old[at]!.text !== now[at]!.text;
  if (old.length !== now.length) return undefined;
  const first = now.findIndex((_, at) => differs(at));
  const last = now.findLastIndex((_, at) => differs(at));
  const isAlone = first === last && sameData(storyTexts(bare(before)), storyTexts(bare(after)));
  return isAlone && first >= 0 ? first : undefined;
}

function bare(story: Story): Story {
  return { ...story, paragraphs: [] };
}

function keptOfAll(galley: StoryGalley, story: Story): readonly StoryLine[] {
  const before = galley.story;
  const linesOf = new Map<TextPart, StoryLine[]>();
  for (const line of galley.lines) {
    const known = linesOf.get(line.part);
    if (known === undefined) linesOf.set(line.part, [line]);
    else known.push(line);
  }
  const was = new Map(storyTexts(before).map(({ part, text }) => [part, text]));
  const fromPart = sameParagraphs(before, story);
  const lines = storyTexts(story).flatMap(({ part, text }): readonly StoryLine[] => {
    const old = fromPart(part);
    const known = old === undefined ? undefined : linesOf.get(old);
    if (old === undefined || known === undefined) return looseText(part, text);
    return moved(known, { part, before: was.get(old) ?? '', after: text });
  });
  return ordered(lines);
}

/** Which part of the story before a part was: paragraphs are found by those before and after that are the same. */
function sameParagraphs(before: Story, after: Story): (part: TextPart) => TextPart | undefined {
  const [old, now] = [before.paragraphs, after.paragraphs];
  const grown = now.length - old.length;
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head]?.text === now[head]?.text) head += 1;
  return (part) => {
    const index = paragraphIndex(part);
    if (index === undefined || grown === 0 || index < head) return part;
    const from = index - grown;
    return from >= head && old[from]?.text === now[index]?.text ? bodyPart(from) : undefined;
  };
}

function moved(
  lines: readonly StoryLine[],
  { part, before, after }: { readonly part: TextPart; readonly before: string; readonly after: string },
): readonly StoryLine[] {
  if (before === after) return lines[0]?.part === part ? lines : lines.map((line) => ({ ...line, part }));
  const { at, remove, insert } = textEdit(before, after);
  const grown = insert.length - remove;
  const move = (offset: number, edge: 'start' | 'end'): number => {
    if (offset < at || (offset === at && edge === 'start')) return offset;
    return offset >= at + remove ? offset + grown : Math.min(offset, at + insert.length);
  };
  const shifted = lines.map((line, index): StoryLine => {
    const start = index === 0 ? line.start : move(line.start, 'start');
    return { ...line, part, start, end: Math.max(start, move(line.end, 'end')) };
  });
  // What is put in between two lines belongs to the first of them alone.
  return shifted.map((line, index) => {
    const limit = shifted[index + 1]?.start ?? after.length;
    if (limit < line.end) return { ...line, end: limit };
    const between = after.slice(line.end, limit);
    return between.replaceAll('\n', '') === '' ? line : { ...line, end: limit - (between.endsWith('\n') ? 1 : 0) };
  });
}
