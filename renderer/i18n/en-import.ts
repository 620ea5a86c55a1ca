/** The words of copy coming in and of pages that wait for it, in English. */
export const enImport = {
  importing: {
    working: 'Importing file {{at}} of {{total}}',
    reading: 'Reading copy…',
    began_one: 'Importing {{count}} file',
    began_other: 'Importing {{count}} files',
    stop: 'Stop',
    stopped: 'Import stopped: nothing was added.',
    refused_one: '{{count}} file not imported',
    refused_other: '{{count}} files not imported',
    list: 'Files not imported',
    stories_one: '{{count}} story imported',
    stories_other: '{{count}} stories imported',
    pictures_one: '{{count}} picture added',
    pictures_other: '{{count}} pictures added',
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
