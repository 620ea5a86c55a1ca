/** The words of the window's frame in English: dock, palette, keys, settings, start. */
export const enShell = {
  dock: {
    panels: {
      pages: 'Pages',
      stories: 'Stories',
      inspector: 'Inspector',
      edition: 'Paper',
      styles: 'Styles',
      findings: 'Findings',
      find: 'Find',
      history: 'History',
    },
    zones: { left: 'Left panels', upper: 'Upper right panels', lower: 'Lower right panels', bottom: 'Bottom panels' },
    sashes: {
      left: 'Width of the left panels',
      right: 'Width of the right panels',
      bottom: 'Height of the bottom panels',
      lower: 'Height of the lower right panels',
    },
    menu: 'Where “{{panel}}” stands',
    moveTo: 'Move to: {{zone}}',
    moveBack: 'Move tab back',
    moveOn: 'Move tab on',
    hide: 'Put all panels away',
    reset: 'Panels as they were first',
  },
} as const;
