import type { Field, Values } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { useMoney } from '../../../ui/money.tsx';
import { StaleWriteDialog } from '../../../ui/stale-write-dialog.tsx';
import { printValue } from '../values.ts';
import { useRecordPage } from './record-context.tsx';
import type { Stale } from './use-save.ts';

export interface StaleSaveProps {
  readonly stale: Stale;
  readonly fields: readonly Field[];
  /** What the person was about to save. */
  readonly mine: Values;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
  readonly onClose: () => void;
}

/** Both versions of what was typed and of what the other person stored. */
export function StaleSave({ stale, fields, mine, onTakeTheirs, onKeepMine, onClose }: StaleSaveProps) {
  const { ledger, record } = useRecordPage();
  const money = useMoney();
  const print = (field: Field, value: Values[string] | undefined) =>
    printValue(field, value, { money: money.unit, yiDecimals: 2 }) ?? t('records.none');
  const shown = fields.filter(
    ({ id }) => id in mine || JSON.stringify(stale.values[id]) !== JSON.stringify(record.values[id]),
  );
  return (
    <StaleWriteDialog
      what={t(ledger.thing)}
      theirBy={stale.by}
      theirAt={stale.at}
      fields={shown.map((field) => {
        const theirs = print(field, stale.values[field.id]);
        const own = print(field, field.id in mine ? mine[field.id] : record.values[field.id]);
        return { name: field.label, theirs, mine: own, differs: theirs !== own };
      })}
      onTakeTheirs={onTakeTheirs}
      onKeepMine={onKeepMine}
      onClose={onClose}
    />
  );
}
