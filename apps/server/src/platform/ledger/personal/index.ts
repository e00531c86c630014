export { usePersonalKey } from './installation-key.ts';
export { isGone, openContents } from './open-contents.ts';
export { type RecordKeys, recordKeys } from './record-keys.ts';
export { erasedAmong } from './sql/keys.ts';
export { isPersonal, personalKeysOf } from './which-values.ts';
