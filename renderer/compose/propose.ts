import { pageStock, proposalRank, proposePage } from '../../core/makeup';
import type { PageProposal } from '../../core/makeup';
import type { PageLayout } from '../../core/page';
import type { FaultCode, TabooCode } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import type { ProposalOrder, ProposalReport, SketchBox, TellableProposal } from './proposal-messages';

/** Tries for each proposal that is wanted: some come to pages that are known. */
const TRIES = 3;

/** Answers an order for proposals, on the edition that came with it. */
export function propose(
  { page, added, known, count, seed: first }: ProposalOrder,
  { edition, setting, cache }: KeptComposition,
  tell: (report: ProposalReport) => void,
): void {
  const stock = pageStock(edition, page, { setting, cache, added });
  tell({ kind: 'stock', stories: stock.stories.length, kept: stock.kept, load: stock.load });
  const total = count * TRIES;
  let [found, done] = [0, 0];
  if (total > 0) {
    for (const { seed, proposal } of proposePage(edition, page, { setting, cache, added, known, seed: first })) {
      if (proposal !== undefined) {
        found++;
        tell({ kind: 'proposal', proposal: tellable(proposal) });
      }
      tell({ kind: 'tried', done: ++done, total, seed });
      if (found === count || done === total) break;
    }
  }
  tell({ kind: 'proposed' });
}

function tellable(proposal: PageProposal): TellableProposal {
  const { seed, page, left, score, layout } = proposal;
  const counts = new Map<FaultCode | TabooCode, number>();
  for (const { code } of [...score.faults, ...score.taboos]) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    ...{ seed, page, left, score: score.score, rank: proposalRank(proposal) },
    broken: [...counts].map(([code, count]) => ({ code, count })),
    sketch: { width: layout.page.width, height: layout.page.height, boxes: layout.boxes.flatMap(sketchBox) },
  };
}

function sketchBox(box: PageLayout['boxes'][number]): readonly SketchBox[] {
  // Rules, frames and tints lie under or between what is drawn.
  if (box.kind === 'furniture' && ['frame', 'tint', 'rule', 'divider'].includes(box.role)) return [];
  const { kind, x, y, w, h } = box;
  return [
    {
      ...{ kind, x, y, w, h },
      columns: box.kind === 'body' ? box.columns : 1,
      lines: box.kind === 'headline' ? box.lines : 1,
      vertical: box.kind === 'headline' && box.vertical,
    },
  ];
}
