import type { Diagnostic, Fix } from '../../diagnostic';
import { itemBounds } from '../../display-list';
import type { DisplayItem, GlyphRun } from '../../display-list';
import type { Edition } from '../../document';
import { union } from '../../geometry';
import type { ComposedPage } from '../../page';
import { roundPoints } from '../../units';
import type { Points } from '../../units';

/** Ink of Han in a face, in em: what a drawn name of this height would be in type. */
const HAN_INK = 0.9;

/** The paper's name is the largest type on page one (newspaper.md, section 3). */
export function checkNameplateSize(edition: Edition, pages: readonly ComposedPage[]): readonly Diagnostic[] {
  const items = pages.find(({ list }) => list.page === 1)?.list.items ?? [];
  const plate = items.filter(isNameplate);
  if (plate.length === 0) return [];
  const size = nameplateSize(plate);
  const [largest] = items
    .filter((item): item is GlyphRun => item.kind === 'glyphs' && !isNameplate(item))
    .sort((a, b) => b.size - a.size);
  if (largest === undefined || largest.size <= size) return [];
  const { kind, id, part } = largest.owner;
  const smaller = kind === 'article' && part === 'headline' ? smallerHead(edition, id, size) : undefined;
  const fix = smaller ?? ({ kind: 'ask-field', field: 'name' } as const);
  return [
    {
      code: 'nameplate-not-largest',
      severity: 'error',
      rule: 'L33',
      place: { page: 1, ...(kind === 'article' ? { article: id } : { furniture: id }), part },
      values: { nameplate: roundPoints(size), largest: largest.size, text: largest.text.join('') },
      fix,
    },
  ];
}

function isNameplate({ owner }: DisplayItem): boolean {
  return owner.kind === 'furniture' && owner.id === 'masthead' && owner.part === 'nameplate';
}

function nameplateSize(plate: readonly DisplayItem[]): Points {
  const runs = plate.filter((item) => item.kind === 'glyphs');
  if (runs.length > 0) return Math.max(...runs.map((run) => run.size));
  return (union(plate.map(itemBounds))?.height ?? 0) / HAN_INK;
}

/** The head in the largest of the paper's sizes that stays under the nameplate. */
function smallerHead(edition: Edition, article: string, under: Points): Fix | undefined {
  const sizes = edition.profile.headlineSizes.filter((size) => size < under);
  return sizes.length === 0 ? undefined : { kind: 'set-head-size', article, size: Math.max(...sizes) };
}
