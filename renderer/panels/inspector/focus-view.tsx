import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Picture, PictureFit, PicturePoint } from '../../../core/document';
import type { Rect } from '../../../core/geometry';
import { fitPicture } from '../../../core/page';
import { pictureUrl } from '../../../ipc';
import { useEditorState } from '../editor-context';
import { useTyping } from '../fields/use-typing';

/** How far an arrow key moves the focus, as a share of the picture; ten times with Shift. */
const STEP = 0.01;
const PERCENT = 100;

/** A small view of a picture, the part that is printed bright; a click or the arrow keys set what stays in sight. */
export function FocusView(props: {
  readonly picture: Picture;
  readonly frame: Rect;
  readonly fit: Extract<PictureFit, { readonly kind: 'fill' }>;
  readonly onFit: (fit: PictureFit, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { picture, frame, fit, onFit } = props;
  const session = useEditorState((state) => state.session);
  const typing = useTyping();
  const { crop } = fitPicture(picture, frame, fit);
  const focus = fit.focus ?? picture.focus ?? { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 };
  const put = (to: PicturePoint): void => onFit({ ...fit, focus: { x: share(to.x), y: share(to.y) } }, typing.group());

  const press = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? 10 * STEP : STEP;
    const move = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    put({ x: focus.x + (move[0] ?? 0), y: focus.y + (move[1] ?? 0) });
  };
  const percents = { x: Math.round(focus.x * PERCENT), y: Math.round(focus.y * PERCENT) };
  return (
    <div className="focus-row">
      <button
        type="button"
        className="focus-view"
        style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        aria-label={`${t('inspector.focus')}: ${t('inspector.focusAt', percents)}`}
        title={t('inspector.focusHint')}
        data-testid="focus"
        data-focus={`${percents.x} ${percents.y}`}
        onFocus={typing.begin}
        onKeyDown={press}
        onClick={(event) => {
          // A click made by the keyboard has no place.
          if (event.detail === 0) return;
          const bounds = event.currentTarget.getBoundingClientRect();
          put({ x: (event.clientX - bounds.left) / bounds.width, y: (event.clientY - bounds.top) / bounds.height });
        }}
      >
        {session !== undefined && (
          <img
            className="focus-picture"
            src={pictureUrl({ session, sha256: picture.sha256 })}
            alt=""
            draggable={false}
          />
        )}
        <span className="focus-crop" style={placeOf(crop)} />
        <span className="focus-point" style={{ left: `${focus.x * PERCENT}%`, top: `${focus.y * PERCENT}%` }} />
      </button>
      <p className="form-hint">{t('inspector.focusHint')}</p>
    </div>
  );
}

function placeOf({ x, y, width, height }: Rect): CSSProperties {
  const percent = (part: number): string => `${part * PERCENT}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
