import { applySteps } from '../../core/copyfit';
import type { Edition } from '../../core/document';
import type { ComposerToWindow, TextSubject } from '../compose';
import type { CopyfitBench } from './copyfit-bench';
import { createLineFollower, cutsOf, withLines } from './copyfit-cuts';
import { findArticle } from './edition-queries';
import { selectedArticle } from './selection';

/** The remedies of an article that sets too much or too little: found, shown on the page, taken. */
export interface Remedies {
  /** Finds those of an article. */
  readonly find: (article: string) => void;
  /** Shows the page with one of the list; as it is for `undefined`. */
  readonly choose: (index: number | undefined) => void;
  /** Takes the one that is shown. */
  readonly apply: () => void;
  /** Takes the lines of a text as they were composed. */
  readonly hear: (message: Extract<ComposerToWindow, { kind: 'text' }>) => void;
  /** The edition or the selection may be another now. */
  readonly follow: () => void;
  /** They are shown no longer. */
  readonly leave: () => void;
}

/** Makes them on the bench of copyfitting; `close` ends whatever goes on there. */
export function createRemedies(
  bench: CopyfitBench,
  options: {
    /** Has the lines of a text told, or of none. */
    readonly followText: (subject: TextSubject | undefined) => void;
    readonly close: () => void;
  },
): Remedies {
  const { store, show, preview } = bench;
  /** The edition that they were found for. */
  let basis: Edition | undefined;
  const followLines = createLineFollower({
    isTyping: () => store.get().typing !== undefined,
    tell: options.followText,
  });

  const find = (article: string): void => {
    const { edition } = store.get();
    const found = edition && findArticle(edition, article);
    if (edition === undefined || found === undefined) return options.close();
    basis = edition;
    show({ kind: 'finding', article });
    bench.ask({
      edition,
      task: { kind: 'remedies', page: found.page, article },
      onAnswer: (answer) => {
        if (answer.kind === 'failed') return bench.fail(answer.message);
        if (answer.kind !== 'remedies') return;
        show({ kind: 'found', article, help: answer.help, chosen: undefined });
      },
    });
  };

  const choose = (index: number | undefined): void => {
    const { copyfit, edition } = store.get();
    if (copyfit?.kind !== 'found' || copyfit.chosen === index) return;
    const remedy = index === undefined ? undefined : copyfit.help?.remedies[index];
    const { cuts: _before, ...rest } = copyfit;
    const cuts = edition && cutsOf(edition, remedy);
    show({ ...rest, chosen: remedy && index, ...(cuts && { cuts }) });
    followLines(cuts?.story);
    preview(remedy && ((edition) => applySteps(edition, remedy.steps)));
  };

  return {
    ...{ find, choose },
    apply: () => {
      const { copyfit } = store.get();
      if (copyfit?.kind !== 'found' || copyfit.chosen === undefined) return;
      const remedy = copyfit.help?.remedies[copyfit.chosen];
      if (remedy === undefined) return;
      followLines(undefined);
      if (remedy.solves) show(undefined);
      // The document first: were the preview taken back first, the page would jump back for a moment.
      bench.edit({ label: 'copyfit', apply: (edition) => applySteps(edition, remedy.steps) });
      preview(undefined);
    },
    hear: (message) => {
      const { copyfit } = store.get();
      if (copyfit?.kind !== 'found' || copyfit.cuts === undefined) return;
      show({ ...copyfit, cuts: withLines(copyfit.cuts, message) });
    },
    follow: () => {
      const { copyfit, edition } = store.get();
      if (copyfit?.kind !== 'finding' && copyfit?.kind !== 'found') return;
      if (selectedArticle(store.get()) !== copyfit.article) return options.close();
      if (edition === basis) return;
      if (copyfit.kind === 'found' && copyfit.chosen !== undefined) choose(undefined);
      find(copyfit.article);
    },
    leave: () => followLines(undefined),
  };
}
