import type { ReactNode } from 'react';
import { pictureUrl } from '../../ipc';
import { chosenPicture, sheetOfPage, toDesk, viewOf, wholeRect } from '../editor';
import type { EditorState } from '../editor';
import { useEditorState } from './editor-context';

/**
 * While a picture is pushed in its frame, or its frame drawn over it: what the frame cuts off lies faintly round it.
 */
export function CropGhost(): ReactNode {
  const state = useEditorState((each) => (isCropping(each) ? each : undefined));
  const shown = state && chosenPicture(state);
  const sheet = state && shown && sheetOfPage(state, shown.page);
  if (state?.session === undefined || shown?.fit.kind !== 'fill' || sheet === undefined) return null;
  const view = viewOf(state.view, sheet);
  const [whole, frame] = [toDesk(view, wholeRect(shown)), toDesk(view, shown.frame)];
  const [left, top] = [frame.x - whole.x, frame.y - whole.y];
  const [right, foot] = [left + frame.width, top + frame.height];
  // All of it but the frame: there the page itself shows it.
  const outside = `M0 0H${whole.width}V${whole.height}H0ZM${left} ${top}H${right}V${foot}H${left}Z`;
  return (
    <div className="crop-ghost" data-testid="crop-ghost">
      <img
        className="crop-ghost-picture"
        src={pictureUrl({ session: state.session, sha256: shown.picture.sha256 })}
        alt=""
        style={{
          left: whole.x,
          top: whole.y,
          width: whole.width,
          height: whole.height,
          clipPath: `path(evenodd, "${outside}")`,
        }}
      />
    </div>
  );
}

function isCropping({ hand }: EditorState): boolean {
  return hand.kind === 'cropping' || hand.kind === 'croppingFrame';
}
