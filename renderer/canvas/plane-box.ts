/** A place on the plane, in whole device pixels. */
export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gives an element its place on the plane. */
export function setBox(element: HTMLElement, box: PlaneBox, density: number): void {
  for (const side of ['left', 'top', 'width', 'height'] as const) element.style[side] = `${box[side] / density}px`;
}
