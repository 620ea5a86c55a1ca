/** The words of the story editor in English. */
export const enStory = {
  galley: {
    input: 'Text of the story',
    empty: 'No story selected',
    emptyHint: 'Choose one in the list or on a page to edit it here.',
    add: '{{part}}…',
    overHere: 'Overset from here',
    marks: 'Marks',
    track: 'Compare with the copy as it came in',
    unchanged: 'As it came in',
    previousChange: 'Previous change',
    nextChange: 'Next change',
    revert: 'Revert',
    lines: '{{count}} lines',
    charactersHint: 'Han characters and marks count one each, a Latin word or a number counts one',
    bare: '{{count}} without marks',
    words: '{{count}} Latin words',
    chosen: '{{count}} selected',
    over: '{{lines}} ln · {{characters}} ch over',
    under: '{{lines}} ln · {{characters}} ch short',
    fits: 'Fits',
  },
};

/** What its commands are called. */
export const enStoryCommands = {
  showStory: 'Story editor panel',
};
