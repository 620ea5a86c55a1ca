/** The words of the start screen and of beginning an edition in English. */
export const enStart = {
  newEdition: {
    noRecent: 'Nothing opened yet. Have a look at the sample, or choose a template for a new edition.',
    openDropped: 'Let go to open an edition, or to begin one with this copy',
    back: 'Back to the start',
    hint: 'Give it a name and a date: the masthead of page one is computed from them.',
    withCopy_one: '{{count}} file is imported once it is made.',
    withCopy_other: '{{count}} files are imported once it is made.',
    template: 'Template',
    number: 'Number',
    total: 'Number in all',
    optional: 'May be left out',
    nameMissing: 'Give the paper a name: its masthead and its file need one.',
    sheets_one: '{{count}} sheet',
    sheets_other: '{{count}} sheets',
    blank_one: 'last {{count}} side blank',
    blank_other: 'last {{count}} sides blank',
    preview: 'Masthead of page one',
    noName: 'Name',
  },
} as const;
