import { applySteps } from '../../core/copyfit';
import type { CopyfitStep } from '../../core/copyfit';
import { replacePages } from '../../core/document';
import type { Edition } from '../../core/document';
import type { CopyfitTask } from '../compose';
import { leftOn } from './copyfit-bench';
import type { CopyfitBench } from './copyfit-bench';
import type { CopyfitDeed, Copyfitting } from './copyfitting';
import type { Edit } from './edit';
import { findArticle } from './edition-queries';
import { movesBetween } from './moves';
import { selectedArticle, selectedPage, selectedThings } from './selection';
import type { Selection } from './selection';
import type { EditorState } from './state';

/** Deeds that are asked for in one order: done at once, or shown and taken. */
export interface Deeds {
  /** Does a deed, or shows what it would do. */
  readonly run: (deed: CopyfitDeed) => void;
  /** Shows the page with one of the ways to fill it; as it is for `undefined`. */
  readonly choose: (index: number | undefined) => void;
  /** Does what the page shows. */
  readonly apply: () => void;
  /** The edition or the selection may be another now. */
  readonly follow: () => void;
}

type Filling = Extract<Copyfitting, { readonly kind: 'filling' }>;

/** A change that was tried. */
interface Tried extends Pick<Edit, 'apply'> {
  readonly task: CopyfitTask;
  readonly steps: readonly CopyfitStep[];
  readonly white?: { readonly from: number; readonly to: number };
}

/** Makes them on the bench of copyfitting; `close` ends whatever goes on there. */
export function createDeeds(bench: CopyfitBench, close: () => void): Deeds {
  const { store, show, tell, preview } = bench;
  /** The edition that a deed was tried with, what was selected then, and the change that waits to be taken. */
  let basis: Edition | undefined;
  let chosenThen: Selection | undefined;
  let proposed: Edit | undefined;

  const showFilling = (filling: Filling, index: number | undefined): void => {
    const remedy = index === undefined ? undefined : filling.help.remedies[index];
    show({ ...filling, chosen: remedy && index });
    preview(remedy && ((edition) => applySteps(edition, remedy.steps)));
  };

  const fill = ({ help, chosen }: Filling): void => {
    const remedy = chosen === undefined ? undefined : help.remedies[chosen];
    if (remedy === undefined) return;
    show(undefined);
    bench.edit({ label: 'fillPage', apply: (edition) => applySteps(edition, remedy.steps) });
    preview(undefined);
    tell('fillPage', remedy.solves ? 'done' : 'partly', { steps: remedy.steps, left: leftOn(remedy.after) });
  };

  /** Does what was tried, or shows it where it waits to be taken. */
  const finish = (deed: CopyfitDeed, { apply: change, task, steps, white }: Tried): void => {
    if (deed === 'balance' || deed === 'swapArticles') {
      const articles =
        task.kind === 'swapArticles' ? changedBy(task.articles, change) : 'article' in task ? [task.article] : [];
      proposed = { label: deed, apply: change };
      show({ kind: 'proposed', deed, articles, steps, ...(white && { white }) });
      return preview(change);
    }
    show(undefined);
    bench.edit({ label: deed, apply: change });
    tell(deed, 'done', { steps });
  };

  /** The articles that a change is asked for, and those that it moves besides. */
  const changedBy = (named: readonly string[], change: Edit['apply']): readonly string[] => {
    const moves = basis === undefined ? [] : movesBetween(basis, change(basis));
    return [...named, ...moves.flatMap(({ article }) => (named.includes(article) ? [] : [article]))];
  };

  const run = (deed: CopyfitDeed): void => {
    const state = store.get();
    const { edition } = state;
    const task = taskOf(deed, state);
    if (edition === undefined || task === undefined) return;
    close();
    [basis, chosenThen] = [edition, state.selection];
    store.update((before) => ({ ...before, copyfit: { kind: 'doing', deed }, notice: undefined }));
    bench.ask({
      edition,
      task,
      onProgress: (done, total) => show({ kind: 'doing', deed, progress: { done, total } }),
      onAnswer: (answer) => {
        if (store.get().edition !== edition) return tell(deed, 'outdated');
        switch (answer.kind) {
          case 'failed':
            return bench.fail(answer.message);
          case 'remedies':
          case 'edges':
            return close();
          case 'refused':
            return tell(deed, answer.why);
          case 'pages':
            return finish(deed, { apply: (before) => replacePages(before, answer.pages), task, steps: [] });
          case 'page': {
            const { help } = answer;
            const left = leftOn(help.before);
            const none = left.over + left.white > 0 ? 'stuck' : 'nothing';
            if (task.kind !== 'fillPage' || help.remedies.length === 0) return tell(deed, none, { left });
            return showFilling({ kind: 'filling', page: task.page, help, chosen: undefined }, 0);
          }
          case 'steps': {
            const { steps, white } = answer;
            if (steps.length === 0) return tell(deed, 'nothing');
            finish(deed, { apply: (before) => applySteps(before, steps), task, steps, ...(white && { white }) });
          }
        }
      },
    });
  };

  return {
    run,
    choose: (index) => {
      const { copyfit } = store.get();
      if (copyfit?.kind === 'filling' && copyfit.chosen !== index) showFilling(copyfit, index);
    },
    apply: () => {
      const { copyfit } = store.get();
      if (copyfit?.kind === 'filling') return fill(copyfit);
      if (copyfit?.kind !== 'proposed' || proposed === undefined) return;
      const { deed, steps } = copyfit;
      show(undefined);
      if (deed === 'swapArticles') bench.editMoving(proposed);
      else {
        bench.edit(proposed);
        tell(deed, 'done', { steps });
      }
      preview(undefined);
    },
    follow: () => {
      const { copyfit, edition, selection } = store.get();
      if (copyfit?.kind !== 'proposed' && copyfit?.kind !== 'filling') return;
      if (edition !== basis || (copyfit.kind === 'proposed' && selection !== chosenThen)) close();
    },
  };
}

/** What a deed asks of the worker; `undefined` where nothing fitting is selected. */
function taskOf(kind: CopyfitDeed, state: EditorState): CopyfitTask | undefined {
  const { edition } = state;
  switch (kind) {
    case 'fillPage':
      return { kind, page: selectedPage(state) ?? state.page };
    case 'swapArticles': {
      const articles = swappable(state);
      return articles && { kind, articles };
    }
    case 'fitFrame':
    case 'balance': {
      const article = selectedArticle(state);
      const found = edition && findArticle(edition, article);
      return found && { kind, page: found.page, article: found.article.id };
    }
  }
}

/** The two articles that are selected, where there are just two. */
export function swappable(state: EditorState): readonly [string, string] | undefined {
  const [a, b, ...more] = selectedThings(state);
  if (a?.kind !== 'article' || b?.kind !== 'article' || more.length > 0) return undefined;
  return [a.id, b.id];
}
