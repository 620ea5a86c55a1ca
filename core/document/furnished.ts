import type { OwnFurniture, Page } from './edition';
import type { FurnitureName } from './profile';

/** A page that has decided this of a piece of its furniture; nothing is kept of a decision that says nothing. */
export function furnished(page: Page, name: FurnitureName, own: OwnFurniture): Page {
  const { furniture: { [name]: _before, ...others } = {}, ...rest } = page;
  const furniture = Object.keys(own).length === 0 ? others : { ...others, [name]: own };
  return Object.keys(furniture).length === 0 ? rest : { ...rest, furniture };
}
