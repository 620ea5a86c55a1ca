import type { Edition } from '../../core/document';
import type { AskCopyfit, PageMaker, TextSubject } from '../compose';
import { createCopyfit } from './copyfit';
import type { CopyfitDeeds } from './copyfit';
import type { DockDeeds } from './dock';
import type { Edit } from './edit';
import type { Navigator } from './navigator';
import { createReviews } from './page-reviews';
import type { ReviewDeeds } from './page-reviews';
import { createProposals } from './proposals';
import type { ProposalDeeds } from './proposals';
import { createRemake } from './remake';
import type { RemakeDeeds } from './remake';
import type { EditorState } from './state';
import type { Store } from './store';

/** What is tried on a page before it is made so: copyfitting, proposals, changes by make-up; and the page's review. */
export interface PageDeeds {
  readonly copyfit: CopyfitDeeds;
  readonly proposals: ProposalDeeds;
  readonly remake: RemakeDeeds;
  readonly reviews: ReviewDeeds;
}

/** Makes these deeds; one of them at a time tries something. */
export function createPageDeeds(options: {
  readonly store: Store<EditorState>;
  readonly askCopyfit: AskCopyfit;
  readonly pageMaker: PageMaker;
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly navigator: Pick<Navigator, 'goTo' | 'select' | 'reveal'>;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly edit: (edit: Edit) => void;
  readonly followText: (subject: TextSubject | undefined) => void;
}): PageDeeds & { readonly closeAll: () => void } {
  const { store, pageMaker, preview, edit, navigator, dock } = options;
  const { goTo } = navigator;
  const copyfit = createCopyfit({ store, ask: options.askCopyfit, preview, edit, followText: options.followText });
  const proposals = createProposals({ store, ask: pageMaker.askProposals, dock, goTo, preview, edit });
  const remake = createRemake({
    ...{ store, ask: pageMaker.askRemake, goTo, preview, edit },
    closeOthers: () => {
      copyfit.close();
      proposals.close();
    },
  });
  return {
    ...{ copyfit, proposals, remake, reviews: createReviews(store, navigator) },
    closeAll: () => [copyfit, proposals, remake].forEach(({ close }) => close()),
  };
}
