import captions from './captions.json';
import choices from './word-choices.json';
import confusables from './confusables.json';
import contests from './contests.json';
import contraries from './contraries.json';
import converted from './converted.json';
import correlatives from './correlatives.json';
import crimes from './crimes.json';
import deeds from './deeds.json';
import events from './events.json';
import figureWords from './figure-words.json';
import { isRowOf } from './forms';
import type { ListForm } from './forms';
import kinds from './kinds.json';
import latin from './latin-words.json';
import leading from './leading-words.json';
import manner from './manner.json';
import measures from './measure-words.json';
import offices from './offices.json';
import phrases from './phrases.json';
import placeNames from './place-names.json';
import plausible from './plausible.json';
import redundant from './redundant.json';
import reduplicated from './reduplicated.json';
import reigns from './reigns.json';
import residue from './residue.json';
import rivals from './rivals.json';
import { charactersOf, rowWords } from './rows';
import sayings from './sayings.json';
import scriptForms from './script-forms.json';
import synonyms from './synonyms.json';
import titled from './titled.json';
import variants from './variants.json';
import wordings from './wordings.json';

/** A list that comes with Forme. */
export interface ShippedList {
  /** Each once: a word, a character or a whole row, as the form of the list has it. */
  readonly rows: readonly string[];
  readonly form: ListForm;
  /** Where it comes from: names, with what was taken from there in brackets. */
  readonly sources: readonly string[];
  /** Rows are as copy writes them; all others are in Simplified characters. */
  readonly asWritten?: true;
}

interface ListFile {
  readonly sources: readonly string[];
}

/** Of files, words and characters stand many in a line: here each is a row of its own. */
function listOf({ sources }: ListFile, lines: readonly string[], form: ListForm): ShippedList {
  const rows =
    form === 'words' || form === 'pairs' ? rowWords(lines) : form === 'characters' ? charactersOf(lines) : lines;
  return { rows: [...new Set(rows)], form, sources };
}

function writtenList(file: ListFile, lines: readonly string[], form: ListForm): ShippedList {
  return { ...listOf(file, lines, form), asWritten: true };
}

const { entries: led } = leading;
const { entries: how } = manner;
const { entries: ends } = placeNames;
const { entries: twice } = reduplicated;
const { entries: left } = residue;
const { entries: names } = rivals;
const { entries: forms } = scriptForms;
const { entries: marked } = titled;

/** Every list that a title can change, by its name. Names are kept in editions: one that was released never changes. */
const LISTS = {
  confusables: listOf(confusables, confusables.entries, 'replacements'),
  'confusables.mainland': listOf(confusables, confusables.mainland, 'replacements'),
  'word-choices': listOf(choices, choices.entries.all, 'choices'),
  'word-choices.mainland': listOf(choices, choices.entries.mainland, 'choices'),
  phrases: listOf(phrases, phrases.entries, 'words'),
  sayings: listOf(sayings, sayings.entries, 'words'),
  wordings: listOf(wordings, wordings.entries, 'replacements'),
  'wordings.everywhere': listOf(wordings, wordings.everywhere, 'replacements'),
  variants: listOf(variants, variants.entries, 'groups'),
  'rivals.both': listOf(rivals, names.both, 'groups'),
  'rivals.traditional': listOf(rivals, names.traditional, 'groups'),
  'rivals.apart': listOf(rivals, names.apart, 'words'),
  redundant: listOf(redundant, redundant.entries, 'replacements'),
  'synonyms.rows': listOf(synonyms, synonyms.entries.rows, 'sides'),
  'synonyms.extreme': listOf(synonyms, synonyms.entries.extreme, 'words'),
  offices: listOf(offices, offices.entries, 'words'),
  'place-names.ends': listOf(placeNames, ends.ends, 'ends'),
  'place-names.schools': listOf(placeNames, ends.schools, 'words'),
  'place-names.bodies': listOf(placeNames, ends.bodies, 'words'),
  'place-names.houses': listOf(placeNames, ends.houses, 'groups'),
  'place-names.homes': listOf(placeNames, ends.homes, 'groups'),
  'place-names.stations': listOf(placeNames, ends.stations, 'words'),
  'place-names.roads': listOf(placeNames, ends.roads, 'words'),
  kinds: listOf(kinds, kinds.entries, 'groups'),
  contraries: listOf(contraries, contraries.entries, 'contraries'),
  'captions.numbered': listOf(captions, captions.entries.numbered, 'heads'),
  'captions.ranked': listOf(captions, captions.entries.ranked, 'words'),
  'captions.sides': listOf(captions, captions.entries.sides, 'characters'),
  'measure-words.taken': listOf(measures, measures.entries.taken, 'measures'),
  'measure-words.same': listOf(measures, measures.entries.same, 'groups'),
  'figure-words.rises': listOf(figureWords, figureWords.entries.rises, 'words'),
  'figure-words.falls': listOf(figureWords, figureWords.entries.falls, 'words'),
  'figure-words.before': listOf(figureWords, figureWords.entries.before, 'words'),
  'figure-words.units': listOf(figureWords, figureWords.entries.units, 'words'),
  'figure-words.ranges': listOf(figureWords, figureWords.entries.ranges, 'words'),
  'figure-words.everyday': listOf(figureWords, figureWords.entries.everyday, 'words'),
  'figure-words.rates': listOf(figureWords, figureWords.entries.rates, 'words'),
  'contests.won': listOf(contests, contests.entries.won, 'words'),
  'contests.lost': listOf(contests, contests.entries.lost, 'words'),
  'contests.beats': listOf(contests, contests.entries.beats, 'words'),
  'events.held': listOf(events, events.entries.held, 'words'),
  'events.over': listOf(events, events.entries.over, 'words'),
  'events.founded': listOf(events, events.entries.founded, 'words'),
  'crimes.investigated': listOf(crimes, crimes.entries.investigated, 'words'),
  'crimes.judged': listOf(crimes, crimes.entries.judged, 'words'),
  'crimes.criminals': listOf(crimes, crimes.entries.criminals, 'words'),
  'crimes.caught': listOf(crimes, crimes.entries.caught, 'words'),
  'crimes.sentenced': listOf(crimes, crimes.entries.sentenced, 'words'),
  plausible: listOf(plausible, plausible.entries, 'bounds'),
  'deeds.rows': listOf(deeds, deeds.entries.rows, 'groups'),
  'deeds.beside': listOf(deeds, deeds.entries.beside, 'words'),
  correlatives: listOf(correlatives, correlatives.entries, 'correlatives'),
  reigns: listOf(reigns, reigns.entries, 'words'),
  'manner.only': listOf(manner, how.only, 'words'),
  'manner.also': listOf(manner, how.also, 'words'),
  'manner.deeds': listOf(manner, how.deeds, 'words'),
  'manner.done': listOf(manner, how.done, 'words'),
  'manner.result': listOf(manner, how.result, 'words'),
  'reduplicated.tries': listOf(reduplicated, twice.tries, 'words'),
  'reduplicated.tried': listOf(reduplicated, twice.tried, 'characters'),
  'reduplicated.adverbs': listOf(reduplicated, twice.adverbs, 'words'),
  'reduplicated.rows': listOf(reduplicated, twice.rows, 'words'),
  'reduplicated.heads': listOf(reduplicated, twice.heads, 'characters'),
  'reduplicated.tools': listOf(reduplicated, twice.tools, 'characters'),
  'reduplicated.single': listOf(reduplicated, twice.single, 'surroundings'),
  'leading-words.toSomething': listOf(leading, led.toSomething, 'words'),
  'leading-words.beforeStop': listOf(leading, led.beforeStop, 'words'),
  'leading-words.alone': listOf(leading, led.alone, 'characters'),
  'leading-words.lost': listOf(leading, led.lost, 'lost'),
  'leading-words.lostFromSentence': listOf(leading, led.lostFromSentence, 'lost'),
  'leading-words.beforeComma': listOf(leading, led.beforeComma, 'words'),
  'leading-words.beforeRows': listOf(leading, led.beforeRows, 'words'),
  'leading-words.takesThings': listOf(leading, led.takesThings, 'words'),
  'leading-words.overcome': listOf(leading, led.overcome, 'words'),
  'titled.documents': listOf(titled, marked.documents, 'words'),
  'titled.given': listOf(titled, marked.given, 'words'),
  'titled.untitled': listOf(titled, marked.untitled, 'words'),
  'titled.held': listOf(titled, marked.held, 'words'),
  'titled.works': listOf(titled, marked.works, 'words'),
  'titled.performed': listOf(titled, marked.performed, 'words'),
  'titled.pieces': listOf(titled, marked.pieces, 'words'),
  'titled.counted': listOf(titled, marked.counted, 'words'),
  'titled.called': listOf(titled, marked.called, 'words'),
  'titled.undertakings': listOf(titled, marked.undertakings, 'words'),
  'latin-words.usual': writtenList(latin, latin.entries.usual, 'words'),
  'latin-words.readings': listOf(latin, latin.entries.readings, 'readings'),
  converted: writtenList(converted, converted.entries, 'replacements'),
  'script-forms.strays': writtenList(scriptForms, forms.strays, 'pairs'),
  'script-forms.merged': writtenList(scriptForms, forms.merged, 'pairs'),
  'script-forms.families': writtenList(scriptForms, forms.families, 'pairs'),
  'script-forms.titles': listOf(scriptForms, forms.titles, 'words'),
  'script-forms.alone': writtenList(scriptForms, forms.alone, 'forms'),
  'script-forms.either': writtenList(scriptForms, forms.either, 'words'),
  'script-forms.words': writtenList(scriptForms, forms.words, 'words'),
  'script-forms.both': writtenList(scriptForms, forms.both, 'characters'),
  'script-forms.simplified': writtenList(scriptForms, forms.simplified, 'characters'),
  'script-forms.hongKong': writtenList(scriptForms, forms.hongKong, 'characters'),
  'residue.tags': writtenList(residue, left.tags, 'words'),
  'residue.placeholders': writtenList(residue, left.placeholders, 'words'),
  'residue.inSquareBrackets': writtenList(residue, left.inSquareBrackets, 'words'),
  'residue.values': writtenList(residue, left.values, 'words'),
  'residue.asGbk': writtenList(residue, left.asGbk, 'characters'),
} as const satisfies Readonly<Record<string, ShippedList>>;

/** The name of a list that comes with Forme. */
export type ListName = keyof typeof LISTS;

/** The lists that come with Forme, in the order in which they are offered. */
export const LIST_CATALOGUE: Readonly<Record<ListName, ShippedList>> = LISTS;

/** The names of the lists, in that order. */
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** Whether a text names a list; an edition of another version may have others. */
export function isListName(name: string): name is ListName {
  return Object.hasOwn(LISTS, name);
}

/** How a list's files name what was collected for them. */
export const OWN_COLLECTION = 'Own collection';

/** The names of where a list comes from, each once. */
export function sourceNames(name: ListName): readonly string[] {
  return [...new Set(LIST_CATALOGUE[name].sources.map((source) => source.replace(/ \([^()]*\)$/u, '')))];
}

/** Whether a text may be a row of a list. */
export function isListRow(name: ListName, row: string): boolean {
  return isRowOf(LIST_CATALOGUE[name].form, row);
}
