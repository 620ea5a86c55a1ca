import { useTranslation } from '../../i18n';
import type { GridRect } from '../../../core/document';
import { findArticle, findBlock, isLocked, pageAt, placedOn, sameThing } from '../../editor';
import type { EditorState, Thing } from '../../editor';
import type { ComposedPage } from '../../compose';
import { useEditorState } from '../editor-context';
import { useListedName } from '../thing-name';
import { useListed } from '../use-listed';

/** A thing of a page in words; empty what there is not. */
export interface ThingWords {
  readonly name: string;
  readonly place: string;
  readonly size: string;
  /** How its text fits, as a sign that is the same while only the figures differ, and in words. */
  readonly fitting: string;
  readonly fit: string;
  readonly locked: string;
}

/**
 * Gives a thing of the page worked on in words: what it is called, where it stands, how large it is, and its states.
 */
export function useThingWords(): (thing: Thing) => ThingWords {
  const { t } = useTranslation();
  const edition = useListed((listed) => listed.edition);
  const page = useEditorState((state) => state.page);
  const composed = useListed((listed) => listed.composed);
  const name = useListedName();
  return (thing) => {
    const none = { name: '', place: '', size: '', fitting: '', fit: '', locked: '' };
    if (edition === undefined) return none;
    const frame = frameOf({ edition, page }, thing);
    const fit = fitOf({ edition, page, composed }, thing);
    return {
      name: nameOf(thing),
      place: frame === undefined ? '' : t('status.moving', { column: frame.column + 1, line: frame.line + 1 }),
      size: frame === undefined ? '' : t('status.selection', { columns: frame.columns, lines: frame.lines }),
      fitting: fit?.state ?? '',
      fit: fitWords(fit),
      locked: isLocked(edition, page, thing) ? t('told.locked') : '',
    };
  };

  function nameOf(thing: Thing): string {
    switch (thing.kind) {
      case 'article':
      case 'block':
        return name(thing, page);
      case 'picture':
        return t('hands.pictureOf', { name: name(thing, page) });
      case 'furniture':
        return t(`furniture.${thing.id}`);
    }
  }

  function fitWords(fit: Fit | undefined): string {
    switch (fit?.state) {
      case 'overset':
        return t('status.overset', { characters: fit.oversetCharacters, lines: fit.oversetLines });
      case 'underset':
        return t('status.underset', { characters: fit.undersetCharacters, lines: fit.undersetLines });
      case 'fits':
        return t('status.fits');
      default:
        return '';
    }
  }
}

type Seen = Pick<EditorState, 'edition' | 'page'>;

function frameOf({ edition, page }: Seen, thing: Thing): GridRect | undefined {
  if (edition === undefined) return undefined;
  if (thing.kind === 'picture') {
    const picture = findArticle(edition, thing.id)?.article.pictures[thing.at];
    return picture !== undefined && 'frame' in picture ? picture.frame : undefined;
  }
  if (thing.kind === 'block') return findBlock(edition, page, thing.id)?.frame;
  return placedOn(edition, page).find((placed) => sameThing(placed.thing, thing))?.frame;
}

type Fit = ComposedPage['articles'][number];

/** How the text of an article fits as it was composed last. */
function fitOf({ edition, page, composed }: Seen & Pick<EditorState, 'composed'>, thing: Thing): Fit | undefined {
  const made = composed.get(pageAt(edition, page)?.id ?? '');
  return thing.kind === 'article' ? made?.articles.find(({ article }) => article === thing.id) : undefined;
}
