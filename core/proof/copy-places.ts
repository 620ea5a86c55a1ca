import { sourceOffset } from '../copy';
import type { CleanCopy, ImportedCopy } from '../copy';
import type { OtherPlace, ProofFinding } from './finding';
import { mendedSlips } from './mended-copy';
import { textsOf } from './reading';
import type { ReadText } from './reading';

/** The texts of copy that was read from a file, captions with the story that they belong to. */
export function textsOfCopy({ stories, pictures }: Pick<ImportedCopy, 'stories' | 'pictures'>): readonly ReadText[] {
  return stories.flatMap((story) => {
    const own = pictures.filter((picture) => picture.story === story.id);
    return textsOf({
      ...story,
      pictures: own.map(({ file, caption, credit }) => ({ picture: file, caption, credit })),
    });
  });
}

/** A finding in a file of copy: `start` and `end` are UTF-16 offsets in the decoded file, `found` what stands there. */
export interface CopyFinding extends ProofFinding {
  readonly found: string;
}

/**
 * Findings in stories that were read from a file of copy, by their places in that file, with the slips that cleaning
 * mended on the way. One in a text that does not stand in the file as it is, is left out.
 */
export function findingsInCopy(
  source: string,
  clean: CleanCopy,
  texts: readonly ReadText[],
  findings: readonly ProofFinding[],
): readonly CopyFinding[] {
  const places = new Map<string, number>();
  let from = 0;
  for (const { story, part, text } of texts) {
    const ahead = clean.text.indexOf(text, from);
    const at = ahead < 0 ? clean.text.indexOf(text) : ahead;
    if (at < 0) continue;
    places.set(`${story} ${part}`, at);
    if (ahead >= 0) from = ahead;
  }
  const placeInFile = ({ story, part, start, end }: OtherPlace): Pick<OtherPlace, 'start' | 'end'> | undefined => {
    const at = places.get(`${story} ${part}`);
    if (at === undefined) return undefined;
    const from = sourceOffset(clean.ledger, at + start);
    return { start: from, end: Math.max(from, sourceOffset(clean.ledger, at + end)) };
  };
  const found = findings.flatMap((finding): CopyFinding[] => {
    const place = placeInFile(finding);
    if (place === undefined) return [];
    const against = finding.against?.flatMap((other) => {
      const its = placeInFile(other);
      return its === undefined ? [] : [{ ...other, ...its, text: source.slice(its.start, its.end) }];
    });
    const found = source.slice(place.start, place.end);
    return [{ ...finding, ...place, found, ...(against && { against }) }];
  });
  const mended = mendedSlips(source, clean).filter(({ start, end }) =>
    found.every((one) => one.end <= start || one.start >= end),
  );
  return texts
    .flatMap(({ story, part, text }): CopyFinding[] => {
      const at = places.get(`${story} ${part}`);
      if (at === undefined) return [];
      const [from, to] = [sourceOffset(clean.ledger, at), sourceOffset(clean.ledger, at + text.length)];
      return mended
        .filter(({ start, end }) => start >= from && end <= to)
        .map((slip) => {
          const written = source.slice(slip.start, slip.end);
          return { ...slip, story, part, text: written, found: written };
        });
    })
    .concat(found)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
