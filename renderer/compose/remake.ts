import { replacePages } from '../../core/document';
import type { Edition, Page } from '../../core/document';
import { mendPage, repairPage } from '../../core/makeup';
import type { ChangeSearch } from '../../core/makeup';
import { composePage } from '../../core/page';
import { scorePage } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import { dropIn } from './drop-in';
import type { NothingBetter, RemadePages, RemakeReport, RemakeTask } from './remake-messages';

/** Answers an order for a change of a page; the best page so far is told while the search goes on. */
export function remake(task: RemakeTask, kept: KeptComposition, tell: (report: RemakeReport) => void): void {
  const scoreOf = (edition: Edition): number =>
    scorePage(composePage(edition, task.page, { fonts: kept.setting.fonts, cache: kept.cache }).layout).score;
  const before = scoreOf(kept.edition);
  const found = (page: Page): RemadePages => ({
    pages: [page],
    score: { before, after: scoreOf(replacePages(kept.edition, [page])) },
  });
  const page = remadePage(task, kept, {
    onStep: (done, total) => tell({ kind: 'searched', done, total }),
    onBetter: (better) => tell({ kind: 'better', ...found(better) }),
  });
  tell(typeof page === 'string' ? { kind: 'nothingBetter', why: page } : { kind: 'remade', ...found(page) });
}

function remadePage(task: RemakeTask, kept: KeptComposition, progress: ChangeSearch): Page | NothingBetter {
  const { edition, setting, cache } = kept;
  switch (task.kind) {
    case 'fix': {
      const repaired = repairPage({ edition, setting, cache, ...task, ...progress });
      return repaired.ok ? repaired.page : repaired.why;
    }
    case 'mend':
      return mendPage({ edition, setting, cache, ...task, ...progress })?.page ?? 'noWay';
    case 'dropIn':
      return dropIn(task, kept, progress) ?? 'noWay';
  }
}
