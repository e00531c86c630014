import { useId } from 'react';
import { t } from '../../../texts/index.ts';
import { ACCEPTED_FILES } from '../../records/attach.ts';

interface FilesFieldProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Papers and photos that belong to what is being entered. */
export function FilesField({ files, onChange }: FilesFieldProps) {
  const id = useId();
  return (
    <div className="is-text">
      <label htmlFor={id}>{t('funding.ask.files')}</label>
      <input
        id={id}
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        onChange={(event) => onChange([...(event.target.files ?? [])])}
      />
      {files.length > 0 && <p className="gt-note">{t('funding.ask.filesChosen', { n: files.length })}</p>}
    </div>
  );
}
