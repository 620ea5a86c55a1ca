import marks from '../../locales/marks.en.json';

/** The words of reading proofs in English. */
export const enProofing = {
  proofing: {
    empty: 'No proof marks yet',
    emptyHint:
      'Select text or a picture and press a sign above. In proof mode what you type becomes a correction, and the text stays.',
    modeHint: 'What is typed or deleted becomes a mark; the text stays',
    round: 'Round',
    reader: 'Reader',
    state: 'State',
    allStates: 'All states',
    allRounds: 'All rounds',
    allReaders: 'All readers',
    here: 'This page',
    acceptAll: 'Accept all',
    acceptAllHint: 'Carries out every listed correction that is literal, each an undo step of its own',
    words: 'Words to put in or to tell',
    wordsMissing: 'This sign needs words first',
    signsLabel: 'Signs',
    selectFirst: 'Select text, a picture or a block first',
    list: 'Proof marks',
    noneListed: 'No mark is of this kind',
    onPage: '(on the page)',
    nowhere: 'not placed',
    page: 'Page {{page}}',
    gone: 'its text is gone',
    reply: 'Reply, Enter to keep it',
    accept: 'Accept',
    remove: 'Remove',
    rounds: marks.rounds,
    states: {
      open: 'Open',
      done: 'Done',
      queried: 'Queried',
      refused: 'Refused',
    },
    settle: {
      done: 'Done',
      queried: 'Query',
      refused: 'Refuse',
      open: 'Reopen',
    },
    signs: marks.signs,
  },
};

/** What its commands are called. */
export const enProofingCommands = {
  showMarks: 'Proofs panel',
  proofMode: 'Proof mode',
  nextMark: 'Next proof mark',
  previousMark: 'Previous proof mark',
};
