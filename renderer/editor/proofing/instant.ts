import { instantOf } from '../../../core/document';

/** The time now, as the document has it. */
export function instant(): string {
  return instantOf(new Date());
}
