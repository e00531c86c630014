export { type AsksFirst, asksFirst } from './asks-first.ts';
export { type Erased, type Erasure, erasePersonal } from './erase.ts';
export { usePersonalKey } from './installation-key.ts';
export { isGone, openContents } from './open-contents.ts';
export { type RecordKeys, recordKeys } from './record-keys.ts';
export { isPersonal, personalKeysOf } from './which-values.ts';
