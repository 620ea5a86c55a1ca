/** What screen readers are told, in traditional Chinese. */
export const zhHantTold = {
  told: {
    locked: '已鎖定',
    unlocked: '已解鎖',
    undone: '復原：{{change}}',
    redone: '重做：{{change}}',
    done: '已完成：{{change}}',
    proposals_one: '找到{{count}}種排法',
    proposals_other: '找到{{count}}種排法',
    remedies_one: '找到{{count}}個辦法',
    remedies_other: '找到{{count}}個辦法',
    making: '組版{{percent}}%',
    madeUp: '組版已結束',
    contents: '版上的內容',
    selected: '所選：{{names}}',
  },
};
