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
};
