export { recordAsKnown, takeBack } from './as-known.ts';
export { type AuditEvent, appendAudit } from './audit.ts';
export type { CandidateDraft } from './candidate-draft.ts';
export { candidateRow } from './candidates.ts';
export { checkedValue } from './check-value.ts';
export { type Comparison, type Conflict, compareThreeWays, type LastWriter } from './compare.ts';
export {
  type Confirmation,
  type Confirmed,
  confirmBatch,
  type LandedBatch,
  type LandHook,
  type Recording,
} from './confirm.ts';
export { contentHash, contentText, type HashedRow, parseContent, type RevisionContent } from './content.ts';
export {
  ENTITY_KINDS,
  type EntityDef,
  type EntityKind,
  entityDef,
  entityDefs,
  type FieldDef,
  isEntityKind,
} from './dictionary.ts';
export { extensionFieldDef, extensionFields, withExtensions } from './extensions.ts';
export { ERASED, ledgerRefusals, UNSEEN } from './messages.ts';
export * from './personal/index.ts';
export { BY_HAND, type CellPlace, cellPlace, type ValueOrigin, valueHistory } from './provenance.ts';
export { type RecordEdit, saveRecord, saveRecords } from './save-record.ts';
export { holdLedger, type Seal, sealPeriod } from './seal.ts';
export { codeOf, initials, isKeyField, type SearchKeys, searchKeys } from './search-keys.ts';
export * from './sql/batch.ts';
export * from './sql/extensions.ts';
export * from './sql/revisions.ts';
export * from './sql/rows.ts';
export type { SealItem } from './sql/seal.ts';
export * from './sql/sources.ts';
export type { Db, ReadTrx, Tables, Trx } from './trx.ts';
export { draftUndo } from './undo.ts';
export * from './values.ts';
export { type ChainReport, type Finding, verifyChain } from './verify.ts';
