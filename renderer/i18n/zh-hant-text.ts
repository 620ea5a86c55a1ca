/** The words of typing on the page in traditional Chinese. */
export const zhHantText = {
  text: {
    reading: '「{{text}}」的注音',
    readingHint: '注音符號或拼音',
    input: '版面上的文字',
    locked: '已鎖定，先解鎖再改文字。',
    styles: { character: '字元樣式', paragraph: '段落樣式' },
  },
};

/** What the commands of text are called. */
export const zhHantTextCommands = {
  textTool: '文字工具',
  editText: '在版面上改文字',
  toHalfWidth: '轉為半形',
  toFullWidth: '轉為全形',
  markStrong: '強調字體',
  markKai: '楷體',
  markDot: '著重號',
  markName: '專名號',
  markTitle: '書名號（浪線）',
  markSuperior: '上標',
  markInferior: '下標',
  markRunIn: '隨文小標題',
  markWhole: '不拆開',
  markReading: '注音…',
  clearMarks: '清除文字標記',
  makeBody: '改為正文',
  makeSubhead: '改為小標題',
  splitStoryHere: '從游標處拆成兩篇',
};
