import type { AttachmentDeps } from '../../../platform/attachments/index.ts';
import type { LandHook } from '../../../platform/ledger/index.ts';
import type { PhotoPrints } from '../../../platform/pictures/index.ts';

export interface VisitDeps extends AttachmentDeps {
  readonly hooks: readonly LandHook[];
  readonly prints: PhotoPrints;
}
