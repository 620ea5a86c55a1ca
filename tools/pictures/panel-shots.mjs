/**
 * What `npm run panels` pictures: each panel and dialog in each of its states, as plain data. `steps` bring the window
 * to the state, from an edition that lies open with nothing selected; `of` is what is cut out of the window, else all
 * of it.
 * @typedef {'empty' | 'usual' | 'many' | 'broken'} EditionKind
 * @typedef {readonly ['run' | 'click' | 'shiftClick' | 'twice' | 'scroll' | 'clear' | 'type' | 'press' | 'wait' | 'see' | 'desk' | 'shift' | 'right', ...(string | number)[]]} Step
 * @typedef {{ sheet: string, state: string, edition: EditionKind, steps: readonly Step[], of?: string }} Shot
 */

/** The looks that every state is pictured in. */
export const LOOKS = [
  { name: 'zh-Hans light', language: 'zh-Hans', theme: 'light', uiScale: 100 },
  { name: 'zh-Hant dark', language: 'zh-Hant', theme: 'dark', uiScale: 100 },
  { name: 'en light', language: 'en', theme: 'light', uiScale: 100 },
  { name: 'en dark', language: 'en', theme: 'dark', uiScale: 100 },
];

/** A few whole windows where room is shortest: twice the size, and the smallest screen. */
export const TIGHT = [
  { name: 'zh-Hans 200 %', language: 'zh-Hans', theme: 'light', uiScale: 200, size: [1920, 1080] },
  { name: 'en 200 %', language: 'en', theme: 'dark', uiScale: 200, size: [1920, 1080] },
  { name: 'zh-Hant 1024 × 700', language: 'zh-Hant', theme: 'light', uiScale: 100, size: [1024, 700] },
  { name: 'en 1024 × 700', language: 'en', theme: 'light', uiScale: 100, size: [1024, 700] },
];

const article = ['desk', 0.4, 0.78];
const beside = ['shift', 0.6, 0.76];
/** The key that makes a frame a line shorter; taken back after the shot. */
export const SHORTER = 'Control+ArrowUp';
/** Makes its frame too short for its copy. */
const shorter = [article, ...Array(3).fill(['press', SHORTER])];

/** Shots of a panel of the dock: `states` are name, edition and further steps. */
const panel = (id, command, states) =>
  states.map(([state, edition, ...steps]) => ({
    sheet: id,
    state,
    edition,
    steps: [['run', command], ...steps],
    of: `.zone:has([data-panel-body="${id}"])`,
  }));

/** Shots of something that lies over the window. */
const over = (sheet, of, states) => states.map(([state, edition, ...steps]) => ({ sheet, state, edition, steps, of }));

const sheets = (edition) =>
  ['issue', 'masthead', 'page', 'press'].map((name) => [
    `${name} ${edition}`,
    edition,
    ['click', `[data-sheet=${name}]`],
  ]);

/** @type {readonly Shot[]} */
export const SHOTS = [
  ...panel('pages', 'showPages', [
    ['usual', 'usual'],
    ['form', 'usual', ['click', '[data-testid=page-form]']],
    ['several', 'usual', ['click', '[data-tile="2"]'], ['shiftClick', '[data-tile="3"]']],
    ['many', 'many'],
    ['empty', 'empty'],
  ]),
  ...panel('stories', 'showStories', [
    ['empty', 'empty'],
    ['usual', 'usual'],
    ['selected', 'usual', ['click', '[data-story] >> nth=1']],
    ['several', 'usual', ['click', '[data-story] >> nth=1'], ['shiftClick', '[data-story] >> nth=3']],
    ['edited', 'usual', ['twice', '[data-story] >> nth=1']],
    ['many', 'many'],
    ['none', 'many', ['click', '[data-panel-body=stories] input[type=search]'], ['type', '无此稿']],
  ]),
  ...panel('inspector', 'showInspector', [
    ['nothing', 'usual'],
    ['story', 'many', ['run', 'showStories'], ['click', '[data-story] >> nth=2'], ['run', 'showInspector']],
    ['article', 'usual', article],
    ['article on', 'usual', article, ['scroll', '[data-testid=inspector] .scroll']],
    ['several', 'usual', article, beside],
    ['masthead', 'usual', ['desk', 0.5, 0.1]],
    ['picture', 'usual', article, ['press', 'Shift+Enter'], ['run', 'showInspector']],
  ]),
  ...panel('story', 'showStory', [
    ['empty', 'empty'],
    ['usual', 'usual', article],
  ]),
  ...panel('edition', 'showEdition', [...sheets('usual'), ...sheets('empty')]),
  ...panel('styles', 'showStyles', [
    ['usual', 'usual'],
    ['open', 'usual', ['click', '[data-testid=styles-panel] [aria-expanded=false] >> nth=0']],
    ['on', 'usual', ['scroll', '[data-testid=styles-panel] .scroll']],
  ]),
  ...panel('pictures', 'showPictures', [
    ['empty', 'empty'],
    ['usual', 'usual', ['wait', 1500]],
    ['selected', 'usual', ['click', '[data-picture] >> nth=0']],
  ]),
  ...panel('proposals', 'showProposals', [
    ['empty', 'empty'],
    ['usual', 'usual', ['see', '[data-testid=page-score]']],
    ['hit', 'usual', ['press', 'Alt+F8']],
    ['proposals', 'usual', ['run', 'makeUpPage'], ['see', '[data-seed]'], ['wait', 6000]],
    [
      'chosen',
      'usual',
      ['run', 'makeUpPage'],
      ['see', '[data-testid=more-proposals]:not([disabled])'],
      ['press', 'ArrowDown'],
    ],
  ]),
  ...panel('findings', 'showFindings', [
    ['empty', 'empty'],
    ['none', 'usual'],
    ['usual', 'usual', ...shorter, ['run', 'showFindings']],
    ['many', 'many'],
  ]),
  ...panel('find', 'find', [
    ['empty', 'usual', ['clear']],
    ['found', 'usual', ['clear'], ['type', '云汀'], ['wait', 600]],
    ['none', 'usual', ['clear'], ['type', '查无此词'], ['wait', 600]],
  ]),
  ...panel('marks', 'showMarks', [
    ['empty', 'empty'],
    ['usual', 'usual', article, ['run', 'showMarks']],
    ['sign-off', 'usual', ['run', 'showSignOff']],
    ['rate', 'usual', ['run', 'showErrorRate'], ['wait', 2500]],
  ]),
  ...panel('compare', 'showCompare', [['usual', 'usual', ['wait', 800]]]),
  ...over('convert', '[role=dialog]', [['story', 'usual', article, ['run', 'convertScript'], ['wait', 2500]]]),
  ...panel('symbols', 'showSymbols', [['usual', 'usual']]),
  ...panel('history', 'showHistory', [
    ['empty', 'usual'],
    ['usual', 'many', ['run', 'addPage'], ['run', 'deletePage'], ['run', 'showHistory']],
  ]),
  ...over('copyfit', undefined, [['offer', 'usual', ...shorter, ['run', 'copyfit'], ['see', '[data-remedy]']]]),
  ...over('remake', undefined, [['mend', 'usual', ...shorter, ['run', 'mendPage'], ['wait', 5000]]]),
  ...over('palette', '[data-testid=palette]', [
    ['all', 'usual', ['press', 'Control+k']],
    ['found', 'usual', ['press', 'Control+k'], ['type', 'page']],
    ['none', 'usual', ['press', 'Control+k'], ['type', 'xqxq']],
  ]),
  ...over('settings', '[data-testid=settings]', [
    ['looks', 'usual', ['run', 'settings']],
    ['keys', 'usual', ['run', 'shortcuts']],
  ]),
  ...over('export', '[data-testid=export]', [
    ['press', 'usual', ['press', 'Control+e']],
    ['problems', 'many', ['press', 'Control+e']],
  ]),
  ...over('next-issue', '[data-testid=next-issue]', [['usual', 'usual', ['run', 'nextIssue']]]),
  ...over('key-sheet', '[data-testid=key-sheet]', [['usual', 'usual', ['run', 'keySheet']]]),
  ...over('menus', '.menu-popup', [
    ['desk', 'usual', article, ['right', 0.4, 0.78]],
    ['page', 'usual', ['click', '[data-testid=page-menu]']],
    ['panel', 'usual', ['click', '[data-zone-menu=upper]']],
  ]),
  ...over('window', undefined, [
    ['empty', 'empty'],
    ['usual', 'usual', article],
    ['broken', 'broken', ['see', '.stage-title'], ['wait', 1500]],
  ]),
  // Last: the edition is closed for it.
  ...over('start', undefined, [
    ['screen', 'usual', ['run', 'newEdition'], ['see', '[data-testid=start]']],
    ['wizard', 'usual', ['click', '[data-template=county-weekly]'], ['see', '[data-testid=new-edition]']],
  ]),
];
