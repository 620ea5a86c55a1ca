import type { Page } from '../../core/document';
import { makeUp } from '../../core/makeup';
import { composePage } from '../../core/page';
import { scorePage } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import type { MadePage, MakeUpReport } from './make-up-messages';
import { sketchOf } from './sketch';

/** Makes an edition up, each page told as soon as it is made. */
export function makeEditionUp(kept: KeptComposition, tell: (report: MakeUpReport) => void): void {
  const { edition, setting, cache } = kept;
  let [done, total] = [0, 0];
  const pages = makeUp(edition, {
    ...{ setting, cache },
    onProgress: (made, all) => void ([done, total] = [made, all]),
    onPage: (page, number) => tell({ kind: 'made', made: madePage(page, number, kept), done, total }),
  });
  tell({ kind: 'madeUp', pages });
}

/** A page of the edition in its new make-up, scored as it is composed. */
function madePage(page: Page, number: number, { edition, setting, cache }: KeptComposition): MadePage {
  const before = edition.pages.slice(0, number - 1);
  const pages = [...before, ...Array.from({ length: number - 1 - before.length }, () => page), page];
  const rest = edition.pages.slice(number);
  const { layout } = composePage({ ...edition, pages: [...pages, ...rest] }, number, { fonts: setting.fonts, cache });
  return { number, page, score: scorePage(layout).score, sketch: sketchOf(layout) };
}
