import type { ReactNode } from 'react';
import type { Sheet } from '../../../core/document';
import { lastTextField } from '../../canvas';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { MIXED, SelectBox, commonOf } from '../fields';
import type { Choice } from '../fields';
import type { TextStyle } from './use-text-style';

/**
 * What the paragraphs are: running text, sub-head, or in a style of the paper. Choosing gives the keyboard back to the
 * text.
 */
export function ParagraphStyleSelect({ style }: { readonly style: TextStyle }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const sheet = useEditorState(({ edition }) => edition?.profile.paragraphStyles);
  const value = commonOf(style.paragraphs, ({ kind, style: named }) =>
    named === undefined ? kind : `${NAMED}${named}`,
  );
  const choices: readonly Choice<string>[] = [
    { value: 'body', label: t('text.kinds.body') },
    { value: 'subhead', label: t('text.kinds.subhead') },
    ...named(sheet, value),
  ];
  return (
    <SelectBox
      label={t('text.styles.paragraph')}
      name="paragraph style"
      value={value}
      choices={choices}
      focusAfter={lastTextField}
      onChoose={(chosen) =>
        editor.text.setParagraphs(
          chosen.startsWith(NAMED)
            ? { style: chosen.slice(NAMED.length) }
            : { kind: chosen === 'subhead' ? 'subhead' : 'body', style: null },
        )
      }
    />
  );
}

/** The character style of what is selected. */
export function CharacterStyleSelect({ style }: { readonly style: TextStyle }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const sheet = useEditorState(({ edition }) => edition?.profile.characterStyles);
  const { character } = style;
  const value = character === MIXED ? MIXED : character === undefined ? '' : `${NAMED}${character}`;
  return (
    <SelectBox
      label={t('text.styles.character')}
      name="character style"
      value={value}
      choices={[{ value: '', label: t('text.noCharacterStyle') }, ...named(sheet, value)]}
      disabled={!style.selected}
      focusAfter={lastTextField}
      onChoose={(chosen) => editor.text.setCharacterStyle(chosen === '' ? undefined : chosen.slice(NAMED.length))}
    />
  );
}

const NAMED = 'style ';

/** The styles of a sheet, with the one in use even where the paper does not have it (any more). */
function named(sheet: Sheet<object> | undefined, used: string | typeof MIXED): readonly Choice<string>[] {
  const names = new Set(Object.keys(sheet ?? {}));
  if (used !== MIXED && used.startsWith(NAMED)) names.add(used.slice(NAMED.length));
  return [...names].map((name) => ({ value: `${NAMED}${name}`, label: name }));
}
