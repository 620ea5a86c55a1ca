import { applySteps } from '../../core/copyfit';
import type { CopyfitHelp, CopyfitStep, PageFit, PageHelp, SwapRefusal } from '../../core/copyfit';
import { replacePages } from '../../core/document';
import type { Edition } from '../../core/document';
import type { AskCopyfit, ComposerToWindow, CopyfitTask, TextSubject, WorkerRun } from '../compose';
import { createLineFollower, cutsOf, withLines } from './copyfit-cuts';
import type { ShownCuts } from './copyfit-cuts';
import type { Edit } from './edit';
import { findArticle } from './edition-queries';
import { movesBetween } from './moves';
import { selectedArticle, selectedPage, selectedThings } from './selection';
import type { Selection } from './selection';
import type { EditorState } from './state';
import type { Store } from './store';

/** Deeds of copyfitting that need no choice: one order, one change. */
export type CopyfitDeed = Exclude<CopyfitTask['kind'], 'remedies' | 'edges'>;

/** Deeds that are shown before they are done: nobody knows beforehand what comes of them. */
export type ProposedDeed = Extract<CopyfitDeed, 'balance' | 'swapArticles'>;

/** What copyfitting is at: finding remedies of an article, showing them, or doing one thing. */
export type Copyfitting =
  | { readonly kind: 'finding'; readonly article: string }
  | {
      readonly kind: 'found';
      readonly article: string;
      /** `undefined` where the article sets nothing. */
      readonly help: CopyfitHelp | undefined;
      /** The remedy that the page shows, by its place in the list. */
      readonly chosen: number | undefined;
      /** What that remedy cuts. */
      readonly cuts?: ShownCuts;
    }
  /** What a deed would do is shown on the page and waits to be taken. */
  | {
      readonly kind: 'proposed';
      readonly deed: ProposedDeed;
      /** The articles that it changes. */
      readonly articles: readonly string[];
      /** What it does, where that is told in steps, and the white rows on the article's foot before and after. */
      readonly steps: readonly CopyfitStep[];
      readonly white?: { readonly from: number; readonly to: number };
    }
  /** The ways to make a page (from 1) full are listed, and the page shows the chosen one. */
  | {
      readonly kind: 'filling';
      readonly page: number;
      readonly help: PageHelp;
      readonly chosen: number | undefined;
    }
  | {
      readonly kind: 'doing';
      readonly deed: CopyfitDeed;
      /** How far a long one is, in articles. */
      readonly progress?: { readonly done: number; readonly total: number };
    };

/** What is told of a deed that did not do all that was asked. */
export interface CopyfitNotice {
  readonly kind: 'copyfit';
  readonly deed: CopyfitDeed;
  /**
   * Done; nothing to do, or nothing that helps; changed meanwhile; done as far as it goes, with the lines still over
   * and white; or refused.
   */
  readonly outcome: 'done' | 'nothing' | 'stuck' | 'outdated' | 'partly' | SwapRefusal;
  /** What was done, where it is told in steps. */
  readonly steps: readonly CopyfitStep[];
  readonly over: number;
  readonly white: number;
}

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

type Left = Pick<CopyfitNotice, 'over' | 'white'>;

type Filling = Extract<Copyfitting, { readonly kind: 'filling' }>;

/** Makes the deeds of copyfitting. They follow the edition and the selection by themselves. */
export function createCopyfit(options: {
  readonly store: Store<EditorState>;
  readonly ask: AskCopyfit;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly edit: (edit: Edit) => void;
  /** Makes a change and tells what it moved. */
  readonly editMoving: (edit: Edit) => void;
  /** Has the lines of a text told, or of none. */
  readonly followText: (subject: TextSubject | undefined) => void;
}): CopyfitDeeds {
  const { store, ask, preview, edit } = options;
  const patch = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
  const tell = (
    deed: CopyfitDeed,
    outcome: CopyfitNotice['outcome'],
    { steps = [], left = { over: 0, white: 0 } }: { steps?: readonly CopyfitStep[]; left?: Left | undefined } = {},
  ): void => patch({ copyfit: undefined, notice: { kind: 'copyfit', deed, outcome, steps, ...left } });
  let run: WorkerRun | undefined;
  /** The edition that remedies were found for, or a deed tried with, and what was selected then. */
  let basis: Edition | undefined;
  let chosenThen: Selection | undefined;
  let proposed: Edit | undefined;
  const followLines = createLineFollower({
    isTyping: () => store.get().typing !== undefined,
    tell: options.followText,
  });

  const find = (article: string): void => {
    const { edition } = store.get();
    const found = edition && findArticle(edition, article);
    if (edition === undefined || found === undefined) return close();
    run?.stop();
    basis = edition;
    patch({ copyfit: { kind: 'finding', article } });
    run = ask({
      edition,
      task: { kind: 'remedies', page: found.page, article },
      onAnswer: (answer) => {
        if (answer.kind === 'failed') return fail(answer.message);
        if (answer.kind !== 'remedies') return;
        patch({ copyfit: { kind: 'found', article, help: answer.help, chosen: undefined } });
      },
    });
  };

  const fail = (message: string): void => patch({ copyfit: undefined, notice: { kind: 'composerFailed', message } });

  const close = (): void => {
    run?.stop();
    run = undefined;
    const { copyfit } = store.get();
    if (copyfit === undefined) return;
    patch({ copyfit: undefined });
    followLines(undefined);
    if (copyfit.kind === 'proposed' || ('chosen' in copyfit && copyfit.chosen !== undefined)) preview(undefined);
  };

  const choose = (index: number | undefined): void => {
    const { copyfit, edition } = store.get();
    if (copyfit?.kind === 'filling' && copyfit.chosen !== index) return chooseFilling(copyfit, index);
    if (copyfit?.kind !== 'found' || copyfit.chosen === index) return;
    const remedy = index === undefined ? undefined : copyfit.help?.remedies[index];
    const { cuts: _before, ...rest } = copyfit;
    const cuts = edition && cutsOf(edition, remedy);
    patch({ copyfit: { ...rest, chosen: remedy && index, ...(cuts && { cuts }) } });
    followLines(cuts?.story);
    preview(remedy && ((edition) => applySteps(edition, remedy.steps)));
  };

  const chooseFilling = (filling: Filling, index: number | undefined): void => {
    const remedy = index === undefined ? undefined : filling.help.remedies[index];
    patch({ copyfit: { ...filling, chosen: remedy && index } });
    preview(remedy && ((edition) => applySteps(edition, remedy.steps)));
  };

  const fill = ({ help, chosen }: Filling): void => {
    const remedy = chosen === undefined ? undefined : help.remedies[chosen];
    if (remedy === undefined) return;
    patch({ copyfit: undefined });
    edit({ label: 'fillPage', apply: (edition) => applySteps(edition, remedy.steps) });
    preview(undefined);
    tell('fillPage', remedy.solves ? 'done' : 'partly', { steps: remedy.steps, left: leftOn(remedy.after) });
  };

  const apply = (): void => {
    const { copyfit } = store.get();
    if (copyfit?.kind === 'filling') return fill(copyfit);
    if (copyfit?.kind === 'proposed' && proposed !== undefined) {
      const { deed, steps } = copyfit;
      patch({ copyfit: undefined });
      if (deed === 'swapArticles') options.editMoving(proposed);
      else {
        edit(proposed);
        tell(deed, 'done', { steps });
      }
      return preview(undefined);
    }
    if (copyfit?.kind !== 'found' || copyfit.chosen === undefined) return;
    const remedy = copyfit.help?.remedies[copyfit.chosen];
    if (remedy === undefined) return;
    followLines(undefined);
    if (remedy.solves) patch({ copyfit: undefined });
    // The document first: were the preview taken back first, the page would jump back for a moment.
    edit({ label: 'copyfit', apply: (edition) => applySteps(edition, remedy.steps) });
    preview(undefined);
  };

  const doNow = (deed: CopyfitDeed): void => {
    const state = store.get();
    const { edition } = state;
    const task = taskOf(deed, state);
    if (edition === undefined || task === undefined) return;
    close();
    [basis, chosenThen] = [edition, state.selection];
    patch({ copyfit: { kind: 'doing', deed }, notice: undefined });
    run = ask({
      edition,
      task,
      onProgress: (done, total) => patch({ copyfit: { kind: 'doing', deed, progress: { done, total } } }),
      onAnswer: (answer) => {
        run = undefined;
        if (store.get().edition !== edition) return tell(deed, 'outdated');
        switch (answer.kind) {
          case 'failed':
            return fail(answer.message);
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
            return chooseFilling({ kind: 'filling', page: task.page, help, chosen: undefined }, 0);
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

  /** Does what was tried, or shows it where it waits to be taken. */
  const finish = (
    deed: CopyfitDeed,
    found: Pick<Edit, 'apply'> & {
      readonly task: CopyfitTask;
      readonly steps: readonly CopyfitStep[];
      readonly white?: { readonly from: number; readonly to: number };
    },
  ): void => {
    const { apply: change, task, steps, white } = found;
    if (deed === 'balance' || deed === 'swapArticles') {
      const articles =
        task.kind === 'swapArticles' ? changedBy(task.articles, change) : 'article' in task ? [task.article] : [];
      proposed = { label: deed, apply: change };
      patch({ copyfit: { kind: 'proposed', deed, articles, steps, ...(white && { white }) } });
      return preview(change);
    }
    patch({ copyfit: undefined });
    edit({ label: deed, apply: change });
    tell(deed, 'done', { steps });
  };

  /** The articles that a change is asked for, and those that it moves besides. */
  const changedBy = (named: readonly string[], change: Edit['apply']): readonly string[] => {
    const moves = basis === undefined ? [] : movesBetween(basis, change(basis));
    return [...named, ...moves.flatMap(({ article }) => (named.includes(article) ? [] : [article]))];
  };

  store.subscribe(() => {
    const { copyfit, edition } = store.get();
    if (copyfit === undefined || copyfit.kind === 'doing') return;
    if (copyfit.kind === 'proposed') {
      if (edition !== basis || store.get().selection !== chosenThen) close();
      return;
    }
    if (copyfit.kind === 'filling') {
      if (edition !== basis) close();
      return;
    }
    if (selectedArticle(store.get()) !== copyfit.article) return close();
    if (edition === basis) return;
    if (copyfit.kind === 'found' && copyfit.chosen !== undefined) choose(undefined);
    find(copyfit.article);
  });

  return {
    open: () => {
      const article = selectedArticle(store.get());
      if (article !== undefined) find(article);
    },
    ...{ choose, apply, close },
    run: doNow,
    hear: (message) => {
      const { copyfit } = store.get();
      if (copyfit?.kind !== 'found' || copyfit.cuts === undefined) return;
      patch({ copyfit: { ...copyfit, cuts: withLines(copyfit.cuts, message) } });
    },
  };
}

function leftOn({ over, under, free }: PageFit): Left {
  return { over: over.lines, white: under.lines + free.lines };
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
