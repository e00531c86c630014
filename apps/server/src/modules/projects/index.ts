import type { RecordKind } from '../../platform/records/index.ts';
import { projectWords } from './messages.ts';

export const projectRecords: RecordKind = {
  kind: 'project',
  read: 'project.read',
  write: 'project.write',
  saveTitle: projectWords.save,
};
