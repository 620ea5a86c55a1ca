import type { Profile } from '../document';
import type { Points } from '../units';
import { candidateSizes } from './head-sizes';
import type { HeadSizes } from './head-sizes';
import type { StoryMeasure } from './measure';

/** What a head costs for each way it falls short, in points of a page's score. */
export const HEAD_COST = { size: 7, twoLines: 0.4, threeLines: 2.5, narrow: 1.5, ill: 2 };
/** Lines of a head that are no worse broken than this are as good as any. */
const UNSEEN_ILL = 0.5;
/** Most lines of air that a head block takes in for its looks. */
const MOST_AIR = 2;
/** Air in a head block looks meant up to half of what the head itself takes; no head bears more than `most` lines. */
const AIRY = { share: 0.5, most: 4 };

/** Lines of air that a head block bears whose head takes so many lines: more reads as a hole in the page. */
export function airOf(lines: number): number {
  return Math.min(AIRY.most, Math.ceil(AIRY.share * lines));
}

/** What a line of white in a head block costs beyond its own, in points of a page's score. */
const AIR_COST = 0.5;

/**
 * What so many lines of white in the block of a level head beyond its own cost in looks, wherever they come from: each
 * more than the one before, so that spare depth goes to pictures first.
 */
export function airCost(lines: number): number {
  return AIR_COST * lines * lines;
}

/** A head block that a story can carry: grid lines, air included, and what it costs in looks. */
export interface HeadChoice {
  readonly size: Points;
  readonly lines: number;
  readonly air: number;
  /** Lines of white that it has because it takes whole ones (`HeadMeasure`). */
  readonly spare: number;
  readonly cost: number;
  /** Lines of the main head. */
  readonly rows: number;
  /** Of a vertical one: how far down its strip its longest line reaches. */
  readonly length?: Points;
}

/** How heads are chosen: the sizes of the story's rank, and whether one that fits no width must do. */
export interface HeadWish {
  readonly profile: Profile;
  readonly sizes: HeadSizes;
  readonly misfits: 'refuse' | 'take';
}

/** The head blocks that a story can carry over `columns`, each with some air; one of no lines when it has no head. */
export function headChoices(measure: StoryMeasure, columns: number, wish: HeadWish): readonly HeadChoice[] {
  const { headline, kicker, decks } = measure.story;
  if (headline === '' && kicker === '' && decks.length === 0) {
    return [{ size: wish.sizes.wanted, lines: 0, rows: 0, air: 0, spare: 0, cost: 0 }];
  }
  return candidateSizes(wish.profile, wish.sizes).flatMap((size) => {
    const head = measure.head(columns, size);
    const { spare = 0 } = head;
    const most = columns > 2 ? 2 : 3;
    if (wish.misfits === 'refuse' && (!head.fits || head.headlineLines > most)) return [];
    const broken = [0, 0, HEAD_COST.twoLines, HEAD_COST.threeLines][Math.min(3, head.headlineLines)] ?? 0;
    // A band is no narrow column: two lines of a vertical head fill it.
    const isNarrow = columns === 1 && head.headlineLines > 1 && head.length === undefined;
    const narrow = isNarrow ? HEAD_COST.narrow : 0;
    const ill = head.ill > UNSEEN_ILL ? HEAD_COST.ill * head.ill : 0;
    const cost = HEAD_COST.size * Math.abs(Math.log(size / wish.sizes.wanted)) + broken + narrow + ill;
    return Array.from({ length: Math.min(MOST_AIR, airOf(head.lines)) + 1 }, (_, air) => ({
      size,
      lines: head.lines + air,
      rows: head.headlineLines,
      air,
      spare,
      cost: cost + (measure.wordRows === undefined ? airCost(spare + air) : AIR_COST * air),
      ...(head.length !== undefined && { length: head.length }),
    }));
  });
}

/** The cheapest head of each depth, cheapest first: shapes tell no other difference. */
export function byLines<Head extends HeadChoice>(heads: readonly Head[]): readonly Head[] {
  const cheapest = new Map<number, Head>();
  for (const head of heads) {
    const known = cheapest.get(head.lines);
    if (known === undefined || head.cost < known.cost) cheapest.set(head.lines, head);
  }
  return [...cheapest.values()].sort((a, b) => a.cost - b.cost);
}
