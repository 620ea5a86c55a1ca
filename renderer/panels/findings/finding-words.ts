import { useMemo } from 'react';
import { useTranslation } from '../../i18n';
import type { Diagnostic, Place, RuleId } from '../../../core/diagnostic';
import { FURNITURE_NAMES, MASTHEAD_FIELDS } from '../../../core/document';
import type { Edition } from '../../../core/document';
import { LAYOUT_RULES } from '../../../core/layout-rules';
import { carriedStory, findArticle, findBlock, findStory, findingPage, shownEdition } from '../../editor';
import { sentenceFor, slipReason } from '../../i18n';
import type { Language, Sentence } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { useListedName } from '../thing-name';
import { useListed } from '../use-listed';

/** A finding of the checks, or something else with words in the catalogues. */
export type Finding = Omit<Diagnostic, 'code'> & { readonly code: string };

/** Rules that other checks than those of layout watch. */
const DATA_RULES = ['L31', 'L32', 'L33', 'L34', 'L37'] as const;

/** Gives what is said of a finding, and what to do next. */
export function useFindingWords(): (finding: Finding) => Sentence {
  const { t } = useTranslation();
  const editor = useEditor();
  const language = useEditorState((state) => state.language);
  const edition = useListed((listed) => listed.edition);
  const standing = useListed((listed) => listed.standing);
  const name = useListedName();
  /** What a diagnostic calls the other thing: furniture, an article or a block by its id; rules say it in words. */
  const nameOf = (id: string, page: number | undefined): string => {
    const furniture = FURNITURE_NAMES.find((known) => known === id);
    if (furniture !== undefined) return t(`furniture.${furniture}`);
    if (edition === undefined) return id;
    if (findArticle(edition, id) !== undefined) return name({ kind: 'article', id });
    if (page !== undefined && findBlock(edition, page, id) !== undefined) return name({ kind: 'block', id }, page);
    const carried = carriedStory(id);
    if (carried !== undefined) return name({ kind: 'story', id: carried });
    // A copy in the hand is in nothing but the preview.
    const shown = shownEdition(editor.store.get());
    return (shown && headlineOf(shown, { article: id })) ?? id;
  };
  return ({ code, values, place }) => {
    const { other, field } = values;
    const known = (['name', ...MASTHEAD_FIELDS] as const).find((each) => each === field);
    const page = findingPage({ edition, standing }, place);
    const reason = values['slip'] && reasonOf(String(values['slip']), values, language);
    const named = {
      ...(reason !== undefined && { reason }),
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, shortened(value)])),
      ...(typeof other === 'string' && { other: shortened(nameOf(other, page)) }),
      ...(known !== undefined && { field: t(`fields.${known}`) }),
    };
    return sentenceFor({ code, values: named }, language);
  };
}

/** A slip says why in words of its own, and what it contradicts elsewhere. */
function reasonOf(slip: string, values: Finding['values'], language: Language): string {
  const why = slipReason(slip, values, language);
  const { against } = values;
  if (against === undefined) return why;
  const words = shortened(against);
  return `${why}${slipReason('against', { words }, language)}`;
}

/** Headlines may be quoted by a few characters: whose they are is told beside it. */
const MOST_QUOTED = 18;

function shortened<Value>(value: Value): Value | string {
  if (typeof value !== 'string') return value;
  const characters = [...value.replaceAll('\n', ' ')];
  return characters.length > MOST_QUOTED && /\p{Script=Han}/u.test(value)
    ? `${characters.slice(0, MOST_QUOTED - 1).join('')}…`
    : value;
}

/** All that a row of the list says of a finding. */
export interface FindingWords extends Sentence {
  /** Of the story that it is about. */
  readonly headline: string | undefined;
  /** Of the layout rule that is broken; empty for none. */
  readonly ruleName: string;
}

/**
 * Gives the words of rows: asked once for a whole list, and found again while nothing of the edition is called
 * otherwise.
 */
export function useRowWords(): (finding: Finding) => FindingWords {
  const edition = useListed((listed) => listed.edition);
  const language = useEditorState((state) => state.language);
  const page = useEditorState((state) => state.page);
  const wordsOf = useFindingWords();
  const ruleName = useRuleName();
  const { known } = useMemo(
    () => ({ of: [edition, language, page], known: new WeakMap<Finding, FindingWords>() }),
    [edition, language, page],
  );
  return (finding) => {
    const before = known.get(finding);
    if (before !== undefined) return before;
    const words: FindingWords = {
      ...wordsOf(finding),
      headline: edition && headlineOf(edition, finding.place),
      ruleName: finding.rule === undefined ? '' : ruleName(finding.rule),
    };
    known.set(finding, words);
    return words;
  };
}

/** Gives what a layout rule is called in the trade; those that are told from data have no rule of their own in core. */
function useRuleName(): (rule: RuleId) => string {
  const { t } = useTranslation();
  const language = useEditorState((state) => state.language);
  return (rule) => {
    const known = LAYOUT_RULES.find(({ id }) => id === rule);
    if (known !== undefined) return known.name[language];
    const data = DATA_RULES.find((each) => each === rule);
    return data === undefined ? '' : t(`ruleNames.${data}`);
  };
}

/** The headline of the story that a finding is about, on one line. */
function headlineOf(edition: Edition, place: Pick<Place, 'story' | 'article'>): string | undefined {
  const id = place.story ?? findArticle(edition, place.article)?.article.story;
  const headline = id === undefined ? undefined : findStory(edition, id)?.headline.replace(/\n/g, ' ');
  return headline === '' ? undefined : headline;
}
