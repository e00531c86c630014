import type { ProjectSettlement } from '@guatu/contract';

/** What every form of the page is about, and how it is left. */
export interface OnProject {
  readonly answer: ProjectSettlement;
  readonly onClose: () => void;
}
