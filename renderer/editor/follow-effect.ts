import type { Article, Edition } from '../../core/document';
import type { DockDeeds } from './dock';
import type { Edit } from './edit';
import type { Navigator } from './navigator';
import type { SignDeeds } from './proofing';
import type { EditorState, Hovered } from './state';
import type { TextDeeds } from './text';
import type { ToolEffect } from './tools';

/** A story that is to stand on a page (from 1) which others fill: as this article, over the one it was let go on. */
export interface FitIn {
  readonly page: number;
  readonly article: Article;
  readonly over?: string;
}

/** The deeds by which effects of tools come about. */
export interface EffectDeeds {
  readonly patch: (part: Partial<EditorState>) => void;
  readonly navigator: Navigator;
  readonly dock: DockDeeds;
  readonly text: TextDeeds;
  readonly signs: SignDeeds;
  readonly hover: (over: Hovered | undefined) => void;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly edit: (edit: Edit) => void;
  readonly fitIn: (wanted: FitIn) => void;
}

/** Does what must follow from a step of a tool. */
export function followEffect(effect: ToolEffect, deeds: EffectDeeds): void {
  const { patch, navigator, dock, text, signs, hover, preview, edit, fitIn } = deeds;
  switch (effect.kind) {
    case 'select':
      return navigator.select(effect.selection);
    case 'hover':
      return hover(effect.over);
    case 'note':
      return patch({ note: effect.note });
    case 'view':
      return patch({ view: effect.view });
    case 'guide':
      return patch({ guide: effect.guide });
    case 'openPage':
      navigator.goTo(effect.page);
      return navigator.setMode('page');
    case 'turn':
      return navigator.turn(effect.by);
    case 'preview':
      return preview(effect.apply);
    case 'endPreview':
      return preview(undefined);
    case 'commit':
      // The document first: were the preview taken back first, the page would jump back for a moment.
      edit(effect.edit);
      if (effect.select !== undefined) navigator.select(effect.select);
      return preview(undefined);
    case 'fitIn': {
      const { page, article, over } = effect;
      preview(undefined);
      return fitIn({ page, article, ...(over !== undefined && { over }) });
    }
    case 'tool':
      if (effect.tool !== 'text') text.leave();
      return patch({ tool: effect.tool });
    case 'inspect':
      return dock.show('inspector');
    case 'enterText':
      return text.enter(effect.subject, effect.at);
    case 'leaveText':
      return text.leave();
    case 'pressText':
      return text.press(effect.press);
    case 'dragText':
      return text.drag(effect.to);
    case 'markText':
      return signs.onText();
    case 'markPlace':
      return signs.onPlace(effect);
    case 'disarm':
      return signs.arm(undefined);
    case 'aim':
      return text.aim(effect);
    case 'dropText':
      if (text.drop(effect.drop) && effect.selection !== undefined) navigator.select(effect.selection);
      return;
  }
}
