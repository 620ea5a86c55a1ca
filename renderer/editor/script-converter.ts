import type { Edition, PaperLanguage } from '../../core/document';
import { SCRIPT_TARGETS, languageOfTarget, patchEdition } from '../../core/script-conversion';
import type { EditionPatches, ProposedChange, ProposedPlace, ScriptTarget } from '../../core/script-conversion';
import { familyCounterparts } from '../../fonts';
import type { ProposeScript, ScriptRange, ScriptReport, TextSubject, WorkerRun } from '../compose';
import type { Edit } from './edit';
import { chosenNow, chosenTexts } from './find/chosen-texts';
import { homeKey } from './find/edition-texts';
import { selectedStory } from './selection';
import type { EditorState } from './state';
import type { Store } from './store';
import { isTextLocked } from './text';

/** How much is converted: what is selected of a text, the story that is chosen, the whole edition. */
export type ScriptScopeName = 'selection' | 'story' | 'edition';

/** A conversion between Simplified and Traditional that is looked at and not yet made. */
export interface ConvertingScript {
  /** The scopes that there are to choose from now. */
  readonly scopes: readonly ScriptScopeName[];
  readonly scope: ScriptScopeName;
  readonly targets: readonly ScriptTarget[];
  readonly target: ScriptTarget;
  readonly outcome: { readonly kind: 'working' } | ScriptReport;
  /** What a person wants at places instead (`placeId`); `undefined` leaves a place as it is. */
  readonly choices: ReadonlyMap<string, string | undefined>;
}

/** The deeds of conversions between Simplified and Traditional. */
export interface ScriptDeeds {
  /** Shows what would be converted. */
  readonly open: () => void;
  readonly set: (wish: { readonly scope?: ScriptScopeName; readonly target?: ScriptTarget }) => void;
  /** Takes other words at places, or leaves them with `undefined`. */
  readonly choose: (places: readonly ProposedPlace[], words: string | undefined) => void;
  /** Makes it, as one change. */
  readonly finish: () => void;
  readonly cancel: () => void;
}

/** A name for a place of a proposal. */
export function placeId({ key, first }: ProposedPlace): string {
  return `${key} ${first}`;
}

/** Makes the deeds of conversions between Simplified and Traditional over a store. */
export function createScriptConverter(options: {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  readonly propose: ProposeScript;
}): ScriptDeeds {
  const { store, edit, propose } = options;
  let run: WorkerRun | undefined;
  const put = (part: Partial<ConvertingScript>): void =>
    store.update((state) =>
      state.convertingScript === undefined
        ? state
        : { ...state, convertingScript: { ...state.convertingScript, ...part } },
    );
  const look = (): void => {
    run?.stop();
    const { edition, convertingScript } = store.get();
    if (edition === undefined || convertingScript === undefined) return;
    const { scope, target } = convertingScript;
    put({ outcome: { kind: 'working' }, choices: new Map() });
    run = propose({ edition, target, range: rangeOf(store.get(), scope) }, (outcome) => put({ outcome }));
  };
  const cancel = (): void => {
    run?.stop();
    store.update((state) => ({ ...state, convertingScript: undefined }));
  };
  return {
    open: () => {
      const state = store.get();
      if (state.edition === undefined) return;
      const scopes = scopesNow(state);
      const [scope = 'edition'] = scopes;
      const targets = targetsFor(state.edition, scope);
      const [target = 'hant'] = targets;
      const outcome = { kind: 'working' } as const;
      store.update((now) => ({
        ...now,
        convertingScript: { scopes, scope, targets, target, outcome, choices: new Map() },
      }));
      look();
    },
    set: (wish) => {
      const { edition, convertingScript: before } = store.get();
      if (edition === undefined || before === undefined) return;
      const scope = wish.scope ?? before.scope;
      const targets = targetsFor(edition, scope);
      const wanted = wish.target ?? before.target;
      put({ scope, targets, target: targets.includes(wanted) ? wanted : (targets[0] ?? wanted) });
      look();
    },
    choose: (places, words) => {
      const { convertingScript } = store.get();
      const choices = new Map(convertingScript?.choices);
      for (const place of places) choices.set(placeId(place), words);
      put({ choices });
    },
    finish: () => {
      const { convertingScript } = store.get();
      if (convertingScript?.outcome.kind !== 'proposed') return;
      const { scope, target, outcome, choices } = convertingScript;
      const patches = chosenPatches(outcome, choices);
      const language = languageOfTarget(target);
      const whole = scope === 'edition' ? { language, families: familyCounterparts(language) } : undefined;
      cancel();
      edit({ label: 'convertScript', apply: (edition) => patchEdition(edition, patches, whole) });
    },
    cancel,
  };
}

/** The patches of a proposal with what a person wants instead. */
function chosenPatches(
  { proposal, changes }: Extract<ScriptReport, { kind: 'proposed' }>,
  choices: ConvertingScript['choices'],
): EditionPatches {
  const byText = new Map([...proposal].map(([key, patches]) => [key, [...patches]]));
  const leave = ({ key, first, last }: ProposedPlace, words: string | undefined): void => {
    const patches = byText.get(key);
    for (let at = first; at <= last && patches !== undefined; at += 1) {
      const patch = patches[at]!;
      patches[at] = { ...patch, words: words ?? patch.was };
    }
  };
  for (const place of changes.flatMap(({ places }: ProposedChange) => places)) {
    const id = placeId(place);
    if (choices.has(id)) leave(place, choices.get(id));
  }
  return byText;
}

/**
 * Whole editions go into the other script, or to a region; a story may be in either, and goes into the edition's own
 * first.
 */
function targetsFor({ profile }: Edition, scope: ScriptScopeName): readonly ScriptTarget[] {
  const into = (language: PaperLanguage): readonly ScriptTarget[] =>
    SCRIPT_TARGETS.filter((target) => languageOfTarget(target) === language);
  const [own, other] = [into(profile.language), into(profile.language === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans')];
  if (scope !== 'edition') return [...own, ...other];
  return profile.language === 'zh-Hans' ? other : [...other, 'hant-tw', 'hant-hk'];
}

function scopesNow(state: EditorState): readonly ScriptScopeName[] {
  const { edition } = state;
  const chosen = chosenNow(state);
  const story = storyTyped(state) ?? selectedStory(state);
  const isFree = (subject: TextSubject): boolean => edition !== undefined && !isTextLocked(edition, subject);
  return [
    ...(chosen?.kind === 'range' && isFree(chosen.subject) ? (['selection'] as const) : []),
    ...(story !== undefined && isFree({ kind: 'story', id: story }) ? (['story'] as const) : []),
    'edition',
  ];
}

function storyTyped({ typing }: EditorState): string | undefined {
  return typing?.subject.kind === 'story' ? typing.subject.id : undefined;
}

function rangeOf(state: EditorState, scope: ScriptScopeName): ScriptRange {
  const { edition } = state;
  if (scope === 'story') {
    const story = storyTyped(state) ?? selectedStory(state);
    if (story !== undefined) return { kind: 'story', story };
  }
  const chosen = chosenNow(state);
  if (scope === 'selection' && edition !== undefined && chosen !== undefined) {
    const texts = chosenTexts(edition, chosen).map(({ home, within }) => ({
      key: homeKey(home),
      ...(within && { within }),
    }));
    return { kind: 'texts', texts };
  }
  return { kind: 'edition' };
}
