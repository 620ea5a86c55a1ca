import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { GridRect } from '../../../core/document';
import { shownEdition, standingOf, withStanding } from '../../editor';
import type { ChangeLabel, StandingPart, Thing } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, SwitchField, commonOf } from '../fields';
import { BoxField } from './box-field';
import { FrameForm } from './frame-form';
import { MeasureForm } from './measure-form';

/**
 * Where articles, blocks and furniture of a page (from 1) stand, and what else they have in common: lock, hiding, box.
 */
export function PlaceForm({ page, things }: { readonly page: number; readonly things: readonly Thing[] }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  // As it is dragged, too.
  const edition = useEditorState(shownEdition);
  const standing = edition === undefined ? [] : things.flatMap((thing) => standingOf(edition, page, thing) ?? []);
  const [first] = standing;
  if (first === undefined) return null;
  // Make-up never moves furniture, and furniture has its boxes from the layout.
  const isOwn = things.every(({ kind }) => kind !== 'furniture');
  const put = (label: ChangeLabel, part: Parameters<typeof withStanding>[2]['part']): void =>
    editor.edit({ label, apply: (before) => withStanding(before, page, { things, part }) });
  const onFrame = (change: (frame: GridRect) => GridRect): void =>
    put('moveThing', ({ frame }) => ({ frame: change(frame) }));
  const flag = (part: StandingPart): void => put('editThings', () => part);
  return (
    <FormSection title={t('inspector.place')}>
      <FrameForm frames={standing.map(({ frame }) => frame)} onFrame={onFrame} />
      {standing.length === 1 && <MeasureForm frame={first.frame} onFrame={onFrame} />}
      <SwitchField
        label={t(isOwn ? 'inspector.locked' : 'commands.toggleLock')}
        name="locked"
        value={commonOf(standing, ({ locked }) => locked ?? false)}
        onValue={(on) => flag({ locked: on ? true : undefined })}
      />
      <SwitchField
        label={t('inspector.hidden')}
        name="hidden"
        value={commonOf(standing, ({ hidden }) => hidden ?? false)}
        onValue={(on) => flag({ hidden: on ? true : undefined })}
      />
      {isOwn && <BoxField box={commonOf(standing, ({ box }) => box)} onBox={(box) => flag({ box })} />}
    </FormSection>
  );
}
