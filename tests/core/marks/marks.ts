import type { Edition, ProofMark, Story, TextAnchor } from '../../../core/document';
import { ownerTexts } from '../../../core/marks';
import { compareParts, storyText } from '../../../core/text-edit';
import type { TextPart } from '../../../core/text-edit';

/** An anchor on characters of one of a story's texts. */
export function textAnchor(story: Story, part: TextPart, start: number, end: number): TextAnchor {
  return {
    kind: 'text',
    owner: { kind: 'story', id: story.id },
    from: { part, offset: start },
    to: { part, offset: end },
    words: storyText(story, part).slice(start, end),
  };
}

/** A mark that asks for other characters, in the first round. */
export function proofMark(id: string, anchor: ProofMark['anchor'], own: Partial<ProofMark> = {}): ProofMark {
  return {
    id,
    sign: 'correct',
    anchor,
    reader: '许校',
    round: 'first',
    at: '2026-11-26T09:30:00Z',
    state: 'open',
    ...own,
  };
}

/** The characters that a mark stands on now, paragraphs as lines; `gone` where it says so. */
export function anchorText(edition: Edition, { anchor }: Pick<ProofMark, 'anchor'>): string {
  if (anchor.kind !== 'text') throw new Error('A place has no characters.');
  if (anchor.gone === true) return 'gone';
  const { from, to } = anchor;
  return ownerTexts(edition, anchor.owner)
    .filter(({ part }) => compareParts(part, from.part) >= 0 && compareParts(part, to.part) <= 0)
    .map(({ part, text }) => text.slice(part === from.part ? from.offset : 0, part === to.part ? to.offset : undefined))
    .join('\n');
}
