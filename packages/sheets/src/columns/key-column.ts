import { plainText } from '../text/cell-text.ts';
import type { ColumnClaim } from './claims.ts';
import type { SourceColumn } from './source-columns.ts';

const HAN = /\p{Script=Han}/u;

/** How captions of key columns end, whatever an office writes before: 招引项目名称, 走访企业名称, 需市级协调的问题. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  projectName: /(?:项目|工程)(?:名称|全称|名)$/,
  enterpriseName: /(?:企业|公司|单位)(?:名称|全称|名)$/,
  blockerDesc: /(?:问题|堵点|卡点|难点|困难|诉求|事项)(?:内容|描述)?$/,
};

/** A unit may be an office; enterprises call themselves something else. */
const ENTERPRISE_NAME = /公司|集团|厂|企业|合作社/;

/**
 * The column that names the rows when no caption says the key field in known words. Without it the whole table would be
 * lost for one strange word; two candidates are one too many.
 */
export function plainKey(
  field: string,
  columns: readonly SourceColumn[],
  fieldOf: (column: SourceColumn) => string | undefined,
): ColumnClaim | null {
  const ending = ENDINGS[field];
  if (!ending) return null;
  const found = columns.filter((column) => {
    const leaf = column.path.at(-1);
    return leaf !== undefined && ending.test(leaf.label) && fieldOf(column) === undefined && holdsNames(column, field);
  });
  const [column] = found;
  return found.length === 1 && column ? { field, score: 0.6, needsProof: true, column } : null;
}

function holdsNames({ samples }: SourceColumn, field: string): boolean {
  const form = field === 'enterpriseName' ? ENTERPRISE_NAME : HAN;
  const named = samples.filter((sample) => form.test(plainText(sample.value))).length;
  return samples.length > 0 && named >= samples.length * 0.8;
}
