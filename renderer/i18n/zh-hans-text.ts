/** The words of typing on the page in simplified Chinese. */
export const zhHansText = {
  text: {
    reading: '“{{text}}”的注音',
    readingHint: '拼音或注音符号',
    input: '版面上的文字',
    locked: '已锁定，先解锁再改文字。',
    styles: { character: '字符样式', paragraph: '段落样式' },
  },
} as const;

/** What the commands of text are called. */
export const zhHansTextCommands = {
  textTool: '文字工具',
  editText: '在版面上改文字',
  toHalfWidth: '转为半角',
  toFullWidth: '转为全角',
  markStrong: '着重字体',
  markKai: '楷体',
  markDot: '着重号',
  markName: '专名号',
  markTitle: '书名号（浪线）',
  markSuperior: '上标',
  markInferior: '下标',
  markRunIn: '随文小标题',
  markWhole: '不拆开',
  markReading: '注音…',
  clearMarks: '清除文字标记',
  makeBody: '改为正文',
  makeSubhead: '改为小标题',
  splitStoryHere: '从光标处拆成两篇',
} as const;
