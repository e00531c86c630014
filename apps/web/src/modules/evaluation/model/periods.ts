import type { SchemeBrief } from '@guatu/contract';

export type PeriodKind = Exclude<SchemeBrief['period'], 'NONE'>;

export interface YearPart {
  /** As it stands in the code of the period, behind the year. */
  readonly code: string;
  readonly nth: number;
}

const PARTS: Readonly<Record<PeriodKind, { readonly count: number; readonly code: (nth: number) => string }>> = {
  YEAR: { count: 0, code: () => '' },
  HALF: { count: 2, code: (nth) => `H${nth}` },
  QUARTER: { count: 4, code: (nth) => `Q${nth}` },
  MONTH: { count: 12, code: (nth) => `M${String(nth).padStart(2, '0')}` },
};

/** The parts of a year that a scheme may judge; none where it judges whole years. */
export function partsOfYear(kind: PeriodKind): readonly YearPart[] {
  const { count, code } = PARTS[kind];
  return Array.from({ length: count }, (_, index) => ({ code: code(index + 1), nth: index + 1 }));
}

/** `2025`, `2025H1`, `2025Q3`, `2025M10`; null while the year or its part is not given. */
export function periodCode(year: string, part: string, kind: PeriodKind): string | null {
  if (!/^[12]\d{3}$/.test(year)) return null;
  if (kind === 'YEAR') return year;
  return partsOfYear(kind).some(({ code }) => code === part) ? `${year}${part}` : null;
}

/** The period of a run as the kernel writes it: whole years carry a letter there. */
export const kernelCode = (code: string): string => (/^\d{4}$/.test(code) ? `${code}Y` : code);
