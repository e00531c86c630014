import type { RecordKind } from '../../platform/records/index.ts';
import { enterpriseWords } from './messages.ts';

export const enterpriseRecords: RecordKind = {
  kind: 'enterprise',
  read: 'project.read',
  write: 'project.write',
  saveTitle: enterpriseWords.save,
};
