import { conversionOf } from '../../core/text-edit';
import type { TextConversion } from '../../core/text-edit';
import type { Edition } from '../../core/document';
import type { ProposeScript } from '../compose';
import type { Edit } from './edit';
import { chosenNow, chosenTexts } from './find/chosen-texts';
import { replaceTexts } from './find/replace-texts';
import type { TextReplacement } from './find/replace-texts';
import { createScriptConverter } from './script-converter';
import type { ScriptDeeds } from './script-converter';
import type { EditorState } from './state';
import type { Store } from './store';
import { isTextLocked } from './text';

/** A conversion of selected text that is shown and not yet made. */
export interface Converting {
  readonly conversion: TextConversion;
  /** A part of a text was selected, not all of its story. */
  readonly part: boolean;
  readonly changes: readonly TextReplacement[];
}

/** The deeds of conversions of text. */
export interface ConvertDeeds {
  /** Shows what a conversion changes in what is selected: the text, else all texts of the story or the things. */
  readonly begin: (conversion: TextConversion) => void;
  /** Makes it, as one change. */
  readonly finish: () => void;
  readonly cancel: () => void;
  /** Between Simplified and Traditional. */
  readonly script: ScriptDeeds;
}

/** What conversions are made with. */
export interface ConverterOptions {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly proposeScript: ProposeScript;
}

/** Makes the deeds of conversions over a store. */
export function createConverter({ store, edit, preview, proposeScript }: ConverterOptions): ConvertDeeds {
  const put = (converting: Converting | undefined): void => store.update((state) => ({ ...state, converting }));
  const cancel = (): void => {
    if (store.get().converting === undefined) return;
    put(undefined);
    preview(undefined);
  };
  return {
    begin: (conversion) => {
      const state = store.get();
      const chosen = chosenNow(state);
      const { edition } = state;
      if (edition === undefined || chosen === undefined) return;
      const { language } = edition.profile;
      const changes = chosenTexts(edition, chosen)
        .filter(({ home }) => !isLocked(edition, home))
        .flatMap(({ home, text, within }) =>
          conversionOf(text, conversion, { language, within }).map((patch) => ({ home, ...patch })),
        );
      put({ conversion, part: chosen.kind === 'range', changes });
      preview((before) => replaceTexts(before, changes));
    },
    finish: () => {
      const { converting } = store.get();
      if (converting === undefined) return;
      const { changes } = converting;
      put(undefined);
      if (changes.length > 0) edit({ label: 'convertText', apply: (edition) => replaceTexts(edition, changes) });
      preview(undefined);
    },
    cancel,
    script: createScriptConverter({ store, edit, propose: proposeScript }),
  };
}

function isLocked(edition: Edition, home: TextReplacement['home']): boolean {
  return home.kind === 'story' || home.kind === 'block' || home.kind === 'label' ? isTextLocked(edition, home) : false;
}
