import { COMFORTABLE, pageStock, proposalRank, proposePage } from '../../core/makeup';
import type { PageProposal, PageStock } from '../../core/makeup';
import type { FaultCode, TabooCode } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import type { ProposalOrder, ProposalReport, TellableProposal } from './proposal-messages';
import { sketchOf } from './sketch';

/** Tries for each proposal that is wanted: some come to pages that are known. */
const TRIES = 3;

/** Answers an order for proposals, on the edition that came with it. */
export function propose(
  { page, added, without, weigh, known, count, seed: first }: ProposalOrder,
  { edition, setting, cache }: KeptComposition,
  tell: (report: ProposalReport) => void,
): void {
  const stockWith = (choice: Pick<ProposalOrder, 'added' | 'without'>): PageStock =>
    pageStock(edition, page, { setting, cache, ...choice });
  const stock = stockWith({ added, without });
  const waits = weigh && hasChoice(stock);
  const { leaveOut, fillers } = stock.suggested;
  if (waits)
    tell({ kind: 'stock', stock: stockWith({ added: [...added, ...fillers], without: leaveOut }), before: stock });
  else tell({ kind: 'stock', stock });
  const total = waits ? 0 : count * TRIES;
  let [found, done] = [0, 0];
  if (total > 0) {
    for (const { seed, proposal } of proposePage(edition, page, {
      setting,
      cache,
      added,
      without,
      known,
      seed: first,
    })) {
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

/** Whether an editor can make a page that is too full or too empty close better. */
function hasChoice({ load, suggested, waiting }: PageStock): boolean {
  const isEmpty = load.wanted < COMFORTABLE.from && waiting.length > 0;
  return isEmpty || suggested.leaveOut.length > 0;
}

function tellable(proposal: PageProposal): TellableProposal {
  const { seed, page, left, look, score, layout } = proposal;
  const counts = new Map<FaultCode | TabooCode, number>();
  for (const { code } of [...score.faults, ...score.taboos]) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    ...{ seed, page, left, look, score: score.score, rank: proposalRank(proposal) },
    broken: [...counts].map(([code, count]) => ({ code, count })),
    sketch: sketchOf(layout),
  };
}
