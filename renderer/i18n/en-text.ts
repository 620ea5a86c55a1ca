/** The words of typing on the page in English. */
export const enText = {
  text: {
    reading: 'Reading of “{{text}}”',
    readingHint: 'Pinyin or bopomofo',
    input: 'Text on the page',
    locked: 'Locked on its page: unlock it to change the text.',
    styles: { character: 'Character style', paragraph: 'Paragraph style' },
  },
};

/** What the commands of text are called. */
export const enTextCommands = {
  textTool: 'Text tool',
  editText: 'Type on the page',
  toHalfWidth: 'To half width',
  toFullWidth: 'To full width',
  markStrong: 'Strong face',
  markKai: 'Kai face',
  markDot: 'Emphasis dots',
  markName: 'Name line',
  markTitle: 'Title line (wavy)',
  markSuperior: 'Superior',
  markInferior: 'Inferior',
  markRunIn: 'Run-in head',
  markWhole: 'Never break',
  markReading: 'Reading…',
  clearMarks: 'Clear marks',
  makeBody: 'Make running text',
  makeSubhead: 'Make sub-head',
  splitStoryHere: 'Split the story here',
};
