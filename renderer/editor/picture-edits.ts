import type { Edition, Picture, Subject } from '../../core/document';
import { changed } from './article-edits';
import { addPictures } from './edits';
import { isUnused, pictureEntries } from './picture-entries';

/**
 * The edition with another file for a picture. All that is said of the picture stays: where it stands and how it is
 * cut, its words, its focus and subjects. Faces stay where the file has the old one's proportions.
 */
export function relinkPicture(edition: Edition, id: string, file: Picture): Edition {
  const pictures = edition.pictures.map((picture) => {
    if (picture.id !== id) return picture;
    const { focus, subjects, faces } = picture;
    const alike = Math.abs(picture.width / picture.height - file.width / file.height) < SAME_PROPORTION;
    return changed(file, { id, focus, subjects, faces: alike ? faces : undefined });
  });
  return { ...edition, pictures };
}

/** Proportions of one picture in two sizes differ by no more: a pixel of rounding. */
const SAME_PROPORTION = 0.01;

/** The edition with a file for the pictures that stories name so, whatever the file itself is called. */
export function linkPicture(edition: Edition, name: string, file: Picture): Edition {
  const stories = edition.stories.map((story) => {
    if (!story.pictures.some(({ picture }) => picture === name)) return story;
    const pictures = story.pictures.map((each) => (each.picture === name ? { ...each, picture: file.id } : each));
    return { ...story, pictures };
  });
  return addPictures({ ...edition, stories }, [file]);
}

/** The edition with other subjects of a picture. */
export function setSubjects(edition: Edition, id: string, subjects: readonly Subject[]): Edition {
  const pictures = edition.pictures.map((picture) =>
    picture.id === id ? changed(picture, { subjects: subjects.length === 0 ? undefined : subjects }) : picture,
  );
  return { ...edition, pictures };
}

/** The edition without those of the pictures that nothing has. */
export function removePictures(edition: Edition, ids: readonly string[]): Edition {
  const unused = new Set(pictureEntries(edition).flatMap((entry) => (isUnused(entry) ? [entry.picture.id] : [])));
  const pictures = edition.pictures.filter(({ id }) => !ids.includes(id) || !unused.has(id));
  return pictures.length === edition.pictures.length ? edition : { ...edition, pictures };
}
