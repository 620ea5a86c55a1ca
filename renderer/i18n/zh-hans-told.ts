/** What screen readers are told, in simplified Chinese. */
export const zhHansTold = {
  told: {
    locked: '已锁定',
    unlocked: '已解锁',
    undone: '撤销：{{change}}',
    redone: '重做：{{change}}',
    done: '已完成：{{change}}',
    proposals_one: '找到{{count}}种排法',
    proposals_other: '找到{{count}}种排法',
    remedies_one: '找到{{count}}个办法',
    remedies_other: '找到{{count}}个办法',
    making: '组版{{percent}}%',
    madeUp: '组版已结束',
    contents: '版上的内容',
    selected: '所选：{{names}}',
  },
};
