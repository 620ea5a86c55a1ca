import type { Preferences, UiLanguage } from '../../ipc';
import type { Conditions } from './conditions';
import type { CopyReader } from './copy';
import type { Dialogs } from './dialogs';
import type { Drafts } from './drafts';
import type { Editions } from './editions';
import type { Exports } from './export';
import type { FontFiles } from './fonts';
import type { PictureReader } from './picture-reader';
import type { Places } from './places';
import type { Remarks } from './remarks';
import type { SourceChecker } from './sources';
import type { UserFontShelf } from './user-fonts';

/** The services that requests are handed to. */
export interface HandlerServices {
  readonly places: Places;
  readonly fonts: FontFiles;
  readonly userFonts: UserFontShelf;
  readonly editions: Editions;
  readonly drafts: Drafts;
  readonly copy: CopyReader;
  readonly pictures: PictureReader;
  readonly conditions: Conditions;
  readonly sources: SourceChecker;
  readonly remarks: Remarks;
  readonly exports: Exports;
  readonly dialogs: Dialogs;
  readonly language: () => UiLanguage;
  readonly preferences: () => Preferences;
  readonly setPreferences: (preferences: Preferences) => Promise<void>;
  readonly setLanguage: (language: UiLanguage) => Promise<void>;
  /** What the window shows for print, as a PDF of A4 sheets. */
  readonly printWindow: () => Promise<Uint8Array>;
  /** The edition file that Forme was started with. */
  readonly asked: () => string | undefined;
}
