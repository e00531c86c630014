import type { CanonicalValue } from '@guatu/kernel';
import { useId, useRef, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { jsonFault } from './json-fault.ts';

export interface JsonDialogProps {
  readonly title: string;
  readonly value: CanonicalValue;
  readonly onClose: () => void;
  readonly onKeep: (value: CanonicalValue) => void;
}

/** A nested value in the form of the catalogue's files, checked while it is written. */
export function JsonDialog({ title, value, onClose, onKeep }: JsonDialogProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const fault = jsonFault(text);
  const heading = t('rules.content.nestedOf', { title });
  const goThere = () => {
    area.current?.focus();
    if (fault) area.current?.setSelectionRange(fault.offset, fault.offset + 1);
  };
  const keep = () => {
    // The button waits until the text is JSON.
    onKeep(JSON.parse(text) as CanonicalValue);
    onClose();
  };
  return (
    <FormDialog
      title={heading}
      className="gt-rule-json"
      submit={t('rules.content.jsonKeep')}
      onSubmit={keep}
      onClose={onClose}
      ready={fault === null}
    >
      <p id={`${id}note`} className="gt-note">
        {t('rules.content.jsonNote')}
      </p>
      <textarea
        ref={area}
        rows={16}
        spellCheck={false}
        aria-label={heading}
        aria-describedby={`${id}note`}
        aria-invalid={fault !== null}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {fault && (
        <p className="gt-rule-fault" role="alert">
          {t('rules.content.jsonFault', { line: fault.line, column: fault.column })}{' '}
          <button type="button" className="gt-link" onClick={goThere}>
            {t('rules.content.jsonGo')}
          </button>
        </p>
      )}
    </FormDialog>
  );
}
