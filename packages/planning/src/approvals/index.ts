export { type Elapsed, elapsedOn } from './elapsed.ts';
export { approvalErrors } from './errors.ts';
export type { ApprovalFile, BasedTerm, Basis, FileDocument, FileFact, Named } from './file.ts';
export { type DocumentSource, type Material, materialsOf } from './materials.ts';
export { chooseGraph, expectedDays, type PlannedItem, type ProjectFacts, type Ruling } from './plan.ts';
export { readApprovalCatalog } from './read.ts';
export { followRoad, type ProjectFiles, type Road, type StandingItem } from './road.ts';
export type { ApprovalCatalog, ApprovalGraph, ApprovalItem, ApprovalMode, ItemTerm } from './types.ts';
export { compareModes, type WhatIf } from './what-if.ts';
