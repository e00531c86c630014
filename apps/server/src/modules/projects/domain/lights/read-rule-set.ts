import {
  type CanonicalValue,
  type CodedError,
  type Condition,
  canonicalText,
  compileCondition,
  ok,
  type PaceCurve,
  paceOf,
  parseIsoDay,
  parseRegionCode,
  type Result,
  readCondition,
  refuse,
} from '@guatu/kernel';
import { lightRuleErrors } from './messages/refusals.ts';
import type { Axis, Band, Clause, LightRuleSet } from './rule-set.ts';
import { AXIS_IDS } from './types.ts';
import { LIGHT_VOCABULARY } from './vocabulary.ts';

export interface LabelledCurve extends PaceCurve {
  readonly label: string;
}

export interface RuleSetContext {
  readonly curves: readonly LabelledCurve[];
  /** Hash of canonical text, as the ledger takes it. */
  readonly hashOf: (text: string) => string;
}

type Raw = Readonly<Record<string, unknown>>;

const WHOLE_COUNTRY = '000000';

/** Checks a rule set as the catalogue and the editor write it; refuses the first thing wrong with a `light_rule_…` error. */
export function readRuleSet(raw: unknown, { curves, hashOf }: RuleSetContext): Result<LightRuleSet> {
  if (!isRecord(raw) || typeof raw.id !== 'string' || raw.id === '') return badShape('', 'id');
  const rule = raw.id;
  const wrong = ENVELOPE.find(([field, fits]) => !fits(raw[field]));
  if (wrong) return badShape(rule, wrong[0]);
  const curve = curves.find(({ id }) => id === raw.paceCurve);
  if (!curve) return refuse(lightRuleErrors.light_rule_curve_unknown({ rule, curve: String(raw.paceCurve) }));
  const exempt = readClauses(rule, raw.exempt, 'exempt');
  if (!exempt.ok) return exempt;
  const axes = readAxes(rule, raw.axes);
  if (!axes.ok) return axes;
  const envelope = raw as unknown as Omit<LightRuleSet, 'hash' | 'pace' | 'paceLabel' | 'exempt' | 'axes'>;
  return ok({
    id: rule,
    title: envelope.title,
    version: envelope.version,
    effectiveFrom: envelope.effectiveFrom,
    effectiveTo: envelope.effectiveTo,
    regionCode: envelope.regionCode,
    sourceNote: envelope.sourceNote,
    hash: hashOf(canonicalText({ ruleSet: raw, curve: curve.points } as unknown as CanonicalValue)),
    pace: paceOf(curve),
    paceLabel: curve.label,
    exempt: exempt.value,
    axes: axes.value,
  });
}

const isDay = (value: unknown) => typeof value === 'string' && parseIsoDay(value).ok;
const isWords = (value: unknown) => typeof value === 'string' && value !== '';
const ENVELOPE: readonly (readonly [field: string, fits: (value: unknown) => boolean])[] = [
  ['title', isWords],
  ['version', (value) => Number.isInteger(value) && Number(value) > 0],
  ['effectiveFrom', isDay],
  ['effectiveTo', (value) => value === null || isDay(value)],
  ['regionCode', (value) => value === WHOLE_COUNTRY || (typeof value === 'string' && parseRegionCode(value).ok)],
  ['sourceNote', isWords],
  // The only way so far of making one light of several; written out, so that another one needs no guessing.
  ['overall', (value) => value === 'WORST'],
];

function readAxes(rule: string, raw: unknown): Result<readonly Axis[]> {
  if (!Array.isArray(raw) || raw.length === 0) return badShape(rule, 'axes');
  const axes: Axis[] = [];
  for (const each of raw) {
    const axis = readAxis(rule, each);
    if (!axis.ok) return axis;
    const { id } = axis.value;
    if (axes.some((other) => other.id === id))
      return refuse(lightRuleErrors.light_rule_axis_unknown({ rule, axis: id }));
    axes.push(axis.value);
  }
  return ok(axes);
}

function readAxis(rule: string, raw: unknown): Result<Axis> {
  if (!isRecord(raw)) return badShape(rule, 'axes');
  const id = AXIS_IDS.find((each) => each === raw.id);
  if (id === undefined) return refuse(lightRuleErrors.light_rule_axis_unknown({ rule, axis: String(raw.id) }));
  if (typeof raw.label !== 'string') return badShape(rule, `${id}.label`);
  const without = readClauses(rule, raw.without, `${id}.without`);
  if (!without.ok) return without;
  if (!Array.isArray(raw.bands)) return badShape(rule, `${id}.bands`);
  const bands: Band[] = [];
  for (const band of raw.bands) {
    const read = readBand(rule, band, `${id}.bands`);
    if (!read.ok) return read;
    bands.push(read.value);
  }
  const order = bands.map(({ light }) => light).join();
  if (!['RED', 'YELLOW', 'RED,YELLOW'].includes(order)) {
    return refuse(lightRuleErrors.light_rule_band_order({ rule, axis: raw.label }));
  }
  const facts = [...new Set(bands.flatMap(({ condition }) => factsIn(condition)))];
  return ok({ id, label: raw.label, without: without.value, bands, facts });
}

function readBand(rule: string, raw: unknown, path: string): Result<Band> {
  if (!isRecord(raw)) return badShape(rule, path);
  const { light, call = null } = raw;
  if (light !== 'RED' && light !== 'YELLOW') return badShape(rule, `${path}.light`);
  if (call !== null && typeof call !== 'string') return badShape(rule, `${path}.call`);
  const read = readWhen(rule, raw.when, `${path}.${light}`);
  return read.ok ? ok({ light, call, ...read.value }) : read;
}

function readClauses(rule: string, raw: unknown, path: string): Result<readonly Clause[]> {
  if (!Array.isArray(raw)) return badShape(rule, path);
  const clauses: Clause[] = [];
  for (const each of raw) {
    if (!isRecord(each) || typeof each.reason !== 'string') return badShape(rule, `${path}.reason`);
    const read = readWhen(rule, each.when, path);
    if (!read.ok) return read;
    clauses.push({ reason: each.reason, ...read.value });
  }
  return ok(clauses);
}

function readWhen(rule: string, raw: unknown, path: string): Result<Pick<Clause, 'condition' | 'test'>> {
  const condition = readCondition(raw, LIGHT_VOCABULARY);
  if (!condition.ok) {
    const because = condition.error.message;
    return refuse(lightRuleErrors.light_rule_condition({ rule, path, because }));
  }
  return ok({ condition: condition.value, test: compileCondition(condition.value, LIGHT_VOCABULARY) });
}

function factsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'comparison') return [condition.comparison.fact];
  return condition.kind === 'not' ? factsIn(condition.part) : condition.parts.flatMap(factsIn);
}

function badShape(rule: string, path: string): { readonly ok: false; readonly error: CodedError } {
  return refuse(lightRuleErrors.light_rule_bad_shape({ rule, path }));
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
