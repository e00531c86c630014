import { useId } from 'react';

export interface FileFieldProps {
  readonly label: string;
  /** What the chooser offers, as the `accept` of an input. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** What is taken, in words. */
  readonly note?: string;
  /** Only one file at a time. */
  readonly single?: boolean;
}

/** A labelled field of a form in which files are picked; what was picked before is replaced. */
export function FileField({ label, accept, onFiles, note, single = false }: FileFieldProps) {
  const id = useId();
  return (
    <div className="is-text">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        multiple={!single}
        accept={accept}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={({ target }) => onFiles([...(target.files ?? [])])}
      />
      {note !== undefined && (
        <span id={`${id}-note`} className="gt-note">
          {note}
        </span>
      )}
    </div>
  );
}
