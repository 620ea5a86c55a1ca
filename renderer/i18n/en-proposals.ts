import score from '../../locales/score.en.json';
import { codeNames } from './code-names';

/** The words of proposals for a page in English. */
export const enProposals = {
  proposals: {
    lead: 'Makes page {{page}} up anew from the stories on it. Locked articles and blocks stay.',
    start: 'Make up this page',
    again: 'Look for pages',
    more: 'More proposals',
    stop: 'Stop',
    leave: 'Keep the old one',
    take: 'Use this page',
    takeBest: 'Use the best so far',
    page: 'Page {{page}}',
    counting: 'Measuring the stories…',
    searching: 'Setting pages… {{found}} found',
    load: 'Load {{percent}}%',
    stories_one: '{{count}} story is placed',
    stories_other: '{{count}} stories are placed',
    kept_one: '{{count}} article stays as it is',
    kept_other: '{{count}} articles stay as they are',
    keptWhy: 'Locked, set vertically, boxed, labelled, with a gutter of their own, or continued on another page',
    waiting_one: '{{count}} waiting story',
    waiting_other: '{{count}} waiting stories',
    waitingHint: 'Tick what is to come onto this page',
    list: 'Proposals for page {{page}}',
    option: 'Proposal {{number}}, score {{score}}',
    optionLeft: 'Proposal {{number}}, score {{score}}, {{left}} left out',
    sound: 'Breaks nothing',
    left: 'Found no place:',
    leftShort_one: '{{count}} left out',
    leftShort_other: '{{count}} left out',
    nothing: 'Nothing to make up',
    nothingHint: 'No story stands on this page, and none is ticked.',
    locked: 'Everything here stays',
    lockedHint:
      'All articles of this page are locked, made up by hand or continued elsewhere. Unlock some, or tick waiting stories.',
    none: 'No other page found',
    noneHint: 'Every try came to a page that is here already. Unlock an article or change what stands on the page.',
    keys: 'Arrows: see it on the page · Enter: use this page · Esc: keep the old one',
    fit: {
      empty: 'Too empty: about {{count}} lines short',
      fits: 'Comfortable',
      full: 'Too full: about {{count}} lines over',
    },
    codes: codeNames(score),
  },
} as const;
