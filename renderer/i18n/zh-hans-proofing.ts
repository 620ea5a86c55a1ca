import marks from '../../locales/marks.zh-Hans.json';

/** The words of reading proofs in simplified Chinese. */
export const zhHansProofing = {
  proofing: {
    empty: '还没有校对符号',
    emptyHint: '选中文字或图片，点上面的符号；在校样模式里，直接打字就是校改，原文不动。',
    modeHint: '打字、删除都记作校对符号，不改原文',
    round: '校次',
    reader: '校对人',
    state: '状态',
    allStates: '全部状态',
    allRounds: '全部校次',
    allReaders: '全部校对人',
    here: '本版',
    acceptAll: '全部采纳',
    acceptAllHint: '把列出的、可直接改的都改进正文；每一处各是一步撤销',
    words: '改成、加入或说明的文字',
    wordsMissing: '这个符号要先写文字',
    signsLabel: '校对符号',
    selectFirst: '先选中文字、图片或版块',
    list: '校对符号列表',
    noneListed: '没有符合条件的校对符号',
    onPage: '（版面上）',
    nowhere: '未上版',
    page: '{{page}}版',
    gone: '所标文字已不在',
    reply: '回复，按回车记下',
    accept: '采纳',
    remove: '删去',
    rounds: marks.rounds,
    states: {
      open: '未处理',
      done: '已改',
      queried: '存疑',
      refused: '不改',
    },
    settle: {
      done: '已改',
      queried: '存疑',
      refused: '不改',
      open: '重新打开',
    },
    signs: marks.signs,
  },
};

/** What its commands are called. */
export const zhHansProofingCommands = {
  showMarks: '校对面板',
  proofMode: '校样模式',
  nextMark: '下一处校对符号',
  previousMark: '上一处校对符号',
};
