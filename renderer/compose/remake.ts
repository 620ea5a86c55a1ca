import type { Edition, Page } from '../../core/document';
import { mendPage, repairPage } from '../../core/makeup';
import { composePage } from '../../core/page';
import { scorePage } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import { dropIn } from './drop-in';
import type { NothingBetter, RemakeReport, RemakeTask } from './remake-messages';

/** Answers an order for a change of a page. */
export function remake(task: RemakeTask, kept: KeptComposition): RemakeReport {
  const page = remadePage(task, kept);
  if (typeof page === 'string') return { kind: 'nothingBetter', why: page };
  const after = withPage(kept.edition, page);
  const scoreOf = (edition: Edition): number =>
    scorePage(composePage(edition, task.page, { fonts: kept.setting.fonts, cache: kept.cache }).layout).score;
  return { kind: 'remade', pages: [page], score: { before: scoreOf(kept.edition), after: scoreOf(after) } };
}

function remadePage(task: RemakeTask, kept: KeptComposition): Page | NothingBetter {
  const { edition, setting, cache } = kept;
  switch (task.kind) {
    case 'fix': {
      const repaired = repairPage({ edition, setting, cache, ...task });
      return repaired.ok ? repaired.page : repaired.why;
    }
    case 'mend':
      return mendPage({ edition, setting, cache, ...task })?.page ?? 'noWay';
    case 'dropIn':
      return dropIn(task, kept) ?? 'noWay';
  }
}

function withPage(edition: Edition, page: Page): Edition {
  return { ...edition, pages: edition.pages.map((one) => (one.id === page.id ? page : one)) };
}
