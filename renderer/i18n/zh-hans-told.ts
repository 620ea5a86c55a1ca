/** What screen readers are told, in simplified Chinese. */
export const zhHansTold = {
  told: {
    locked: '已锁定',
    unlocked: '已解锁',
    undone: '撤销：{{change}}',
    redone: '重做：{{change}}',
    making: '组版{{percent}}%',
    madeUp: '组版已结束',
    contents: '版上的内容',
    selected: '所选：{{names}}',
  },
};
