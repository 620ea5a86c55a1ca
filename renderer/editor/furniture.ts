import { furnished } from '../../core/document';
import type { Edition, FurnitureName, OwnFurniture } from '../../core/document';
import { pageFurniture } from '../../core/page';
import type { PageFurniture } from '../../core/page';
import { changed } from './article-edits';
import type { Part } from './article-edits';
import { withPage } from './blocks';

/** A piece of furniture of a page (from 1), shown or not; `undefined` where the page has none of that name. */
export function findFurniture(edition: Edition, page: number, name: FurnitureName): PageFurniture | undefined {
  return pageFurniture(edition, page).find((each) => each.name === name);
}

/** The edition with a part of what a page (from 1) has decided of a piece of its furniture; `undefined` takes away. */
export function furnishPage(edition: Edition, page: number, name: FurnitureName, part: Part<OwnFurniture>): Edition {
  return withPage(edition, page, (each) => furnished(each, name, changed(each.furniture?.[name] ?? {}, part)));
}
