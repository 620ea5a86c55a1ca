/** The words of the story editor in traditional Chinese. */
export const zhHantStory = {
  galley: {
    input: '稿件文字',
    empty: '沒有選取稿件',
    emptyHint: '在稿件清單或版面上選一篇，就在這裡改稿。',
    add: '寫{{part}}…',
    overHere: '以下溢文',
    marks: '文字標記',
    track: '與來稿比較',
    unchanged: '與來稿相同',
    previousChange: '上一處改動',
    nextChange: '下一處改動',
    revert: '恢復來稿',
    lines: '{{count}}行',
    charactersHint: '漢字和標點各算一字，西文一詞、一個數算一字',
    bare: '不計標點{{count}}',
    words: '西文{{count}}詞',
    chosen: '已選{{count}}字',
    over: '溢{{lines}}行 · {{characters}}字',
    under: '缺{{lines}}行 · {{characters}}字',
    fits: '正好排下',
  },
};

/** What its commands are called. */
export const zhHantStoryCommands = {
  showStory: '稿件編輯面板',
};
