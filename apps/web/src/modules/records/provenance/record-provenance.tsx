import type { FieldValue } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { useMoney } from '../../../ui/money.tsx';
import type { ProvenanceView } from '../../../ui/provenance/model.ts';
import type { Dictionary } from '../dictionary.ts';
import { printPeriodCode, printValue, readKey, unitOf } from '../values.ts';
import { useOrigins } from './api.ts';
import { FigureProvenance } from './figure-provenance.tsx';
import { originWords, placeText, type ValueTarget } from './origin-detail.ts';

export interface AskedValue extends Omit<ValueTarget, 'rowId'> {
  readonly anchor: HTMLElement;
  readonly value: FieldValue;
  /** From the widest unit to the record: city, district. */
  readonly path: readonly string[];
}

export interface RecordProvenanceProps {
  readonly asked: AskedValue;
  readonly dictionary: Dictionary;
  /** Time the page speaks of, as printed. */
  readonly asOf: string;
  readonly yiDecimals?: 1 | 2;
  readonly onClose: () => void;
}

/** Where one value of one record comes from: the panel with a single row. */
export function RecordProvenance({ asked, dictionary, asOf, yiDecimals = 1, onClose }: RecordProvenanceProps) {
  const money = useMoney();
  const origins = useOrigins(asked);
  const read = readKey(dictionary.kind(asked.kind), asked.key);
  const value = printValue(read.field, asked.value, { money: money.unit, yiDecimals }) ?? t('records.none');
  const unit = (read.field && unitOf(read.field, money.unit)) ?? '';
  const newest = origins.data?.[0];
  const locator = newest ? (newest.place ? placeText(newest.place) : originWords(newest)) : '';
  const period = read.subKey === null ? [] : [{ text: printPeriodCode(read.subKey), tone: 'plain' as const }];
  const view: ProvenanceView | undefined = origins.data && {
    title: read.label,
    value,
    unit,
    tags: [...period, ...(read.field?.reported ? [{ text: t('records.prov.reported'), tone: 'yellow' as const }] : [])],
    path: [...asked.path, asked.name].map((text) => ({ text })),
    arithmetic: newest ? t('records.prov.oneValue') : t('records.prov.noOrigin'),
    asOf,
    rows: newest ? [{ id: 'value', title: asked.name, locator, amount: value, unit }] : [],
    order: '',
    sum: { count: t('records.prov.oneRow'), amount: value, unit },
  };
  return (
    <FigureProvenance
      anchor={asked.anchor}
      onClose={onClose}
      view={view}
      targets={[{ rowId: 'value', ...asked }]}
      error={origins.error}
      onRetry={() => void origins.refetch()}
      yiDecimals={yiDecimals}
    />
  );
}
