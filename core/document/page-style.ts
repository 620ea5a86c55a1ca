import type { Ink } from '../display-list';
import type { MastheadField } from './masthead-fields';
import type { FolioSpec, FurnitureName, SeparationSpec } from './profile';

/** What may differ from page to page. What a style leaves out is as the paper has it. */
export interface PageStyle {
  /** Pieces of furniture that this page has or has not, against the paper's own rule for them. */
  readonly furniture: Readonly<Partial<Record<FurnitureName, boolean>>>;
  /** Texts that this page's furniture has in place of the masthead's, such as its own telephone number. */
  readonly fields: Readonly<Partial<Record<MastheadField, string>>>;
  readonly folio: FolioSpec;
  readonly separation: SeparationSpec;
  readonly accent: Ink;
  /** Blocks of the template that this page does without, by id. */
  readonly without: readonly string[];
}
