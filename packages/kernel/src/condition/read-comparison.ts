import { decimalOfNumber, decimalToNumber } from '../decimal.ts';
import { type CodedError, ok, type Result, refuse } from '../errors.ts';
import { dayNumber, parseIsoDay } from '../iso-day.ts';
import { baseUnit, convertUnit, parseUnit } from '../units.ts';
import { comparisonText } from './comparison-text.ts';
import { conditionErrors } from './errors.ts';
import type { Comparison, FactSpec, FactType, Op, Vocabulary } from './types.ts';

const SIZE: readonly Op[] = ['lt', 'le', 'eq', 'ne', 'ge', 'gt', 'between'];
const WORD: readonly Op[] = ['eq', 'ne', 'in', 'notIn'];
const ASKING: readonly Op[] = ['known', 'notKnown'];

/** Which comparisons a fact of a type allows. */
const OPS: Readonly<Record<FactType, readonly Op[]>> = {
  number: [...SIZE, ...ASKING],
  date: [...SIZE, ...ASKING],
  bool: ['eq', 'ne', ...ASKING],
  choice: [...WORD, ...ASKING],
  text: [...WORD, ...ASKING],
  list: ['has', 'hasNot', ...ASKING],
};

/** One comparison as it was written: fact, operator, value, unit. */
export function readComparison(
  node: Readonly<Record<string, unknown>>,
  path: string,
  vocabulary: Vocabulary,
): Result<Comparison> {
  const spec = typeof node.fact === 'string' ? vocabulary.get(node.fact) : undefined;
  if (!spec) return refuse(conditionErrors.condition_fact_unknown({ path, fact: String(node.fact) }));
  const { label } = spec;
  const op = OPS[spec.type].find((each) => each === node.op);
  if (op === undefined) return refuse(conditionErrors.condition_op_unfit({ path, label, op: String(node.op) }));
  const values = valuesFor(op, node.value);
  if (values === null) return refuse(valueUnfit(path, spec, node.value));
  const unit = readUnit(spec, op, node.unit, path);
  if (!unit.ok) return unit;
  const wanted: Comparison['wanted'][number][] = [];
  for (const value of values) {
    const read = wantedValue(spec, value, unit.value);
    if (read === null) return refuse(valueUnfit(path, spec, value));
    wanted.push(read);
  }
  const [from, to] = wanted;
  if (op === 'between' && Number(from) > Number(to)) return refuse(valueUnfit(path, spec, node.value));
  const unitLabel = unit.value?.label ?? '';
  return ok({ fact: spec.id, op, wanted, text: comparisonText(spec, op, values, unitLabel) });
}

function valueUnfit(path: string, { label }: FactSpec, value: unknown): CodedError {
  return conditionErrors.condition_value_unfit({ path, label, value: JSON.stringify(value) ?? '' });
}

/** As many values as the operator takes, or null. */
function valuesFor(op: Op, value: unknown): readonly unknown[] | null {
  switch (op) {
    case 'known':
    case 'notKnown':
      return value === undefined ? [] : null;
    case 'between':
      return Array.isArray(value) && value.length === 2 ? value : null;
    case 'in':
    case 'notIn':
      return Array.isArray(value) && value.length > 0 ? value : null;
    default:
      return Array.isArray(value) || value === undefined ? null : [value];
  }
}

/** A number that measures something needs a unit of that dimension, so that nobody has to guess it; others have none. */
function readUnit({ label, type, dimension }: FactSpec, op: Op, written: unknown, path: string) {
  const unfit = () => refuse(conditionErrors.condition_unit_unfit({ path, label, unit: String(written ?? '') }));
  const measured = type === 'number' && dimension !== undefined && !ASKING.includes(op);
  if (!measured) return written === undefined ? ok(null) : unfit();
  if (typeof written !== 'string') return unfit();
  const unit = parseUnit(written);
  return unit.ok && unit.value.dimension === dimension ? ok(unit.value) : unfit();
}

type WantedUnit = Extract<ReturnType<typeof readUnit>, { ok: true }>['value'];

function wantedValue({ type, choices }: FactSpec, value: unknown, unit: WantedUnit): number | string | boolean | null {
  switch (type) {
    case 'number':
      return typeof value === 'number' ? inBaseUnit(value, unit) : null;
    case 'date': {
      const day = typeof value === 'string' ? parseIsoDay(value) : null;
      return day?.ok ? dayNumber(day.value) : null;
    }
    case 'bool':
      return typeof value === 'boolean' ? value : null;
    default:
      if (typeof value !== 'string' || value === '') return null;
      return choices === undefined || choices.some(({ id }) => id === value) ? value : null;
  }
}

function inBaseUnit(value: number, unit: WantedUnit): number | null {
  const written = decimalOfNumber(value);
  if (!written.ok) return null;
  if (unit === null) return value;
  const converted = convertUnit(written.value, unit, baseUnit(unit.dimension));
  return converted.ok ? decimalToNumber(converted.value) : null;
}
