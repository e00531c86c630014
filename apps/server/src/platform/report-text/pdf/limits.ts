/** What one PDF may ask for: a report of a people's congress with all its annexes has a few hundred pages. */
export const pdfLimits = {
  bytes: 64 * 1024 * 1024,
  pages: 1000,
  seconds: 60,
  /** Megabytes of JavaScript values. */
  memory: 768,
} as const;

export type PdfLimits = { readonly [Limit in keyof typeof pdfLimits]: number };
