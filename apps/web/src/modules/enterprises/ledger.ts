import type { Ledger } from '../records/ledger.ts';

/** The enterprise ledger; its figures belong to spans such as January to September. */
export const enterpriseLedger: Ledger = {
  kind: 'enterprise',
  title: 'ledgers.enterprise.title',
  unit: 'ledgers.enterprise.unit',
  thing: 'ledgers.enterprise.thing',
  columns: [
    { field: 'enterpriseName', width: 200, grow: true },
    { field: 'territory', width: 84 },
    { field: 'industryName', width: 130 },
    { field: 'scale', width: 72 },
    { field: 'isAboveScale', width: 72 },
    { field: 'outputValue', width: 104 },
    { field: 'revenue', width: 104 },
    { field: 'taxPaid', width: 104 },
    { field: 'employees', width: 76 },
    { field: 'perMuClass', width: 92 },
    { field: 'smeLadder', width: 110 },
  ],
  dimensions: ['territory'],
  filters: [
    { field: 'scale' },
    { field: 'isAboveScale', name: 'ledgers.filter.aboveScale' },
    { field: 'isHnte', name: 'ledgers.filter.highTech' },
    { field: 'smeLadder', name: 'ledgers.filter.ladder' },
    { field: 'perMuClass', name: 'ledgers.filter.perMu' },
  ],
  sort: '-outputValue',
  knownSort: 'enterpriseName',
  sortNote: 'ledgers.enterprise.sort',
  sections: [
    {
      title: 'ledgers.enterprise.basic',
      fields: [
        'enterpriseName',
        'creditCode',
        'regionName',
        'industryCode',
        'industryName',
        'registeredCapital',
        'landMu',
        'buildingArea',
        'regAddress',
        'prodAddress',
      ],
    },
    {
      title: 'ledgers.enterprise.class',
      fields: ['scale', 'isAboveScale', 'smeLadder', 'isHnte', 'perMuClass'],
    },
    {
      title: 'ledgers.enterprise.people',
      fields: ['legalRep', 'contact', 'contactPhone', 'liaison', 'issue', 'remark'],
    },
  ],
};
