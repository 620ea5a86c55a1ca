import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { SUBJECTS } from '../../../core/document';
import type { Picture } from '../../../core/document';
import { pictureUrl } from '../../../ipc';
import { addPictures, isCoarse, isUnused, relinkPicture, removePictures, setSubjects } from '../../editor';
import type { PictureEntry, PictureUse } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { MenuButton } from '../lists/list-menu';
import type { MenuEntry } from '../lists/list-menu';
import { useFileTarget } from './file-target';

/** A picture: small, with its name, pixels and colours, the places where it stands, and what changes its file. */
export function PictureRow({ entry }: { readonly entry: PictureEntry }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const session = useEditorState((state) => state.session);
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
  return (
    <div className="picture-row" {...target} data-picture={picture.name} data-unused={unused}>
      <span className="picture-small">
        {session !== undefined && (
          <img
            src={pictureUrl({ session, sha256: picture.sha256 })}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
          />
        )}
      </span>
      <div className="picture-facts">
        <span className="picture-name" title={picture.name}>
          {picture.name}
        </span>
        <span className="picture-pixels tabular">
          {t('pictureList.size', { width: picture.width, height: picture.height })} ·{' '}
          {t(`pictureList.colour.${picture.colour ?? 'rgb'}`)}
        </span>
        <span className="picture-uses tabular">
          {uses.map((use, index) => (
            <Use key={index} use={use} />
          ))}
          {waiting.map((story) => (
            <button key={story} type="button" className="link" onClick={() => editor.selectStory(story)}>
              {t('pictureList.waiting')}
            </button>
          ))}
          {unused && <span className="story-waiting">{t('pictureList.unused')}</span>}
        </span>
        <span className="picture-deeds">
          <button
            type="button"
            className="button button-small"
            onClick={() => void editor.importer.readPictures().then(relink)}
          >
            {t('pictureList.relink')}
          </button>
          {unused && (
            <button
              type="button"
              className="button button-small"
              onClick={() =>
                editor.edit({ label: 'removePictures', apply: (before) => removePictures(before, [picture.id]) })
              }
            >
              {t('pictureList.remove')}
            </button>
          )}
          <Subjects picture={picture} />
        </span>
      </div>
    </div>
  );
}

/** What a picture shows that the rules of layout ask for, and the menu that says so. */
function Subjects({ picture }: { readonly picture: Picture }): ReactNode {
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
      <MenuButton label={t('story.subjects')} icon="more" parts={[entries]} testId={`subjects ${picture.name}`} />
    </>
  );
}

/** A place where the picture stands, with the way there. */
function Use({ use }: { readonly use: PictureUse }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { page, thing, ppi, least, caption } = use;
  const coarse = isCoarse(use);
  const go = (): void => {
    editor.goTo(page);
    if (thing !== undefined) editor.selectThing(thing);
  };
  return (
    <span className="picture-use">
      <button type="button" className={coarse ? 'link story-bad' : 'link'} data-use={page} onClick={go}>
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
