/** What takes the keyboard when something that lay over the desk is closed: the desk, where there is one. */
export function backToDesk(): HTMLElement | true {
  return document.querySelector<HTMLElement>('.desk-canvas') ?? true;
}
