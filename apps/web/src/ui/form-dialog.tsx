import { Button } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../texts/index.ts';
import { classNames } from './class-names.ts';
import { Dialog, DialogClose } from './dialog.tsx';
import { messageOf } from './states.tsx';
import './form.css';

export interface FormDialogProps {
  /** Names the dialog, at its head and for screen readers. */
  readonly title: string;
  readonly className?: string;
  /** The word on the button that does it. */
  readonly submit: string;
  /** The word on the button that leaves; “cancel” unless told. */
  readonly cancel?: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** While the act runs. */
  readonly busy?: boolean;
  /** False until everything needed is given. */
  readonly ready?: boolean;
  /** An act that cannot be taken back. */
  readonly danger?: boolean;
  /** Why the act was refused: an error of the server's, told in its own sentence. */
  readonly error?: unknown;
  /** What to do about the refusal, after its sentence. */
  readonly errorHint?: ReactNode;
  /** A short remark beside the title. */
  readonly headNote?: ReactNode;
  /** Further buttons before “cancel”. */
  readonly acts?: ReactNode;
  /** Given once the act is done: only the way out is left of the buttons. */
  readonly done?: boolean;
  readonly children: ReactNode;
}

/**
 * A dialog that asks for something and does one act: what it is about, the fields, the refusal, the way out and the act.
 * Enter sends it, but never twice and never incomplete.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, className, cancel = t('common.cancel'), onClose, busy = false, ready = true, error } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy && !props.done) props.onSubmit();
  };
  return (
    <Dialog onClose={onClose} label={title} className={classNames('gt-form-dialog', className)}>
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        {props.headNote !== undefined && <span className="gt-note">{props.headNote}</span>}
        <DialogClose onClose={onClose} />
      </header>
      <form onSubmit={submit}>
        <div className="gt-dialog-body">
          {props.children}
          {error !== null && error !== undefined && (
            <p className="gt-problem" role="alert">
              {messageOf(error)} {props.errorHint}
            </p>
          )}
        </div>
        <footer className="gt-dialog-foot">
          {props.done ? (
            <Button onClick={onClose}>{t('common.close')}</Button>
          ) : (
            <>
              {props.acts}
              <Button onClick={onClose}>{cancel}</Button>
              <Button type="primary" htmlType="submit" danger={props.danger ?? false} loading={busy} disabled={!ready}>
                {props.submit}
              </Button>
            </>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
