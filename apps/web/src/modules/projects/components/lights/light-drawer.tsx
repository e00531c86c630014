import { Dialog, DialogClose } from '../../../../ui/dialog.tsx';
import type { ExplainedLightProps } from './explained-light.tsx';
import { ExplainedLight } from './lazy-explained-light.tsx';

export interface LightDrawerProps extends ExplainedLightProps {
  /** Of the project. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Why a listed project has its light, beside the list. */
export function LightDrawer({ name, onClose, ...light }: LightDrawerProps) {
  return (
    <Dialog onClose={onClose} label={name} kind="drawer">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{name}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-dialog-body">
        <ExplainedLight {...light} />
      </div>
    </Dialog>
  );
}
