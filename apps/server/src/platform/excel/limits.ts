/** Bounds on what one workbook may cost. Sizes in bytes. */
export interface WorkbookLimits {
  /** The file as uploaded. */
  readonly fileBytes: number;
  /** A part may pass this size only when its ratio is at most `partRatio`. */
  readonly partBytes: number;
  readonly partRatio: number;
  /** All parts of the package together, expanded. */
  readonly totalBytes: number;
  /** Cells of the used area over all sheets, counting the gaps left of the last value in each row. */
  readonly cells: number;
  /** Different texts of the workbook, and their characters together. */
  readonly texts: number;
  readonly textLength: number;
}

/**
 * The import contract's bounds (section 5). The bounds on cells and texts are ours: a small file can
 * place one value at the far right of a million rows, or repeat a short text a million times, which no byte bound sees.
 */
export const DEFAULT_LIMITS: WorkbookLimits = {
  fileBytes: 64 * 1024 * 1024,
  partBytes: 32 * 1024 * 1024,
  partRatio: 200,
  totalBytes: 1024 * 1024 * 1024,
  cells: 20_000_000,
  texts: 5_000_000,
  textLength: 200_000_000,
};

/** Largest row and column numbers of the formats (1-based). */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
