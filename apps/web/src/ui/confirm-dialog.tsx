import { FormDialog } from './form-dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  readonly act: {
    readonly mutate: (nothing: undefined, then: { readonly onSuccess: () => void }) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
  readonly onClose: () => void;
}

/** Asks once more before an act that closes something. */
export function ConfirmDialog({ title, text, act, onClose }: ConfirmDialogProps) {
  return (
    <FormDialog
      title={title}
      submit={title}
      onSubmit={() => act.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      busy={act.isPending}
      error={act.error}
    >
      <p>{text}</p>
    </FormDialog>
  );
}
