import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Story } from '../../../core/document';
import { bodyPart, paragraphIndex, revertChange, storyText } from '../../../core/text-edit';
import type { CopyChange, TextPlace } from '../../../core/text-edit';
import { withStory } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';

/**
 * What was changed since the copy came in: from one change to the next, each to be taken back; what cleaning did is the
 * copy report's.
 */
export function ChangesBar({
  story,
  changes,
}: {
  readonly story: Story;
  readonly changes: readonly CopyChange[];
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const hasReport = useEditorState((state) => state.copyReport !== undefined);
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, changes.length - 1);
  const change = changes[at];
  const go = (by: 1 | -1): void => {
    const next = (at + by + changes.length) % changes.length;
    setWanted(next);
    const target = changes[next];
    if (target !== undefined) show(target);
  };
  const show = (target: CopyChange): void => {
    const { from, to } = placesOf(target, story);
    editor.text.enter({ kind: 'story', id: story.id }, from);
    editor.text.select(from, to, { follow: true });
  };
  const revert = (target: CopyChange): void =>
    editor.edit({
      label: 'revertText',
      apply: (edition) => withStory(edition, story.id, (each) => revertChange(each, target)),
    });
  return (
    <div className="changes-bar" role="group" aria-label={t('galley.track')}>
      {change === undefined ? (
        <span className="changes-what">{t('galley.unchanged')}</span>
      ) : (
        <>
          <span className="tabular">{t('find.place', { at: at + 1, count: changes.length })}</span>
          <span className="changes-what">
            <Said change={change} story={story} />
          </span>
          <button
            type="button"
            className="button button-small button-icon"
            aria-label={t('galley.previousChange')}
            title={t('galley.previousChange')}
            onClick={() => go(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            className="button button-small button-icon"
            aria-label={t('galley.nextChange')}
            title={t('galley.nextChange')}
            data-testid="next-change"
            onClick={() => go(1)}
          >
            <Icon name="down" />
          </button>
          <button
            type="button"
            className="button button-small button-outlined"
            data-testid="revert"
            onClick={() => revert(change)}
          >
            {t('galley.revert')}
          </button>
        </>
      )}
      {hasReport && (
        <button
          type="button"
          className="link"
          onClick={() => {
            editor.dock.turn('findings');
            editor.openCopyReport(true);
          }}
        >
          {t('copyReport.title')}
        </button>
      )}
    </div>
  );
}

function Said({ change, story }: { readonly change: CopyChange; readonly story: Story }): ReactNode {
  const was = change.kind === 'added' ? '' : change.was;
  const now =
    change.kind === 'text'
      ? storyText(story, change.part).slice(change.start, change.end)
      : change.kind === 'added'
        ? (story.paragraphs[change.index]?.text ?? '')
        : '';
  return (
    <>
      {was !== '' && <del className="find-was">{was}</del>}
      {now !== '' && <ins className="find-becomes">{now}</ins>}
    </>
  );
}

/** Where a change is seen in the story: what was put in, or where something was taken out. */
function placesOf(change: CopyChange, story: Story): { readonly from: TextPlace; readonly to: TextPlace } {
  if (change.kind === 'text') {
    const { part, start, end } = change;
    return { from: { part, offset: start }, to: { part, offset: end } };
  }
  const index = Math.min(change.index, Math.max(0, story.paragraphs.length - 1));
  const part = bodyPart(index);
  const end = change.kind === 'added' ? (story.paragraphs[paragraphIndex(part) ?? 0]?.text.length ?? 0) : 0;
  return { from: { part, offset: 0 }, to: { part, offset: end } };
}
