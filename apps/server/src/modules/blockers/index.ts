import type { RecordKind } from '../../platform/records/index.ts';
import { blockerWords } from './messages.ts';

export const blockerRecords: RecordKind = {
  kind: 'blocker',
  read: 'project.read',
  write: 'project.write',
  saveTitle: blockerWords.save,
};
