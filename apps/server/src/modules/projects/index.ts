import type { RecordKind } from '../../platform/records/index.ts';
import { projectDimensions } from '../sources/index.ts';
import { projectWords } from './messages.ts';

export { linkByNameHook } from './commands/link-by-name.ts';

export const projectRecords: RecordKind = {
  kind: 'project',
  read: 'project.read',
  write: 'project.write',
  saveTitle: projectWords.save,
  dimensions: projectDimensions,
};
