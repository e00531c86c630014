import type { ColumnClaim } from './claims.ts';
import type { SourceColumn } from './source-columns.ts';
import type { Token } from './tokenize.ts';

interface BareDate {
  readonly step: Token;
  readonly planned: string;
  readonly actual: string;
}

const BARE_DATES: readonly BareDate[] = [
  { step: 'START', planned: 'planStart', actual: 'actualStart' },
  { step: 'COMPLETE', planned: 'planComplete', actual: 'actualComplete' },
];

/**
 * 开工时间 alone may be the planned or the actual day and stays unmapped. Beside a column 计划开工时间 it can only be the
 * actual one, beside 实际开工时间 the planned one: nobody asks for the same day twice.
 */
export function contrastedDates(
  columns: readonly SourceColumn[],
  columnOf: (field: string) => SourceColumn | undefined,
): ColumnClaim[] {
  return BARE_DATES.flatMap(({ step, planned, actual }) => {
    const plan = columnOf(planned);
    const fact = columnOf(actual);
    if (!plan === !fact) return [];
    const bare = columns.filter((column) => column !== plan && column !== fact && says(column, step));
    const [column] = bare;
    const field = plan ? actual : planned;
    return bare.length === 1 && column ? [{ field, score: 0.8, needsProof: false, column }] : [];
  });
}

/** Whether the lowest caption is the step and a time, and nothing above it says whose plan or which part it is. */
function says(column: SourceColumn, step: Token): boolean {
  const leaf = column.path.at(-1);
  if (!leaf?.variants.every((tokens) => tokens.size === 2 && tokens.has(step) && tokens.has('DATE'))) return false;
  return column.path.slice(0, -1).every((caption) => caption.variants.every((tokens) => !tokens.has('PLAN')));
}
