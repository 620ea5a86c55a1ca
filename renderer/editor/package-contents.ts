import type { Edition } from '../../core/document';
import { isPackage, packageAround } from '../../core/page';
import { findBlock, thingsOn } from './edition-queries';
import type { PlacedThing } from './edition-queries';
import { sameThing } from './thing';

/**
 * Things of a page (from 1) with the articles that stand in the boxes of packages among them: a package moves whole.
 */
export function withPackageContents(
  edition: Edition,
  number: number,
  things: readonly PlacedThing[],
): readonly PlacedThing[] {
  const packages = things.flatMap(({ thing }) => {
    const block = thing.kind === 'block' ? findBlock(edition, number, thing.id) : undefined;
    return block !== undefined && isPackage(block) ? [block] : [];
  });
  if (packages.length === 0) return things;
  const inside = thingsOn(edition, number).filter(
    ({ thing, frame }) =>
      thing.kind === 'article' &&
      packageAround(frame, packages) !== undefined &&
      !things.some((each) => sameThing(each.thing, thing)),
  );
  return [...things, ...inside];
}
