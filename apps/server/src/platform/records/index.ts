export { batchNo, originsOf } from './history.ts';
export { listRecords } from './list.ts';
export { type ListKeys, listKeys } from './list-keys.ts';
export type { ListAnswer, ListRequest } from './list-types.ts';
export { HIDDEN, maskedValue, maskedValues, mayBeMasked, type Sight } from './mask.ts';
export { recordRefusals } from './messages.ts';
export { type RecordDeps, type RecordKind, recordRoutes } from './routes.ts';
export { sightOf } from './sight.ts';
export { personNames } from './sql/people.ts';
