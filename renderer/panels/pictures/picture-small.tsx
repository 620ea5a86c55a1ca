import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Picture } from '../../../core/document';
import { pictureUrl } from '../../../ipc';
import { useEditorState } from '../editor-context';
import { Icon } from '../icons';

/**
 * A picture small; a sign in its place, and `onLost` told, where the edition has lost its file or nothing can read it.
 */
export function PictureSmall(props: { readonly picture: Picture; readonly onLost: () => void }): ReactNode {
  const { picture, onLost } = props;
  const session = useEditorState((state) => state.session);
  const [lost, setLost] = useState(false);
  return (
    <span className="picture-small" data-lost={lost}>
      {lost && <Icon name="unsafe" />}
      {session !== undefined && !lost && (
        <img
          src={pictureUrl({ session, sha256: picture.sha256 })}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => {
            setLost(true);
            onLost();
          }}
        />
      )}
    </span>
  );
}
