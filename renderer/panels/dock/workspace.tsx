import { useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { dockContents } from '../../editor';
import { DeskView } from '../desk-view';
import { useEditorState } from '../editor-context';
import { ToolBar } from '../tool-bar';
import { Sash } from './sash';
import { useAskedFocus } from './use-asked-focus';
import { useTabDrag } from './use-tab-drag';
import { useWalk } from './use-walk';
import { Zone } from './zone';

/** The desk, and the panels that stand about it. */
export function Workspace(): ReactNode {
  const { t } = useTranslation();
  const layout = useEditorState((state) => state.preferences.dock);
  const root = useRef<HTMLDivElement>(null);
  const tabs = useTabDrag();
  useAskedFocus(root);
  useWalk();
  const { left, upper, lower, bottom } = dockContents(layout);
  const { sizes, hidden } = layout;
  const right = upper.panels.length + lower.panels.length > 0;
  const look: Record<string, string> = {
    '--left': `${sizes.left}px`,
    '--right': `${sizes.right}px`,
    '--bottom': `${sizes.bottom}px`,
    '--lower': `${sizes.lower}%`,
  };
  return (
    <div ref={root} className="workspace" style={look as CSSProperties} data-panels={hidden ? 'hidden' : 'shown'}>
      {!hidden && (
        <section className="side side-left" aria-label={t('dock.sides.left')}>
          <Zone zone="left" contents={left} tabs={tabs} />
          {left.panels.length > 0 && <Sash size="left" />}
        </section>
      )}
      <div className="middle">
        <div className="desk-row">
          <ToolBar />
          <DeskView />
        </div>
        {!hidden && (
          <section className="foot" aria-label={t('dock.sides.bottom')}>
            {bottom.panels.length > 0 && <Sash size="bottom" />}
            <Zone zone="bottom" contents={bottom} tabs={tabs} />
          </section>
        )}
      </div>
      {!hidden && (
        <section className="side side-right" aria-label={t('dock.sides.right')}>
          {right && <Sash size="right" />}
          <Zone zone="upper" contents={upper} tabs={tabs} />
          {upper.panels.length > 0 && lower.panels.length > 0 && <Sash size="lower" />}
          <Zone zone="lower" contents={lower} tabs={tabs} />
        </section>
      )}
    </div>
  );
}
