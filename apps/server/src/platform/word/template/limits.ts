import { DEFAULT_LIMITS, type WorkbookLimits } from '../../excel/index.ts';

const MB = 1024 * 1024;

/** Bounds on what one Word file may cost: an office's template is a few pages and a letterhead picture. */
export const TEMPLATE_LIMITS: WorkbookLimits = {
  ...DEFAULT_LIMITS,
  fileBytes: 10 * MB,
  partBytes: 16 * MB,
  totalBytes: 48 * MB,
};
