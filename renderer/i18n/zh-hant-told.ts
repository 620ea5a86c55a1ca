/** What screen readers are told, in traditional Chinese. */
export const zhHantTold = {
  told: {
    locked: '已鎖定',
    unlocked: '已解鎖',
    undone: '復原：{{change}}',
    redone: '重做：{{change}}',
    making: '組版{{percent}}%',
    madeUp: '組版已結束',
    contents: '版上的內容',
    selected: '所選：{{names}}',
  },
};
