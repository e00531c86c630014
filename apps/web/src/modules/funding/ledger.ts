import type { Ledger } from '../records/ledger.ts';

/** Bids for funds of higher levels. */
export const fundingLedger: Ledger = {
  kind: 'funding',
  title: 'ledgers.funding.title',
  unit: 'ledgers.funding.unit',
  thing: 'ledgers.funding.thing',
  columns: [
    { field: 'projectName', width: 198, grow: true },
    { field: 'fundChannel', width: 150 },
    { field: 'batch', width: 110 },
    { field: 'territory', width: 84 },
    { field: 'totalInvestment', width: 124 },
    { field: 'applyAmt', width: 104 },
    { field: 'allocatedAmt', width: 104 },
    { field: 'paidAmt', width: 104 },
    { field: 'payRate', width: 84 },
    { field: 'allocateDate', width: 90 },
  ],
  dimensions: ['territory'],
  filters: [
    { field: 'fundChannel' },
    { field: 'isStarted', name: 'ledgers.filter.started' },
    { field: 'isStatEntered', name: 'ledgers.filter.statistics' },
  ],
  sort: 'payRate',
  knownSort: '-totalInvestment',
  sortNote: 'ledgers.funding.sort',
  sections: [
    {
      title: 'ledgers.funding.basic',
      fields: ['projectName', 'projectCode', 'regionName', 'owner', 'respUnit', 'fundChannel', 'batch', 'liaison'],
    },
    {
      title: 'ledgers.funding.money',
      fields: ['totalInvestment', 'applyAmt', 'allocatedAmt', 'paidAmt', 'payRate'],
    },
    {
      title: 'ledgers.funding.schedule',
      fields: ['applyDate', 'allocateDate', 'isStarted', 'actualStart', 'isStatEntered', 'progressNote', 'remark'],
    },
  ],
};
