/** What screen readers are told, in English. */
export const enTold = {
  told: {
    locked: 'Locked',
    unlocked: 'Unlocked',
    undone: 'Undone: {{change}}',
    redone: 'Redone: {{change}}',
    making: 'Make-up {{percent}}%',
    madeUp: 'Make-up has ended',
    contents: 'On this page',
    selected: 'Selected: {{names}}',
  },
};
