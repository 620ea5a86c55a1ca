import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

/** The dialog that an issue is begun in, whether of a new paper or of the one that is open. Esc leads back. */
export function BeginDialog(props: {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly title: string;
  readonly hint: string;
  readonly testId: string;
  readonly children: ReactNode;
}): ReactNode {
  const { open, onOpen, title, hint, testId, children } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog dialog-begin scroll" data-testid={testId}>
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          <Dialog.Description className="form-hint">{hint}</Dialog.Description>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
