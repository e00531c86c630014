import {
  type CodedError,
  type Condition,
  compileCondition,
  ok,
  type PaceCurve,
  paceFault,
  paceOf,
  type Result,
  readCondition,
  refuse,
} from '@guatu/kernel';
import { lightRuleErrors } from './messages/refusals.ts';
import type { Axis, Band, Clause, LightRuleSet, LightRules } from './rule-set.ts';
import { AXIS_IDS } from './types.ts';
import { LIGHT_VOCABULARY } from './vocabulary.ts';

type Raw = Readonly<Record<string, unknown>>;

/**
 * Checks one version of the light rules as the catalogue and the editor write it; refuses the first thing wrong with a
 * `light_rule_…` error. The pace stands in each set, so that a version judges the same whatever becomes of other rules.
 */
export function readLightRules(raw: Raw): Result<LightRules> {
  const { inForce, items } = raw;
  if (!Array.isArray(items) || items.length === 0) return badShape(String(inForce), 'items');
  const sets: LightRuleSet[] = [];
  for (const each of items) {
    const set = readRuleSet(each);
    if (!set.ok) return set;
    sets.push(set.value);
  }
  const chosen = sets.filter(({ id }) => id === inForce);
  const [only] = chosen;
  return only && chosen.length === 1 ? ok({ inForce: only, sets }) : badShape(String(inForce), 'inForce');
}

/** One rule set. */
export function readRuleSet(raw: unknown): Result<LightRuleSet> {
  if (!isRecord(raw) || !isWords(raw.id)) return badShape('', 'id');
  const { id, title, sourceNote } = raw;
  if (!isWords(title)) return badShape(id, 'title');
  if (!isWords(sourceNote)) return badShape(id, 'sourceNote');
  // The only way so far of making one light of several; written out, so that another one needs no guessing.
  if (raw.overall !== 'WORST') return badShape(id, 'overall');
  const pace = readPace(id, raw.pace);
  if (!pace.ok) return pace;
  const exempt = readClauses(id, raw.exempt, 'exempt');
  if (!exempt.ok) return exempt;
  const axes = readAxes(id, raw.axes);
  if (!axes.ok) return axes;
  return ok({ id, title, sourceNote, ...pace.value, exempt: exempt.value, axes: axes.value });
}

function readPace(rule: string, raw: unknown): Result<Pick<LightRuleSet, 'pace' | 'paceLabel'>> {
  if (!isRecord(raw) || !isWords(raw.label) || !Array.isArray(raw.points)) return badShape(rule, 'pace');
  const points: readonly unknown[] = raw.points;
  if (!points.every(isPoint) || paceFault(points) !== null) {
    return refuse(lightRuleErrors.light_rule_pace({ rule, label: raw.label }));
  }
  return ok({ pace: paceOf({ id: raw.label, points }), paceLabel: raw.label });
}

type Point = PaceCurve['points'][number];

function isPoint(point: unknown): point is Point {
  return isRecord(point) && Number.isInteger(point.month) && Number.isInteger(point.percent);
}

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
  if (!isWords(raw.label)) return badShape(rule, `${id}.label`);
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

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
