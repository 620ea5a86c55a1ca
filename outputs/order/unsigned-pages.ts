import type { Edition } from '../../core/document';
import { isPassed } from '../../core/sign-off';
import type { OutputOrder } from './order';
import { orderedPages } from './plan-files';

/**
 * The pages (from 1) of an order for the press that nobody signed for press as they are now, where their title asks for
 * it; none of other orders.
 */
export function unsignedPages(edition: Edition, order: OutputOrder): readonly number[] {
  if (order.kind !== 'press' || edition.profile.signOff?.unsigned === undefined) return [];
  return orderedPages(edition, order).filter((number) => {
    const page = edition.pages[number - 1];
    return page !== undefined && !isPassed(edition, page);
  });
}

/** Whether an order may not be made: its title refuses press files of pages that are not signed. */
export function isRefused(edition: Edition, order: OutputOrder): boolean {
  return edition.profile.signOff?.unsigned === 'refuse' && unsignedPages(edition, order).length > 0;
}
