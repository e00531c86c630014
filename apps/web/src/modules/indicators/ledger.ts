import type { Ledger } from '../records/ledger.ts';

/** Figures of monthly and public reports: compared with sums over projects, never added to them. */
export const observationLedger: Ledger = {
  kind: 'observation',
  title: 'ledgers.observation.title',
  unit: 'ledgers.observation.unit',
  thing: 'ledgers.observation.thing',
  columns: [
    { field: 'indicatorName', width: 180 },
    { field: 'indicatorId', width: 130 },
    { field: 'subject', width: 130 },
    { field: 'value', width: 96 },
    { field: 'unit', width: 64 },
    { field: 'period', width: 150 },
    { field: 'valueKind', width: 64 },
    { field: 'comparator', width: 72 },
    { field: 'publisher', width: 140 },
    { field: 'reportTitle', width: 240, grow: true },
  ],
  dimensions: ['territory'],
  filters: [{ field: 'valueKind' }, { field: 'vintage' }, { field: 'comparator' }],
  sort: 'indicatorName',
  knownSort: 'indicatorName',
  sortNote: 'ledgers.observation.sort',
  sections: [
    {
      title: 'ledgers.observation.basic',
      fields: [
        ...[
          'indicatorName',
          'indicatorId',
          'subject',
          'value',
          'unit',
          'period',
          'valueKind',
          'vintage',
          'growthBasis',
        ],
        ...['comparator', 'regionName', 'note'],
      ],
    },
    { title: 'ledgers.observation.source', fields: ['reportTitle', 'publisher', 'reportDate', 'rawText', 'quote'] },
  ],
};
