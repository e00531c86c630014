import { Button } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../texts/index.ts';
import { classNames } from './class-names.ts';
import { Dialog, DialogClose } from './dialog.tsx';
import './stale-write-dialog.css';

export interface StaleField {
  readonly name: string;
  /** As stored now by somebody else. */
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
  readonly differs: boolean;
}

export interface StaleWriteDialogProps {
  /** What was being saved: a project, a task. */
  readonly what: string;
  readonly theirBy: string;
  readonly theirAt: string;
  readonly fields: readonly StaleField[];
  /** Drop the own entries and go on from the stored version. */
  readonly onTakeTheirs: () => void;
  /** Back to the form with the own entries, now based on the stored version. */
  readonly onKeepMine: () => void;
  readonly onClose: () => void;
}

/** A save was refused because the row moved since it was read: both versions side by side, nothing is overwritten. */
export function StaleWriteDialog(props: StaleWriteDialogProps) {
  const title = t('stale.title', { what: props.what });
  return (
    <Dialog onClose={props.onClose} label={title} className="gt-stale">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        <DialogClose onClose={props.onClose} />
      </header>
      <div className="gt-dialog-body">
        <p>{t('stale.why', { by: props.theirBy, at: props.theirAt })}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('stale.field')}</th>
              <th scope="col">{t('stale.theirs')}</th>
              <th scope="col">{t('stale.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {props.fields.map((field) => (
              <tr key={field.name} className={classNames(field.differs && 'is-different')}>
                <th scope="row">
                  {field.name}
                  {field.differs && <span className="gt-sr">{t('stale.differs')}</span>}
                </th>
                <td>{field.theirs}</td>
                <td>{field.mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="gt-dialog-foot">
        <Button onClick={props.onTakeTheirs}>{t('stale.takeTheirs')}</Button>
        <Button type="primary" onClick={props.onKeepMine}>
          {t('stale.keepMine')}
        </Button>
      </footer>
    </Dialog>
  );
}
