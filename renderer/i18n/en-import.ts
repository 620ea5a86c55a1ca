/** The words of copy coming in and of pages that wait for it, in English. */
export const enImport = {
  importing: {
    working: 'Importing copy…',
    stories_one: '{{count}} story imported',
    stories_other: '{{count}} stories imported',
    pictures_one: '{{count}} picture added',
    pictures_other: '{{count}} pictures added',
    failed: 'Could not import: {{reason}}',
    pasted: 'Pasted copy',
    nothing: 'No copy found',
  },
  emptyPage: {
    title: 'This page is still empty',
    withoutCopy: 'Drop copy and pictures here, or paste text.',
    withCopy: 'Drag stories here from their panel, or choose one there and press {{key}}.',
    choose: 'Choose files of copy…',
    makeUp: 'Let Forme make it up first',
  },
};
