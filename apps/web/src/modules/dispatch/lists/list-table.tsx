import type { SixListCell, SixLists } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Figure } from '../../../ui/figure.tsx';
import { useMoney } from '../../../ui/money.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { printInstant } from '../../records/office-time.ts';
import { type AskedValue, RecordProvenance } from '../../records/provenance/record-provenance.tsx';
import { printValue, readKey, unitOf } from '../../records/values.ts';

export interface ListTableProps {
  readonly lists: SixLists;
  readonly dictionary: Dictionary;
  /** When the list was read. */
  readonly readAt: string;
}

/** One of the six lists; every cell opens where its value came from. */
export function ListTable({ lists: { list, rows }, dictionary, readAt }: ListTableProps) {
  const money = useMoney();
  const [asked, setAsked] = useState<AskedValue | null>(null);
  const unit = ({ kind, field: id }: (typeof list.columns)[number]) => {
    const { field } = readKey(dictionary.kind(kind), id);
    return field && unitOf(field, money.unit);
  };
  const print = ({ kind, key, value }: SixListCell) =>
    printValue(readKey(dictionary.kind(kind), key).field, value, { money: money.unit, yiDecimals: 2 });
  return (
    <div className="gt-six-scroll">
      <table className="gt-papers gt-six">
        <thead>
          <tr>
            {list.columns.map((column) => (
              <th key={`${column.kind} ${column.field}`} scope="col">
                {column.label} {unit(column) && <span className="gt-note">{unit(column)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ projectId, rowId, cells }) => {
            const name = String(cells[0]?.value ?? '');
            return (
              <tr key={`${projectId} ${rowId}`}>
                {list.columns.map(({ kind, field, label }, place) => {
                  const cell = cells[place];
                  return (
                    <td key={`${kind} ${field}`}>
                      {cell ? (
                        <Figure
                          label={label}
                          onProvenance={(anchor) =>
                            setAsked({ ...cell, anchor, knownAt: undefined, name, path: [list.title] })
                          }
                        >
                          {print(cell)}
                        </Figure>
                      ) : (
                        <span className="gt-unknown">{t('records.none')}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="gt-agenda-empty gt-note">{t('sixLists.noRows')}</p>}
      {asked && (
        <RecordProvenance
          asked={asked}
          dictionary={dictionary}
          asOf={printInstant(readAt)}
          yiDecimals={2}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
