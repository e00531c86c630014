import { plainText } from '../text/cell-text.ts';
import { foldTight } from '../text/fold.ts';
import type { ColumnClaim } from './claims.ts';
import type { SourceColumn } from './source-columns.ts';

const ENTERPRISE_END = /(?:公司|集团|厂|合作社|企业)$/;
const PROJECT_END = /(?:项目|工程|基地|产业园|生产线)(?:\([^()]*\))?$/;
const SAYS_EITHER = /^(?:涉及)?(?:项目(?:或|\/|、)?\(?企业\)?|企业(?:或|\/|、)?\(?项目\)?)(?:名称)?$/;

/**
 * 项目或企业 over a list of problems: when every cell names a company, the column is the enterprise's name, when every cell
 * names a project, the project's. A column with both stays unmapped, for its records would need two fields.
 */
export function eitherName(
  columns: readonly SourceColumn[],
  isFree: (field: string) => boolean,
): ColumnClaim | undefined {
  if (!isFree('projectName') || !isFree('enterpriseName')) return undefined;
  const saying = columns.filter((column) => SAYS_EITHER.test(foldTight(column.path.at(-1)?.label ?? '')));
  const [column] = saying;
  if (saying.length !== 1 || !column || column.samples.length === 0) return undefined;
  const names = column.samples.map((sample) => foldTight(plainText(sample.value)));
  const field = names.every((name) => ENTERPRISE_END.test(name))
    ? 'enterpriseName'
    : names.every((name) => PROJECT_END.test(name))
      ? 'projectName'
      : undefined;
  return field && { field, score: 0.8, needsProof: true, column };
}
