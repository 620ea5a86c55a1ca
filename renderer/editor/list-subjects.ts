import type { ListName } from '../../core/proof';

/** The lists that come with Forme by what they are about, in the order in which they are offered. */
export const LIST_SUBJECTS = {
  words: [
    ...([
      'confusables',
      'confusables.mainland',
      'word-choices',
      'word-choices.mainland',
      'phrases',
      'sayings',
    ] as const),
    ...(['wordings', 'wordings.everywhere', 'variants', 'rivals.both', 'rivals.traditional', 'rivals.apart'] as const),
    ...(['redundant', 'synonyms.rows', 'synonyms.extreme'] as const),
  ],
  names: [
    ...(['offices', 'place-names.ends', 'place-names.schools', 'place-names.bodies'] as const),
    ...(['place-names.houses', 'place-names.homes', 'place-names.stations', 'place-names.roads'] as const),
  ],
  figures: [
    ...(['measure-words.taken', 'measure-words.same', 'figure-words.rises', 'figure-words.falls'] as const),
    ...(['figure-words.before', 'figure-words.units', 'figure-words.ranges'] as const),
    ...(['figure-words.everyday', 'figure-words.rates', 'plausible', 'reigns'] as const),
    ...(['contests.won', 'contests.lost', 'contests.beats'] as const),
  ],
  across: [
    ...(['kinds', 'contraries', 'captions.numbered', 'captions.ranked', 'captions.sides'] as const),
    ...(['deeds.rows', 'deeds.beside'] as const),
  ],
  sentences: [
    ...(['manner.only', 'manner.also', 'manner.deeds', 'manner.done', 'manner.result'] as const),
    ...(['reduplicated.tries', 'reduplicated.tried', 'reduplicated.adverbs', 'reduplicated.rows'] as const),
    ...([
      'reduplicated.heads',
      'reduplicated.tools',
      'reduplicated.single',
      'leading-words.toSomething',
      'leading-words.beforeStop',
    ] as const),
    ...(['leading-words.alone', 'leading-words.lost', 'leading-words.lostFromSentence'] as const),
    ...(['leading-words.beforeComma', 'leading-words.beforeRows', 'leading-words.takesThings'] as const),
    ...(['leading-words.overcome', 'events.held', 'events.over', 'events.founded'] as const),
    ...(['crimes.investigated', 'crimes.judged', 'crimes.criminals'] as const),
    ...(['crimes.caught', 'crimes.sentenced', 'correlatives'] as const),
  ],
  titleMarks: [
    ...(['titled.documents', 'titled.given', 'titled.untitled', 'titled.held', 'titled.works'] as const),
    ...(['titled.performed', 'titled.pieces', 'titled.counted', 'titled.called', 'titled.undertakings'] as const),
  ],
  scripts: [
    ...(['converted', 'script-forms.strays', 'script-forms.merged', 'script-forms.families'] as const),
    ...(['script-forms.titles', 'script-forms.alone', 'script-forms.either', 'script-forms.words'] as const),
    ...(['script-forms.both', 'script-forms.simplified', 'script-forms.hongKong'] as const),
  ],
  residue: [
    ...(['latin-words.usual', 'latin-words.readings', 'residue.tags', 'residue.placeholders'] as const),
    ...(['residue.inSquareBrackets', 'residue.values', 'residue.asGbk'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly ListName[]>>;

/** What lists are about. */
export type ListSubject = keyof typeof LIST_SUBJECTS;
