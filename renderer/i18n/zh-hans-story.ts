/** The words of the story editor in simplified Chinese. */
export const zhHansStory = {
  galley: {
    input: '稿件文字',
    empty: '没有选中稿件',
    emptyHint: '在稿件列表或版面上选一篇，就在这里改稿。',
    add: '写{{part}}…',
    overHere: '以下溢文',
    marks: '文字标记',
    track: '与来稿比较',
    unchanged: '与来稿相同',
    previousChange: '上一处改动',
    nextChange: '下一处改动',
    revert: '恢复来稿',
    lines: '{{count}}行',
    charactersHint: '汉字和标点各算一字，西文一词、一个数算一字',
    bare: '不计标点{{count}}',
    words: '西文{{count}}词',
    chosen: '已选{{count}}字',
    over: '溢{{lines}}行 · {{characters}}字',
    under: '缺{{lines}}行 · {{characters}}字',
    fits: '正好排下',
  },
};

/** What its commands are called. */
export const zhHansStoryCommands = {
  showStory: '显示稿件编辑面板',
};
