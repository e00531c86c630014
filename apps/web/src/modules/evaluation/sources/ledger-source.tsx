import type { FigureSource } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import type { ProvenanceView } from '../../../ui/provenance/model.ts';
import { FigureProvenance } from '../../records/provenance/lazy-figure-provenance.tsx';
import { printCell, printRunPeriod } from '../model/numbers.ts';
import type { AskedSource } from './asked.ts';

export interface LedgerSourceProps extends AskedSource {
  readonly source: Extract<FigureSource, { kind: 'LEDGER' }>;
  readonly onClose: () => void;
}

/** The cell of the ledger behind a figure, who confirmed it, and what it was before. */
export function LedgerSource({ source, column, figure, name, taken, anchor, onClose }: LedgerSourceProps) {
  const value = printCell(figure.value);
  const unit = column.unit ?? '';
  const view: ProvenanceView = {
    title: `${name} ${column.title}`,
    value,
    unit,
    tags: taken.period === null ? [] : [{ text: printRunPeriod(taken.period), tone: 'plain' }],
    path: [{ text: name }],
    arithmetic:
      source.times === 1 ? t('records.prov.oneValue') : t('evaluation.source.times', { times: String(source.times) }),
    asOf: taken.on,
    rows: [{ id: 'value', title: name, locator: column.from, amount: value, unit }],
    order: '',
    sum: { count: t('records.prov.oneRow'), amount: value, unit },
  };
  return (
    <FigureProvenance
      anchor={anchor}
      onClose={onClose}
      view={view}
      targets={[{ rowId: 'value', kind: source.entity, id: source.id, key: source.key, knownAt: undefined, name }]}
      yiDecimals={2}
    />
  );
}
