import type { Edition, Page } from '../../core/document';
import { mendPage, repairPage } from '../../core/makeup';
import { composePage } from '../../core/page';
import { scorePage } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import type { RemakeReport, RemakeTask } from './remake-messages';

/** Answers an order for a change of a page. */
export function remake(task: RemakeTask, kept: KeptComposition): RemakeReport {
  const page = remadePage(task, kept);
  if (page === undefined) return { kind: 'nothingBetter' };
  const after = withPage(kept.edition, page);
  const scoreOf = (edition: Edition): number =>
    scorePage(composePage(edition, task.page, { fonts: kept.setting.fonts, cache: kept.cache }).layout).score;
  return { kind: 'remade', pages: [page], score: { before: scoreOf(kept.edition), after: scoreOf(after) } };
}

function remadePage(task: RemakeTask, { edition, setting, cache }: KeptComposition): Page | undefined {
  switch (task.kind) {
    case 'fix':
      return repairPage({ edition, setting, cache, ...task })?.page;
    case 'mend':
      return mendPage({ edition, setting, cache, ...task })?.page;
  }
}

function withPage(edition: Edition, page: Page): Edition {
  return { ...edition, pages: edition.pages.map((one) => (one.id === page.id ? page : one)) };
}
