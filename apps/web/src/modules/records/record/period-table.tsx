import type { Field } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { isNumeric, printPeriodCode, unitOf } from '../values.ts';
import { FieldValue } from './field-value.tsx';
import { useRecordPage } from './record-context.tsx';

export interface PeriodTableProps {
  readonly title: string;
  /** Name of the sub-table: month, year, span, milestone, commitment. */
  readonly sub: string;
  /** How a key of the sub-table reads; periods in words when left out. */
  readonly rowName?: (key: string) => string;
}

/** Values that belong to a period or to a coded item, a row each, newest first. */
export function PeriodTable({ title, sub, rowName = printPeriodCode }: PeriodTableProps) {
  const { ledger, dictionary, record } = useRecordPage();
  const money = useMoney();
  const keys = subKeysOf(record.values, dictionary.kind(ledger.kind).fields, sub);
  if (keys.length === 0) return null;
  const fields = [...dictionary.kind(ledger.kind).fields.values()].filter(
    (field) => field.sub === sub && keys.some((key) => record.values[`${field.id}@${key}`] !== undefined),
  );
  return (
    <Card title={title} flush className="gt-record-periods">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <div className="gt-record-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('records.record.key')}</th>
              {fields.map((field) => (
                <th key={field.id} scope="col" className={isNumeric(field) ? 'gt-num' : undefined}>
                  {field.label}
                  {unitNote(field, money.unit)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{rowName(key)}</th>
                {fields.map((field) => (
                  <td key={field.id} className={isNumeric(field) ? 'gt-num' : undefined}>
                    <FieldValue valueKey={`${field.id}@${key}`} bare unknown={t('records.notReported')} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function unitNote(field: Field, money: 'yi' | 'wan'): string {
  const unit = unitOf(field, money);
  return unit === undefined ? '' : t('list.unit', { unit });
}

/** The keys under which a record has values in a sub-table, newest first. */
export function subKeysOf(
  values: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, Field>,
  sub: string,
): readonly string[] {
  const keys = Object.keys(values).flatMap((key) => {
    const [id = '', subKey] = key.split('@');
    return subKey !== undefined && fields.get(id)?.sub === sub ? [subKey] : [];
  });
  return [...new Set(keys)].sort().reverse();
}
