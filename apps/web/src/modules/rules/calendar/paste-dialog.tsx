import { Checkbox } from 'antd';
import { useId, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { type Notice, withDay } from './days.ts';
import { type PasteWords, readPaste } from './paste.ts';

export interface PasteDialogProps {
  readonly year: number;
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onTake: (notice: Notice) => void;
}

/** Takes in the year's notice from pasted lines; lines that cannot be read are named and nothing is taken before they are right. */
export function PasteDialog({ year, notice, onClose, onTake }: PasteDialogProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [clear, setClear] = useState(false);
  const { days, faults } = readPaste(text, year, pasteWords());
  const title = t('rules.calendar.pasteTitle', { year });
  const take = () => {
    onTake(days.reduce(withDay, clear ? new Map() : notice));
    onClose();
  };
  return (
    <FormDialog
      title={title}
      className="gt-rule-json"
      submit={t('rules.calendar.pasteTake')}
      onSubmit={take}
      onClose={onClose}
      ready={days.length > 0 && faults.length === 0}
    >
      <p id={id} className="gt-note">
        {t('rules.calendar.pasteHow')}
      </p>
      <textarea
        rows={12}
        aria-label={t('rules.calendar.pasteText')}
        aria-describedby={id}
        placeholder={t('rules.calendar.pasteLike', { year })}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p role="status">{t('rules.calendar.pasteRead', { n: days.length })}</p>
      {faults.length > 0 && (
        <div className="gt-rule-fault" role="alert">
          {t('rules.calendar.pasteFaults', { n: faults.length })}
          <ul>
            {faults.map(({ line, text: read, problem }) => (
              <li key={line}>
                {t('rules.calendar.pasteLine', { line, text: read, why: t(`rules.calendar.problem.${problem}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notice.size > 0 && (
        <Checkbox checked={clear} onChange={({ target }) => setClear(target.checked)}>
          {t('rules.calendar.pasteClear')}
        </Checkbox>
      )}
    </FormDialog>
  );
}

function pasteWords(): PasteWords {
  return {
    kinds: {
      [t('rules.calendar.kind.WORK')]: 'WORK',
      [t('rules.calendar.makeup')]: 'WORK',
      [t('rules.calendar.kind.REST')]: 'REST',
      [t('rules.calendar.kind.HOLIDAY')]: 'HOLIDAY',
    },
    to: [t('rules.calendar.to'), '~'],
  };
}
