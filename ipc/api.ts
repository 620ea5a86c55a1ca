import type { Result } from './result';
import type { RequestName, Requests } from './requests';
import type { MenuCommand } from './menu';
import type { JobEvent, SaveState, UiLanguage } from './types';

/** Everything the main process tells the window unasked: one entry an event, and what it carries. */
export interface Events {
  readonly menu: { readonly command: MenuCommand };
  /** The language was chosen in the menu. */
  readonly language: { readonly language: UiLanguage };
  readonly saveState: SaveState;
  readonly job: JobEvent;
  /** A file was opened from outside (double click, second start): the window opens it by `openRecent`. */
  readonly openRequest: { readonly id: string };
}

/** The name of an event. */
export type EventName = keyof Events;

/** Every event there is. */
export const EVENT_NAMES = [
  'menu',
  'language',
  'saveState',
  'job',
  'openRequest',
] as const satisfies readonly EventName[];

type Method<Name extends RequestName> = Requests[Name]['argument'] extends undefined
  ? () => Promise<Result<Requests[Name]['value']>>
  : (argument: Requests[Name]['argument']) => Promise<Result<Requests[Name]['value']>>;

/** `window.forme`: a method a request, and `on` for events, which gives back how to stop listening. */
export type FormeApi = { readonly [Name in RequestName]: Method<Name> } & {
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
};

/** The channel of a request between preload and main process. */
export function requestChannel(name: RequestName): string {
  return `forme:request:${name}`;
}

/** The channel of an event between main process and preload. */
export function eventChannel(name: EventName): string {
  return `forme:event:${name}`;
}
