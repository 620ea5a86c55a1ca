/** The words of the window's frame in simplified Chinese: dock, palette, keys, settings, start. */
export const zhHansShell = {
  dock: {
    panels: {
      pages: '版面',
      stories: '稿件',
      inspector: '属性',
      edition: '报纸',
      styles: '样式',
      findings: '检查',
      find: '查找',
      history: '历史',
    },
    zones: { left: '左侧面板', upper: '右上面板', lower: '右下面板', bottom: '底部面板' },
    sashes: { left: '左侧面板宽度', right: '右侧面板宽度', bottom: '底部面板高度', lower: '右下面板高度' },
    menu: '“{{panel}}”面板的位置',
    moveTo: '移到{{zone}}',
    moveBack: '标签前移',
    moveOn: '标签后移',
    hide: '收起全部面板',
    reset: '面板恢复原位',
  },
} as const;
