import type { Edition } from '../../core/document';
import type { AskCopyfit, PageMaker, TextSubject } from '../compose';
import { createCopyfit } from './copyfit';
import type { CopyfitDeeds } from './copyfit';
import type { DockDeeds } from './dock';
import type { Edit } from './edit';
import { createMoved } from './moved';
import type { MovedDeeds } from './moved';
import type { Navigator } from './navigator';
import { createReviews } from './page-reviews';
import type { ReviewDeeds } from './page-reviews';
import { createProposals } from './proposals';
import type { ProposalDeeds } from './proposals';
import { createRemake } from './remake';
import type { RemakeDeeds } from './remake';
import type { EditorState } from './state';
import type { Store } from './store';

/**
 * What is tried on a page before it is made so: copyfitting, proposals, changes by make-up; what these moved; and the
 * page's review.
 */
export interface PageDeeds {
  readonly copyfit: CopyfitDeeds;
  readonly proposals: ProposalDeeds;
  readonly remake: RemakeDeeds;
  readonly moved: MovedDeeds;
  readonly reviews: ReviewDeeds;
}

/** Makes these deeds; one of them at a time tries something. */
export function createPageDeeds(options: {
  readonly store: Store<EditorState>;
  readonly askCopyfit: AskCopyfit;
  readonly pageMaker: PageMaker;
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly navigator: Pick<Navigator, 'goTo' | 'select' | 'selectThing' | 'reveal'>;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly edit: (edit: Edit) => void;
  readonly followText: (subject: TextSubject | undefined) => void;
}): PageDeeds & { readonly closeAll: () => void } {
  const { store, pageMaker, preview, edit, navigator, dock } = options;
  const { goTo } = navigator;
  const moved = createMoved({ store, edit, navigator });
  const copyfit = createCopyfit({
    ...{ store, ask: options.askCopyfit, preview, edit, followText: options.followText },
    editMoving: moved.make,
  });
  const proposals = createProposals({ store, ask: pageMaker.askProposals, dock, goTo, preview, edit: moved.make });
  const remake = createRemake({
    ...{ store, ask: pageMaker.askRemake, goTo, preview, edit: moved.make },
    closeOthers: () => {
      copyfit.close();
      proposals.close();
    },
  });
  return {
    ...{ copyfit, proposals, remake, moved, reviews: createReviews(store, navigator) },
    closeAll: () => [copyfit, proposals, remake].forEach(({ close }) => close()),
  };
}
