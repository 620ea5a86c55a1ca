import type { ComponentType } from 'react';
import type { CommandId, DockPanel } from '../editor';
import { ComparePanel } from './compare/compare-panel';
import { FindingCounts } from './findings/finding-counts';
import { FindingsPanel } from './findings/findings-panel';
import { EditionPanel } from './edition/edition-panel';
import { HistoryPanel } from './history/history-panel';
import { FindCount, FindPanel } from './find/find-panel';
import type { IconName } from './icons';
import { InspectorPanel } from './inspector/inspector-panel';
import { PageCount, PagesPanel } from './pages/pages-panel';
import { MarkCount, MarksPanel } from './marks/marks-panel';
import { SymbolsPanel } from './symbols/symbols-panel';
import { StylesPanel } from './styles/styles-panel';
import { PicturesPanel } from './pictures/pictures-panel';
import { ProposalsPanel } from './proposals/proposals-panel';
import { StoryPanel } from './story/story-panel';
import { StoriesPanel, StoryCount } from './stories-panel';

/**
 * What the dock knows of a panel. Its name is `dock.panels.<id>` in the window's words, its home is in
 * `dock-layout.ts`.
 */
export interface PanelEntry {
  readonly id: DockPanel;
  readonly icon: IconName;
  readonly Component: ComponentType;
  /** A figure beside the name. */
  readonly Badge?: ComponentType;
  /** The command that shows it, whose key is its tip. */
  readonly command: CommandId;
  /** Keeps what was typed or scrolled while another panel is in front. */
  readonly keep?: boolean;
}

const ENTRIES: { readonly [Panel in DockPanel]: Omit<PanelEntry, 'id'> } = {
  pages: { icon: 'page', Component: PagesPanel, Badge: PageCount, command: 'showPages' },
  stories: { icon: 'copy', Component: StoriesPanel, Badge: StoryCount, command: 'showStories', keep: true },
  story: { icon: 'edit', Component: StoryPanel, command: 'showStory' },
  inspector: { icon: 'inspect', Component: InspectorPanel, command: 'showInspector' },
  edition: { icon: 'paper', Component: EditionPanel, command: 'showEdition' },
  styles: { icon: 'styles', Component: StylesPanel, command: 'showStyles' },
  pictures: { icon: 'picture', Component: PicturesPanel, command: 'showPictures' },
  proposals: { icon: 'makeUp', Component: ProposalsPanel, command: 'showProposals' },
  marks: { icon: 'marks', Component: MarksPanel, Badge: MarkCount, command: 'showMarks' },
  findings: { icon: 'error', Component: FindingsPanel, Badge: FindingCounts, command: 'showFindings' },
  find: { icon: 'search', Component: FindPanel, Badge: FindCount, command: 'find' },
  symbols: { icon: 'symbols', Component: SymbolsPanel, command: 'showSymbols', keep: true },
  compare: { icon: 'compare', Component: ComparePanel, command: 'showCompare' },
  history: { icon: 'history', Component: HistoryPanel, command: 'showHistory' },
};

/** The entry of a panel. */
export function panelEntry(panel: DockPanel): PanelEntry {
  return { id: panel, ...ENTRIES[panel] };
}
