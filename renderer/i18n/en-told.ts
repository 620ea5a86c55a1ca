/** What screen readers are told, in English. */
export const enTold = {
  told: {
    locked: 'Locked',
    unlocked: 'Unlocked',
    undone: 'Undone: {{change}}',
    redone: 'Redone: {{change}}',
    done: 'Done: {{change}}',
    proposals_one: '{{count}} proposal found',
    proposals_other: '{{count}} proposals found',
    remedies_one: '{{count}} remedy found',
    remedies_other: '{{count}} remedies found',
    making: 'Make-up {{percent}}%',
    madeUp: 'Make-up has ended',
    contents: 'On this page',
    selected: 'Selected: {{names}}',
  },
};
