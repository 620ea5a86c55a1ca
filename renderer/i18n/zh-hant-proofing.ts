import marks from '../../locales/marks.zh-Hant.json';

/** The words of reading proofs in traditional Chinese. */
export const zhHantProofing = {
  proofing: {
    empty: '還沒有校對符號',
    emptyHint: '選中文字或圖片，點上面的符號；在校樣模式裏，直接打字就是校改，原文不動。',
    modeHint: '打字、刪除都記作校對符號，不改原文',
    round: '校次',
    reader: '校對人',
    state: '狀態',
    allStates: '全部狀態',
    allRounds: '全部校次',
    allReaders: '全部校對人',
    here: '本版',
    acceptAll: '全部採納',
    acceptAllHint: '把列出的、可直接改的都改進正文；每一處各是一步復原',
    words: '改成、加入或說明的文字',
    wordsMissing: '這個符號要先寫文字',
    signsLabel: '校對符號',
    selectFirst: '先選中文字、圖片或版塊',
    list: '校對符號列表',
    noneListed: '沒有符合條件的校對符號',
    onPage: '（版面上）',
    nowhere: '未上版',
    page: '{{page}}版',
    gone: '所標文字已不在',
    reply: '回覆，按回車記下',
    accept: '採納',
    remove: '刪去',
    rounds: marks.rounds,
    states: {
      open: '未處理',
      done: '已改',
      queried: '存疑',
      refused: '不改',
    },
    settle: {
      done: '已改',
      queried: '存疑',
      refused: '不改',
      open: '重新打開',
    },
    signs: marks.signs,
  },
};

/** What its commands are called. */
export const zhHantProofingCommands = {
  showMarks: '校對面板',
  proofMode: '校樣模式',
  nextMark: '下一處校對符號',
  previousMark: '上一處校對符號',
};
