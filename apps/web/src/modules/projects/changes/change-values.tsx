import type { ProjectChange } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { formatGap } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { printValue, unitOf } from '../../records/values.ts';

/** What is promised now and what it would be, with the growth of cost where an amount is asked for. */
export function ChangeValues(props: { readonly change: ProjectChange; readonly growthLimit: number | null }) {
  const { change, growthLimit } = props;
  const dictionary = useDictionary();
  const { unit } = useMoney();
  const field = dictionary.data?.kind('project').fields.get(change.field);
  const print = (value: ProjectChange['to']) =>
    printValue(field, value, { money: unit, yiDecimals: 2 }) ?? t('records.none');
  const word = field && unitOf(field, unit);
  const over = change.growthPercent !== null && growthLimit !== null && change.growthPercent > growthLimit;
  return (
    <span className="gt-change-values">
      <span className="gt-note">{field?.label ?? change.field}</span> {print(change.from)} {t('changes.to')}{' '}
      <b>{print(change.to)}</b>
      {word !== undefined && <span className="gt-note"> {word}</span>}
      {change.growthPercent !== null && (
        <>
          {' '}
          <Tag tone={over ? 'red' : 'plain'}>
            {t(over ? 'changes.growthOver' : 'changes.growth', {
              percent: formatGap(change.growthPercent),
              limit: growthLimit ?? '',
            })}
          </Tag>
        </>
      )}
    </span>
  );
}
