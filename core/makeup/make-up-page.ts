import { furnitureFrames, pageGrid } from '../page';
import type { CompositionCache, Setting } from '../page';
import type { Edition, Story } from '../document';
import { depthsOf } from './depths';
import type { Depths } from './depths';
import { flush } from './flush';
import { headSizes } from './head-sizes';
import { pageHole } from './hole';
import type { Hole } from './hole';
import { FAULT, pageCost } from './judge';
import { measureStory } from './measure';
import type { StoryMeasure } from './measure';
import type { Item, Placed } from './placement';
import type { Shape } from './shape';
import { seededRandom } from './random';
import { storyShapes } from './shapes';
import { tile } from './tile';
import type { Beam } from './tile';

/** Searches of one page: one plain, then noisy ones. Many small noisy beams beat one wide beam. */
const BEAMS: readonly Beam[] = [
  { states: 40, moves: 24, depths: 3, jitter: 0 },
  ...[4, 7, 10, 13, 16].map((jitter) => ({ states: 40, moves: 24, depths: 3 + (jitter % 2), jitter })),
];
/** Topologies of each search that are given exact depths. */
const TRIED = 24;
/** Most that heads and pictures grow on a page with little copy. */
const MOST_GENEROUS = 1.3;

/** A page made up: what stands where, and the stories that found no place. */
export interface MadeUpPage {
  readonly placed: readonly Placed[];
  readonly left: readonly string[];
}

/** What a page is made up from. */
export interface PageTask {
  readonly edition: Edition;
  /** From 1; the edition's `pages` need not hold it yet. */
  readonly page: number;
  readonly stories: readonly Story[];
  readonly setting: Setting;
  readonly cache?: CompositionCache | undefined;
  readonly seed: number;
}

/**
 * Makes up one page: every story in one of its shapes, no two overlapping, edges meeting. Deterministic for the same
 * task and seed: the search counts its steps, it never looks at a clock.
 */
export function makeUpPage(task: PageTask): MadeUpPage {
  const { edition, setting } = task;
  const hole = newsHole(edition, task.page);
  const measures = task.stories.map((story) => measureStory(story, edition, setting, task.cache));
  const items = shapeItems(measures, hole, task);
  const random = seededRandom(task.seed);
  const depths = depthsByLook();
  let best: { readonly page: MadeUpPage; readonly cost: number } | undefined;
  for (const beam of BEAMS) {
    const topologies = tile(items, hole, beam, random);
    for (const topology of topologies.slice(0, TRIED)) {
      const placed = flush(
        topology.placed,
        topology.placed.map(({ item, shape }) => depths(item, shape)),
        hole,
      );
      if (placed === undefined) continue;
      const left = topology.left.map((item) => item.story);
      const cost = pageCost(placed, hole) + left.length * FAULT.left;
      if (best === undefined || cost < best.cost) best = { page: { placed, left }, cost };
    }
  }
  return best?.page ?? { placed: [], left: task.stories.map((story) => story.id) };
}

/** The depths of an item's shapes by width and kind, made once each. */
function depthsByLook(): (item: Item, shape: Shape) => Depths {
  const known = new Map<string, Depths>();
  return (item, shape) => {
    const key = `${item.story}/${shape.columns}/${shape.kind}`;
    const depths = known.get(key) ?? depthsOf(item.shapes, shape);
    known.set(key, depths);
    return depths;
  };
}

/** What furniture leaves of a page. The white line under the lowest stories may fall below the type area. */
export function newsHole(edition: Edition, page: number): Hole {
  const { columns, lines } = edition.profile.grid;
  const blocks = furnitureFrames(edition, page).map(({ frame }) => {
    const atFoot = frame.line + frame.lines >= lines;
    // Furniture at the head keeps a line of white below it, as stories do.
    return { ...frame, lines: frame.lines + 1 + (atFoot ? 1 : 0) };
  });
  return pageHole({ columns, lines: lines + 1 }, blocks);
}

function shapeItems(measures: readonly StoryMeasure[], hole: Hole, task: PageTask): readonly Item[] {
  const plain = itemsOf(measures, hole, task, 1);
  const wanted = plain.reduce((sum, item) => sum + item.shapes.best, 0);
  const generous = Math.min(MOST_GENEROUS, hole.cells / Math.max(1, wanted));
  return generous < 1.05 ? plain : itemsOf(measures, hole, task, Math.sqrt(generous));
}

function itemsOf(measures: readonly StoryMeasure[], hole: Hole, task: PageTask, scale: number): readonly Item[] {
  const { profile } = task.setting;
  const grid = pageGrid(profile);
  return measures.map((measure, rank) => {
    const { wanted, largest } = headSizes(rank, { front: task.page === 1, width: grid.area.width });
    const shapes = storyShapes(measure, {
      profile,
      rank,
      sizes: { wanted: wanted * scale, largest: largest * scale },
      column: grid.measure,
      gutter: grid.gutter,
      leading: grid.leading,
      most: hole.foot,
    });
    return { story: measure.story.id, rank, shapes };
  });
}
