import type { Mirror } from '../types.ts';
import type * as zh from '../zh/ui.ts';

export const common: Mirror<typeof zh.common> = {
  close: 'Close',
  cancel: 'Cancel',
  export: 'Export',
  comma: ', ',
  weekdays: 'MTWTFSS',
  table: 'Table of {{title}}',
};

export const light: Mirror<typeof zh.light> = {
  word: { green: 'Green', yellow: 'Yellow', red: 'Red', none: 'Not judged' },
  short: { green: 'Green', yellow: 'Yellow', red: 'Red', none: 'None' },
  axis: { green: 'On track', yellow: 'At risk', red: 'Late', none: 'Not judged' },
  differs: 'the ledger reports {{word}}',
};

export const figure: Mirror<typeof zh.figure> = {
  menu: 'This figure',
  provenance: 'Where it comes from',
  explain: 'How it is computed',
  instruct: 'Give an instruction',
  dispute: 'Report a mistake',
  cite: 'Copy the reference',
};

export const money: Mirror<typeof zh.money> = {
  yi: '100 m yuan',
  wan: '10 k yuan',
  switch: 'Unit of money',
  unknown: 'not yet',
};

export const list: Mirror<typeof zh.list> = {
  count: '{{n}} {{unit}} in total',
  shown: '{{shown}} of {{n}} {{unit}} shown',
  asOf: 'as of {{asOf}}',
  unit: ' ({{unit}})',
  columns: 'More columns',
  defaultColumns: 'Default columns',
  selectRow: 'Select row {{n}}',
  selectAll: 'Select all',
};

export const sheet: Mirror<typeof zh.sheet> = {
  takenAs: 'As ▸',
  rowNumber: 'Row number',
  chip: 'Column {{column}} taken as',
  foldedRows: 'Rows {{from}}–{{to}} are folded',
  unfold: 'Unfold',
};

export const provenance: Mirror<typeof zh.provenance> = {
  title: 'Where this figure comes from',
  path: 'Part of',
  rows: 'From {{count}}',
  rowDetail: 'Origin of this row',
  noRows: 'No row makes up this figure',
  sum: 'Sum of {{count}}',
  keyRow: 'row',
  keyOpen: 'open project',
  open: 'Open project',
  openWhole: 'Open whole sheet',
  source: 'Source',
  before: 'What this figure was before',
  recordedAt: 'Recorded',
  period: 'Period',
  valueIn: 'Value ({{unit}})',
  change: 'Change',
  confirmedBy: 'Confirmed by',
  removed: 'The original was destroyed on schedule; a transcript and its hash remain.',
};

export const explain: Mirror<typeof zh.explain> = {
  title: 'How this was computed',
  rule: 'Rule',
  inputs: 'Inputs',
  steps: 'Step by step',
  changes: 'What would change it',
  verdict: { yes: 'met', no: 'not met', unknown: 'cannot be judged' },
  replay: 'Replay',
};

export const asOf: Mirror<typeof zh.asOf> = {
  name: 'As known on',
  chip: 'As known on {{time}}',
  now: 'Now',
  other: 'Another time',
  show: 'Show',
  notFuture: 'Nothing after now can be shown.',
  readOnlyShort: 'Read only',
  readOnly: 'You are looking at the ledger of {{time}}; it cannot be changed.',
  back: 'Back to now',
};

export const period: Mirror<typeof zh.period> = {
  name: 'Period',
  sealed: 'Sealed',
  open: 'Not sealed',
  corrected: 'Corrected after seal',
};

export const filters: Mirror<typeof zh.filters> = {
  any: 'Any',
  clear: 'Clear',
  search: 'Find',
  searchIn: 'Find in {{name}}',
  noMatch: 'Nothing matches “{{words}}”.',
  several: '{{first}} and others, {{n}}',
};

export const twin: Mirror<typeof zh.twin> = { switch: 'View of {{title}}', drawing: 'Chart', table: 'Table' };

export const map: Mirror<typeof zh.map> = {
  region: '{{name}}: {{rate}} done, {{gap}} against pace; green {{green}}, yellow {{yellow}}, red {{red}}',
  pin: 'No. {{n}} {{name}}',
  noReport: 'Not reported',
  tint: { ahead: 'On pace', within: 'Within 10 points', beyond: 'Over 10 points' },
  pinIs: 'as in the list',
  schematic: 'Schematic, not an administrative boundary',
  approval: 'Map approval number: {{number}}',
};

export const stages: Mirror<typeof zh.stages> = {
  build: 'Building',
  benefit: 'Benefit',
  barIs: 'Bar = number of projects',
  red: '{{n}} red',
  open: '{{name}}: {{n}} projects, {{red}} red',
};

export const ribbon: Mirror<typeof zh.ribbon> = {
  forecast: 'exp. {{date}}',
  plan: 'plan {{date}}',
  unverified: 'to verify',
  state: {
    done: 'verified',
    doing: 'in progress',
    overdue: 'overdue',
    todo: 'ahead',
    unverified: 'to verify',
    stopped: 'suspended',
  },
  legendNote: 'exp. = forecast, plan = planned; deviation in calendar days',
};

export const stale: Mirror<typeof zh.stale> = {
  title: '{{what}} was not saved',
  why: '{{by}} changed it at {{at}}, after you opened it, so it was not saved. Compare both versions and choose one to go on from.',
  field: 'Field',
  theirs: 'Ledger now',
  mine: 'Mine',
  differs: 'the versions differ',
  takeTheirs: 'Use the ledger',
  keepMine: 'Go back with mine',
};

/** How values of the ledger are printed, wherever they stand. */
export const value = {
  yes: 'Yes',
  no: 'No',
  unit: {
    mu: 'mu',
    m2: 'm²',
    points: 'pp',
    wanKwh: '10 MWh',
    tce: 'tce',
    wanUsd: '10k USD',
    wanPerMu: '10k yuan/mu',
  },
  mark: { void: 'Void', survivor: 'Merged into', territory: 'Territory' },
};
