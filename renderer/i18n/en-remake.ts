import score from '../../locales/score.en.json';
import { termNames } from './code-names';

/** The words of the page's score and of changes by make-up in English. */
export const enRemake = {
  score: {
    waiting: 'Scoring the page…',
    grades: {
      A: 'Ready to print',
      B: 'A touch by hand',
      C: 'Needs work',
      D: 'Make it up anew',
      fail: 'Has faults',
    },
    termsOf: 'Terms of the score',
    termTip: '{{weight}} points of the whole; the closer to 100 the better',
    terms: termNames(score),
    hits: 'Faults and taboos {{count}}',
    hitsOf: 'Faults and taboos',
    marks: 'Mark on the page',
    sound: 'No faults and no taboos.',
    fault: 'Fault',
    taboo: 'Taboo',
    severity: 'Severity {{share}}',
    between: ' · ',
    fix: 'Fix',
    keys: 'Arrows: go through them · Enter: fix',
  },
  remake: {
    mendHint: 'Closes the page up with the fewest moves',
    looking: {
      fix: 'Trying to fix it…',
      mend: 'Closing the page up…',
      dropIn: 'Fitting the story in…',
    },
    stop: 'Stop',
    titles: {
      fix: 'Fix',
      mend: 'Close the page up',
      dropIn: 'Fit a story in',
    },
    score: '{{before}} → {{after}} points',
    moves_one: '{{count}} article changes, the rest stays:',
    moves_other: '{{count}} articles change, the rest stays:',
    list: 'Articles that change',
    changes: {
      placed: 'Placed',
      taken: 'Taken off',
      moved: 'Moved',
      resized: 'Resized',
      remade: 'Head or pictures remade',
    },
    at: 'column {{column}}, line {{line}}',
    onPage: 'page {{page}}, column {{column}}, line {{line}}',
    fromTo: '{{from}} → {{to}}',
    was: 'from {{place}}',
    moved_one: '{{deed}}: {{count}} article changed',
    moved_other: '{{deed}}: {{count}} articles changed',
    dismiss: 'Put the list away',
    toldAll: '. {{list}}.',
    toldBetween: '; ',
    showMoved: 'Show what changed',
    size: '{{columns}} columns × {{lines}} lines',
    comma: ', ',
    take: 'Take it',
    searching: 'Still looking for a better one…',
    takeBest: 'Take the best so far',
    leave: 'Leave it',
    outcomes: {
      nothingBetter: '{{deed}}: nothing better was found, the page stays as it is',
      outdated: '{{deed}}: the page changed meanwhile, nothing was taken',
    },
    why: {
      stays:
        'Nothing at it may move: locked, made up by hand, in the box of a package, or running over pages. Unlock an article and try again.',
      noWay:
        'No layout that was tried is free of it. Unlock an article beside it, shorten a head, or change a picture, and try again.',
      worse: 'Each layout that is free of it makes the page worse elsewhere. Go on by hand.',
    },
    noRoom:
      'It does not fit in: what stands beside it gives no more room. Drop it with Ctrl held to lay it over the others, and go on by hand.',
  },
};
