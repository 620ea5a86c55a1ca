import marks from '../../locales/marks.en.json';
import type { Messages } from './messages';

/** The words of the readers' desk besides marks, in English. */
export const enReaders: Pick<Messages, 'readers'> = {
  readers: {
    sheets: {
      label: 'Sheets of the proofs panel',
      marks: 'Marks',
      walk: 'Reading',
      rate: 'Errors',
      signOff: 'Sign-off',
    },
    noReader: 'Say above who reads first',
    pageOf: 'Page {{page}}',
    pageNamed: 'Page {{page}} {{name}}',
    stages: {
      ...marks.stages,
      first: 'First proof',
      second: 'Second proof',
      third: 'Third proof',
      final: 'Final proof',
    },
    signOff: {
      scope: 'Pages to sign',
      page: 'This page',
      edition: 'All pages',
      pages: 'Signatures by page',
      stages: 'Signatures of page {{page}}',
      allStages: 'Signatures of all pages',
      sign: 'Sign',
      signAgain: 'Sign again',
      withdraw: 'Withdraw',
      unsigned: 'Not signed',
      signedPages: '{{count}} of {{total}} pages signed',
      by: '{{reader}}, {{time}}',
      stale: 'Changed since',
      stalePages: 'Changed since: {{pages}}',
      change: {
        added: 'Added: {{name}}',
        removed: 'Taken off: {{name}}',
        text: 'Content changed: {{name}}',
        place: 'Moved: {{name}}',
      },
      furniture: 'masthead, folio and other furniture',
      setting: 'styles of the paper',
      unnamed: '(untitled)',
      state: '{{stage}}: {{state}}',
      signed: 'signed',
      held: 'Not yet to be passed for press',
    },
    gates: {
      missing: 'Not signed: {{stages}}',
      stale: 'Changed since it was signed: one stage must be signed again',
      marks: 'Marks not resolved: {{count}}',
      errors: 'Errors found by the checks: {{count}}',
      rate: '{{rate}} errors in 10,000 characters, more than 3',
      checking: 'Being checked…',
    },
    rules: {
      title: 'Sign-off',
      stages: 'Stages',
      gates: 'Required before press',
      gate: {
        stages: 'Every stage signed, and nothing changed since the last',
        marks: 'Every proof mark resolved',
        errors: 'No error found by the checks',
        'error-rate': 'At most 3 errors in 10,000 characters',
      },
      unsigned: 'Press files of pages not passed',
      allow: 'Made as usual',
      warn: 'Made with a warning',
      refuse: 'Not made',
    },
    rate: {
      edition: 'All pages',
      perTenThousand: '{{rate}} in 10,000',
      passes: 'Passes',
      fails: 'More than 3',
      sum: '{{errors}} errors · {{characters}} characters',
      list: 'Errors counted',
      none: 'No errors found',
      reading: 'Reading the stories…',
      fromMark: 'Marked by {{reader}}',
      fromNobody: 'A correction',
      hint: 'Estimated by the official way of counting: everything the machine doubts counts as an error, and so do corrections not yet carried out.',
      pages: 'Errors by page',
    },
    exporting: {
      unsigned: 'Not passed for press: {{pages}}.',
      refused: 'This paper makes no press files of pages that are not passed.',
      go: 'Go to sign-off',
    },
  },
};

/** What its commands are called. */
export const enReadersCommands = {
  showSignOff: 'Sign-off',
  showErrorRate: 'Rate of errors',
};
