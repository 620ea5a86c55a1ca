import { memo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { SUBJECTS } from '../../../core/document';
import type { Picture } from '../../../core/document';
import { addPictures, isCoarse, isUnused, relinkPicture, removePictures, setSubjects } from '../../editor';
import type { Editor, PictureEntry, PictureUse } from '../../editor';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';
import { likeProps } from '../lists/like-props';
import { MenuButton } from '../lists/list-menu';
import type { MenuEntry } from '../lists/list-menu';
import { useFileTarget } from './file-target';
import { PictureSmall } from './picture-small';

/** A picture: small, with its name, pixels and colours, the places where it stands, and what changes its file. */
export const PictureRow = memo(Row, likeProps);

function Row(props: {
  readonly entry: PictureEntry;
  /** Whether the list's stop in the order of focus is here: then its buttons are stops too. */
  readonly active: boolean;
}): ReactNode {
  const { entry, active } = props;
  const tabIndex = active ? 0 : -1;
  const { t } = useTranslation();
  const editor = useEditor();
  /** The file that could not be shown; another one may be put in its place. */
  const [lost, setLost] = useState<string>();
  const { picture, uses, waiting } = entry;
  // One file takes the picture's place; several are new pictures, wherever they are let go.
  const relink = (files: readonly Picture[]): void => {
    const [file, ...others] = files;
    if (file === undefined) return;
    if (others.length > 0) editor.edit({ label: 'addPictures', apply: (before) => addPictures(before, files) });
    else editor.edit({ label: 'relinkPicture', apply: (before) => relinkPicture(before, picture.id, file) });
  };
  const target = useFileTarget(relink);
  const unused = isUnused(entry);
  const remove = (): void =>
    editor.edit({ label: 'removePictures', apply: (before) => removePictures(before, [picture.id]) });
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const [first] = uses;
    if (event.key === 'Enter' && first !== undefined) goToUse(editor, first);
    else if (event.key === 'Delete' && unused) remove();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="picture-row"
      {...target}
      role="group"
      aria-label={picture.name}
      tabIndex={tabIndex}
      onKeyDown={press}
      data-picture={picture.name}
      data-name={picture.name}
      data-unused={unused}
    >
      <PictureSmall key={picture.sha256} picture={picture} onLost={() => setLost(picture.sha256)} />
      <div className="picture-facts">
        <span className="picture-name" title={picture.name}>
          {picture.name}
        </span>
        <span className="picture-pixels tabular">
          {t('pictureList.size', { width: picture.width, height: picture.height })} ·{' '}
          {t(`pictureList.colour.${picture.colour ?? 'rgb'}`)}
        </span>
        {lost === picture.sha256 && <span className="story-bad">{t('pictureList.lost')}</span>}
        <span className="picture-uses tabular">
          {uses.map((use, index) => (
            <Use key={index} use={use} tabIndex={tabIndex} />
          ))}
          {waiting.map((story) => (
            <button
              key={story}
              type="button"
              className="link"
              tabIndex={tabIndex}
              onClick={() => editor.selectStory(story)}
            >
              {t('pictureList.waiting')}
            </button>
          ))}
          {unused && <span className="story-waiting">{t('pictureList.unused')}</span>}
        </span>
        <span className="picture-deeds">
          <button
            type="button"
            className="button button-small"
            tabIndex={tabIndex}
            onClick={() => void editor.importer.readPictures().then(relink)}
          >
            {t('pictureList.relink')}
          </button>
          {unused && (
            <button type="button" className="button button-small" tabIndex={tabIndex} onClick={remove}>
              {t('pictureList.remove')}
            </button>
          )}
          <Subjects picture={picture} tabIndex={tabIndex} />
        </span>
      </div>
    </div>
  );
}

/** What a picture shows that the rules of layout ask for, and the menu that says so. */
function Subjects({ picture, tabIndex }: { readonly picture: Picture; readonly tabIndex: number }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { id, subjects = [] } = picture;
  const entries = SUBJECTS.map((subject): MenuEntry => {
    const has = subjects.includes(subject);
    const next = SUBJECTS.filter((each) => (each === subject ? !has : subjects.includes(each)));
    return {
      id: subject,
      label: t(`story.${subject}`),
      ...(has && { icon: 'chosen' as const }),
      run: () => editor.edit({ label: 'editPicture', apply: (before) => setSubjects(before, id, next) }),
    };
  });
  return (
    <>
      <span className="space" />
      <span className="picture-subjects">{subjects.map((subject) => t(`story.${subject}`)).join(' · ')}</span>
      <MenuButton
        label={t('story.subjects')}
        icon="more"
        parts={[entries]}
        testId={`subjects ${picture.name}`}
        tabIndex={tabIndex}
      />
    </>
  );
}

/** A place where the picture stands, with the way there. */
function Use({ use, tabIndex }: { readonly use: PictureUse; readonly tabIndex: number }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { page, ppi, least, caption } = use;
  const coarse = isCoarse(use);
  return (
    <span className="picture-use">
      <button
        type="button"
        className={coarse ? 'link story-bad' : 'link'}
        tabIndex={tabIndex}
        data-use={page}
        onClick={() => goToUse(editor, use)}
      >
        {ppi === undefined ? t('pictureList.nameplate') : t('pictureList.use', { page, ppi })}
      </button>
      {coarse && (
        <span className="finding-warning" title={t('pictureList.coarse', { least: least ?? 0 })}>
          <Icon name="warning" />
          <span className="hidden">{t('pictureList.coarse', { least: least ?? 0 })}</span>
        </span>
      )}
      {caption === false && <span className="story-waiting">{t('pictureList.noCaption')}</span>}
    </span>
  );
}

/** Goes where a picture stands, and selects what shows it. */
function goToUse(editor: Editor, { page, thing }: PictureUse): void {
  editor.goTo(page);
  if (thing !== undefined) editor.selectThing(thing);
}
