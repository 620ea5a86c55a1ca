import { useTranslation } from '../i18n';
import type { Block, Edition } from '../../core/document';
import { findArticle, findBlock, findStory } from '../editor';
import type { Thing } from '../editor';
import { useEditorState } from './editor-context';
import { useListed } from './use-listed';

/**
 * Gives what people call a thing of a page (from 1; the one shown when left out), or a story: its headline; a block's
 * kind and its first words.
 */
export function useThingName(): ThingName {
  const edition = useEditorState((state) => state.edition);
  return useNameIn(edition);
}

/** The same for lists, which may be a little behind. */
export function useListedName(): ThingName {
  const edition = useListed((listed) => listed.edition);
  return useNameIn(edition);
}

type ThingName = (named: Thing | { readonly kind: 'story'; readonly id: string }, onPage?: number) => string;

function useNameIn(edition: Edition | undefined): ThingName {
  const { t } = useTranslation();
  const page = useEditorState((state) => state.page);
  return (named, onPage = page) => {
    if (edition === undefined) return '';
    if (named.kind === 'block') {
      const block = findBlock(edition, onPage, named.id);
      if (block === undefined) return '';
      const kind = t(`blocks.${block.content.kind}`);
      const text = wordsOf(block);
      return text === '' ? kind : t('blocks.name', { kind, text });
    }
    const story = named.kind === 'story' ? named.id : findArticle(edition, named.id)?.article.story;
    const headline = story === undefined ? '' : (findStory(edition, story)?.headline.replace(/\n/g, ' ') ?? '');
    return headline || t('stories.untitled');
  };
}

/** Gives what people call anything that a pointer takes: also furniture, and a picture by its article. */
export function useTakenName(): (thing: Thing, onPage?: number) => string {
  const { t } = useTranslation();
  const name = useThingName();
  return (thing, onPage) => {
    if (thing.kind === 'furniture') return t(`furniture.${thing.id}`);
    return thing.kind === 'picture' ? t('hands.pictureOf', { name: name(thing) }) : name(thing, onPage);
  };
}

/** A field of the edition in what a code holds: nobody knows a code by it. */
const FIELD = /\{\w+\}/u;

function wordsOf({ content }: Block): string {
  switch (content.kind) {
    case 'banner':
    case 'package':
      return content.text;
    case 'code':
      return content.label ?? (FIELD.test(content.text) ? '' : content.text);
    case 'notice':
      return content.head || content.text;
    case 'picture':
      return content.caption ?? '';
    case 'ad':
      return content.client;
  }
}
