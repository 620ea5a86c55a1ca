import { pageStock, proposalRank, proposePage } from '../../core/makeup';
import type { PageProposal } from '../../core/makeup';
import type { FaultCode, TabooCode } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import type { ProposalOrder, ProposalReport, TellableProposal } from './proposal-messages';
import { sketchOf } from './sketch';

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
    sketch: sketchOf(layout),
  };
}
