import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';

export interface BothWroteProps {
  readonly theirs: string;
  readonly mine: string;
  /** Saves what is to stay. */
  readonly onKeep: (note: string) => void;
  readonly onClose: () => void;
}

/** Two people minuted the same item at once: both texts side by side, and neither is lost until somebody chooses. */
export function BothWrote({ theirs, mine, onKeep, onClose }: BothWroteProps) {
  return (
    <Dialog onClose={onClose} label={t('dispatch.bothWrote')} className="gt-both-wrote">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{t('dispatch.bothWrote')}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-dialog-body">
        <p>{t('dispatch.bothWroteNote')}</p>
        <dl>
          <div>
            <dt>{t('dispatch.theirs')}</dt>
            <dd>{theirs}</dd>
          </div>
          <div>
            <dt>{t('dispatch.mine')}</dt>
            <dd>{mine}</dd>
          </div>
        </dl>
      </div>
      <footer className="gt-dialog-foot">
        <Button onClick={() => onKeep(theirs)}>{t('dispatch.takeTheirs')}</Button>
        <Button onClick={() => onKeep(mine)}>{t('dispatch.takeMine')}</Button>
        <Button type="primary" onClick={() => onKeep(`${theirs}\n${mine}`)}>
          {t('dispatch.takeBoth')}
        </Button>
      </footer>
    </Dialog>
  );
}
