import type { RecordKind } from '../../platform/records/index.ts';
import { fundingWords } from './messages.ts';

export const fundingRecords: RecordKind = {
  kind: 'funding',
  read: 'project.read',
  write: 'project.write',
  saveTitle: fundingWords.save,
};
