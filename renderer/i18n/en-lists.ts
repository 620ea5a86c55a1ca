/** The words of the panels that list things in English: pages, stories, findings, history, pictures. */
export const enLists = {
  historyList: {
    empty: 'Nothing was changed yet',
    emptyHint:
      'Counts from the opening of this edition. Opened again it starts anew; the changes themselves are all there.',
    opened: 'As opened',
    undone: 'undone',
    back: 'Back to after this step',
    forward: 'Forward to this step',
    place: '{{depth}} / {{count}}',
  },
  findingList: {
    open: 'Open findings: {{count}}',
    filter: 'Which are shown',
    groupBy: 'Group',
    grouping: { page: 'By page', severity: 'By severity' },
    wholeEdition: 'Whole edition',
    allHidden: 'All are filtered out',
    waived: 'Waived',
    waive: 'Waive…',
    reason: 'Reason for the waiver',
    reasonHint: 'Why may it stand?',
    because: 'Waived: {{reason}}',
    takeBack: 'Take back',
    cancel: 'Cancel',
  },
};
