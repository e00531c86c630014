import { type CodedError, ok, type Result, refuse } from '../errors.ts';
import { conditionErrors } from './errors.ts';
import { readComparison } from './read-comparison.ts';
import type { Condition, Vocabulary } from './types.ts';

/** More comparisons than these belong into several rules. */
const MOST_COMPARISONS = 200;

/**
 * Checks a condition as catalogues and screens write it against the facts it may ask about:
 *
 *     { "all": [{ "fact": "equipInvestment", "op": "ge", "value": 500, "unit": "万元" },
 *               { "not": { "fact": "regime", "op": "in", "value": ["NEGATIVE_LIST"] } }] }
 *
 * Refuses the first thing wrong with a `condition_…` error that says where it stands. Wanted numbers come out in base units.
 */
export function readCondition(raw: unknown, vocabulary: Vocabulary): Result<Condition> {
  let comparisons = 0;
  const read = (node: unknown, path: string): Result<Condition> => {
    if (!isRecord(node)) return refuse(conditionErrors.condition_bad_shape({ path }));
    if ('fact' in node) {
      comparisons += 1;
      if (comparisons > MOST_COMPARISONS)
        return refuse(conditionErrors.condition_too_large({ most: MOST_COMPARISONS }));
      const comparison = readComparison(node, path, vocabulary);
      return comparison.ok ? ok({ kind: 'comparison', comparison: comparison.value }) : comparison;
    }
    const [key, ...more] = Object.keys(node);
    if (more.length > 0) return refuse(conditionErrors.condition_bad_shape({ path }));
    if (key === 'not') {
      const part = read(node.not, `${path}“不是”`);
      return part.ok ? ok({ kind: 'not', part: part.value }) : part;
    }
    if (key !== 'all' && key !== 'any') return refuse(conditionErrors.condition_bad_shape({ path }));
    return readParts(key, node[key], path);
  };
  const readParts = (kind: 'all' | 'any', nodes: unknown, path: string): Result<Condition> => {
    const here = `${path}“${kind === 'all' ? '全部' : '任一'}”`;
    if (!Array.isArray(nodes)) return refuse(conditionErrors.condition_bad_shape({ path: here }));
    if (nodes.length === 0) return refuse(conditionErrors.condition_empty({ path: here }));
    const parts: Condition[] = [];
    for (const [i, node] of nodes.entries()) {
      const part: Result<Condition, CodedError> = read(node, `${here}第 ${i + 1} 条`);
      if (!part.ok) return part;
      parts.push(part.value);
    }
    return ok({ kind, parts });
  };
  return read(raw, '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
