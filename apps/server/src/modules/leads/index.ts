import type { RecordKind } from '../../platform/records/index.ts';
import { leadWords } from './messages.ts';

export const leadRecords: RecordKind = {
  kind: 'lead',
  read: 'project.read',
  write: 'project.write',
  saveTitle: leadWords.save,
};
