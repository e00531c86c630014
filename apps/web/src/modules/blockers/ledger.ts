import type { Ledger } from '../records/ledger.ts';

/** The list of factor problems. */
export const blockerLedger: Ledger = {
  kind: 'blocker',
  title: 'ledgers.blocker.title',
  unit: 'ledgers.blocker.unit',
  thing: 'ledgers.blocker.thing',
  columns: [
    { field: 'blockerDesc', width: 230, grow: true },
    { field: 'status', width: 104 },
    { field: 'factorType', width: 104 },
    { field: 'level', width: 60 },
    { field: 'territory', width: 84 },
    { field: 'projectName', width: 220 },
    { field: 'respUnit', width: 140 },
    { field: 'dueDate', width: 108 },
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
    {
      title: 'ledgers.blocker.people',
      fields: ['respUnit', 'coopUnit', 'liaison', 'dueDate', 'blockerAssignedOn', 'blockerLevelSince'],
    },
    {
      title: 'ledgers.blocker.progress',
      fields: [
        'status',
        'closedDate',
        'closedBy',
        'blockerVerifiedOn',
        'satisfaction',
        'blockerReopens',
        'measures',
        'progressNote',
        'remark',
      ],
    },
  ],
};
