import type { ComposerToWindow, TextSubject } from '../compose';
import { createBench } from './copyfit-bench';
import type { BenchOptions } from './copyfit-bench';
import { createDeeds } from './copyfit-deeds';
import { createRemedies } from './copyfit-remedies';
import type { CopyfitDeed, Copyfitting } from './copyfitting';
import { selectedArticle } from './selection';

/** Copyfitting on the desk. */
export interface CopyfitDeeds {
  /** Finds the remedies of the selected article and shows them. */
  readonly open: () => void;
  /** Shows the page with a remedy of the list; as it is for `undefined`. */
  readonly choose: (index: number | undefined) => void;
  /** Does what the page shows, as one undo entry; asks for remedies anew where something is still to be done. */
  readonly apply: () => void;
  /** Ends whatever goes on; the page is as it was. */
  readonly close: () => void;
  /** Does a deed, or shows what it would do. */
  readonly run: (deed: CopyfitDeed) => void;
  /** Takes the lines of a text as they were composed. */
  readonly hear: (message: Extract<ComposerToWindow, { kind: 'text' }>) => void;
}

/** Makes the deeds of copyfitting. They follow the edition and the selection by themselves. */
export function createCopyfit({
  followText,
  ...options
}: BenchOptions & {
  /** Has the lines of a text told, or of none. */
  readonly followText: (subject: TextSubject | undefined) => void;
}): CopyfitDeeds {
  const { store, preview } = options;
  const bench = createBench(options);

  const close = (): void => {
    bench.stop();
    const { copyfit } = store.get();
    if (copyfit === undefined) return;
    bench.show(undefined);
    remedies.leave();
    if (isOnPage(copyfit)) preview(undefined);
  };

  const remedies = createRemedies(bench, { followText, close });
  const deeds = createDeeds(bench, close);
  /** Who answers for what goes on: each leaves alone what is the other's. */
  const both = [remedies, deeds] as const;
  store.subscribe(() => both.forEach(({ follow }) => follow()));

  return {
    open: () => {
      const article = selectedArticle(store.get());
      if (article !== undefined) remedies.find(article);
    },
    choose: (index) => both.forEach(({ choose }) => choose(index)),
    apply: () => both.forEach(({ apply }) => apply()),
    close,
    run: deeds.run,
    hear: remedies.hear,
  };
}

/** Whether the page shows what copyfitting would make of it. */
function isOnPage(copyfit: Copyfitting): boolean {
  return copyfit.kind === 'proposed' || ('chosen' in copyfit && copyfit.chosen !== undefined);
}
