import type { Ledger } from '../records/ledger.ts';

/** The list of factor problems. */
export const blockerLedger: Ledger = {
  kind: 'blocker',
  title: 'ledgers.blocker.title',
  unit: 'ledgers.blocker.unit',
  thing: 'ledgers.blocker.thing',
  columns: [
    { field: 'blockerDesc', width: 280, grow: true },
    { field: 'status', width: 120 },
    { field: 'factorType', width: 112 },
    { field: 'level', width: 72 },
    { field: 'territory', width: 96 },
    { field: 'projectName', width: 200 },
    { field: 'respUnit', width: 140 },
    { field: 'dueDate', width: 112 },
    { field: 'raisedDate', width: 96 },
  ],
  dimensions: ['territory'],
  filters: [
    { field: 'status' },
    { field: 'factorType' },
    { field: 'level' },
    { field: 'source' },
    { field: 'isEscalated', name: 'ledgers.filter.escalated' },
  ],
  sort: 'worst',
  knownSort: 'dueDate',
  sortNote: 'ledgers.blocker.sort',
  sections: [
    {
      title: 'ledgers.blocker.basic',
      fields: [
        'blockerNo',
        'factorType',
        'source',
        'level',
        'raisedDate',
        'isEscalated',
        'blockerDesc',
        'projectName',
        'enterpriseName',
      ],
    },
    { title: 'ledgers.blocker.people', fields: ['respUnit', 'coopUnit', 'liaison', 'dueDate'] },
    {
      title: 'ledgers.blocker.progress',
      fields: ['status', 'closedDate', 'closedBy', 'satisfaction', 'measures', 'progressNote', 'remark'],
    },
  ],
};
