import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Picture } from '../../../core/document';
import {
  addPictures,
  findStory,
  isUnused,
  linkPicture,
  missingPictures,
  pictureEntries,
  removePictures,
} from '../../editor';
import type { MissingPicture } from '../../editor';
import { CommandButton } from '../command-button';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { useGrowing } from '../lists/use-growing';
import { useStops } from '../lists/use-stops';
import { useListed } from '../use-listed';
import { useFileTarget } from './file-target';
import { PictureRow } from './picture-row';

/**
 * Every picture of the edition with where it stands and how sharp; those that stories name and that have not come
 * first.
 */
export function PicturesPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useListed((listed) => listed.edition);
  const entries = useMemo(() => (edition === undefined ? [] : pictureEntries(edition)), [edition]);
  const missing = useMemo(() => (edition === undefined ? [] : missingPictures(edition)), [edition]);
  const unused = entries.filter(isUnused);
  const list = useRef<HTMLDivElement>(null);
  const walk = useStops(list, '[data-picture], [data-missing]');
  /** What had the keyboard last: a picture's id, or the place of one that has not come. */
  const [reached, setReached] = useState<string>();
  const keys = [...missing.map(keyOf), ...entries.map(({ picture }) => picture.id)];
  const active = reached !== undefined && keys.includes(reached) ? reached : keys[0];
  const drawn = useGrowing(entries.length);
  if (entries.length === 0 && missing.length === 0) {
    return (
      <section className="panel" aria-label={t('dock.panels.pictures')}>
        <div className="empty">
          <Icon name="picture" />
          <p className="empty-title">{t('pictureList.empty')}</p>
          <p className="empty-hint">{t('pictureList.emptyHint')}</p>
          <CommandButton command="addPictures" icon="plus" words={t('commands.addPictures')} small />
        </div>
      </section>
    );
  }
  return (
    <section className="panel" aria-label={t('dock.panels.pictures')}>
      <div className="scroll" ref={list} onKeyDown={walk}>
        {missing.length > 0 && (
          <section className="missing-pictures" aria-label={t('pictureList.missing')}>
            <ul>
              {missing.map((each) => (
                <li key={keyOf(each)} onFocus={() => setReached(keyOf(each))}>
                  <Missing missing={each} active={keyOf(each) === active} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <ul>
          {entries.slice(0, drawn).map((entry) => (
            <li key={entry.picture.id} className="picture-place" onFocus={() => setReached(entry.picture.id)}>
              <PictureRow entry={entry} active={entry.picture.id === active} />
            </li>
          ))}
        </ul>
      </div>
      <div className="panel-foot">
        <CommandButton command="addPictures" icon="plus" words={t('commands.addPictures')} small />
        <span className="space" />
        {unused.length > 0 && (
          <button
            type="button"
            className="button button-small"
            data-testid="remove-unused"
            onClick={() =>
              editor.edit({
                label: 'removePictures',
                apply: (before) =>
                  removePictures(
                    before,
                    unused.map(({ picture }) => picture.id),
                  ),
              })
            }
          >
            {t('pictureList.removeUnused', { count: unused.length })}
          </button>
        )}
      </div>
    </section>
  );
}

function keyOf({ story, name }: MissingPicture): string {
  return `${story} ${name}`;
}

/** A picture that a story names, and the button that brings its file. */
function Missing({ missing, active }: { readonly missing: MissingPicture; readonly active: boolean }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { name, story } = missing;
  const headline = useEditorState(({ edition }) => edition && findStory(edition, story)?.headline.replace(/\n/g, ' '));
  // One file is for this place, whatever it is called; of several each goes where its name is waited for.
  const supply = (files: readonly Picture[]): void => {
    const [file, ...others] = files;
    if (file === undefined) return;
    editor.edit({
      label: 'linkPicture',
      apply: (before) => (others.length > 0 ? addPictures(before, files) : linkPicture(before, name, file)),
    });
  };
  const target = useFileTarget(supply);
  return (
    <div
      className="missing-picture"
      {...target}
      role="group"
      aria-label={name}
      tabIndex={active ? 0 : -1}
      data-missing={name}
      data-name={name}
    >
      <span className="finding-warning">
        <Icon name="warning" />
      </span>
      <button
        type="button"
        className="picture-words link"
        tabIndex={active ? 0 : -1}
        onClick={() => editor.selectStory(story)}
      >
        {t('pictureList.named', { headline: headline === '' ? t('stories.untitled') : (headline ?? ''), name })}
      </button>
      <button
        type="button"
        className="button button-outlined button-small"
        tabIndex={active ? 0 : -1}
        onClick={() => void editor.importer.readPictures().then(supply)}
      >
        {t('pictureList.supply')}
      </button>
    </div>
  );
}
