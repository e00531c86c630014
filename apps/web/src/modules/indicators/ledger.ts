import type { Ledger } from '../records/ledger.ts';

/** Figures of monthly and public reports: compared with sums over projects, never added to them. */
export const observationLedger: Ledger = {
  kind: 'observation',
  title: 'ledgers.observation.title',
  unit: 'ledgers.observation.unit',
  thing: 'ledgers.observation.thing',
  columns: [
    { field: 'indicatorName', width: 180 },
    { field: 'subject', width: 140 },
    { field: 'value', width: 110 },
    { field: 'unit', width: 72 },
    { field: 'period', width: 110 },
    { field: 'valueKind', width: 84 },
    { field: 'comparator', width: 84 },
    { field: 'publisher', width: 150 },
    { field: 'reportTitle', width: 260, grow: true },
  ],
  dimensions: ['territory'],
  filters: [{ field: 'valueKind' }, { field: 'comparator' }],
  sort: 'indicatorName',
  knownSort: 'indicatorName',
  sortNote: 'ledgers.observation.sort',
  sections: [
    {
      title: 'ledgers.observation.basic',
      fields: ['indicatorName', 'subject', 'value', 'unit', 'period', 'valueKind', 'comparator', 'regionName', 'note'],
    },
    { title: 'ledgers.observation.source', fields: ['reportTitle', 'publisher', 'reportDate'] },
  ],
};
