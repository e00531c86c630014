import { type Pace, type PaceCurve, paceFault, paceOf } from '@guatu/kernel';
import { readCatalog } from '../catalog/index.ts';
import type { ReadTrx } from '../ledger/index.ts';
import { type RuleKind, rulesOf } from '../rules/index.ts';
import { paceRefusals } from './messages.ts';

export interface NamedPace {
  readonly id: string;
  readonly label: string;
  readonly pace: Pace;
}

/** The curves of one version. */
export interface PaceCurves {
  /** What pace is shown by where no rule names a curve. */
  readonly usual: NamedPace;
  /** Curves by what other rules call them; what a version leaves out is as shipped, so that no rule loses its curve. */
  readonly byId: ReadonlyMap<string, NamedPace>;
}

type Raw = Readonly<Record<string, unknown>>;
type Point = PaceCurve['points'][number];

const KEYS = ['id', 'label', 'isDefault', 'points', 'basis'];

/** How much of a year's plan should be done by the end of each month; an office may issue its own. */
export const paceCurveRules: RuleKind<PaceCurves> = {
  id: 'pace-curves',
  read({ items }) {
    if (!Array.isArray(items) || items.length === 0) throw paceRefusals.pace_curves_none();
    const curves = items.map(readCurve);
    for (const [index, { id }] of curves.entries())
      if (curves.findIndex((each) => each.id === id) < index) throw paceRefusals.pace_curve_twice({ curve: id });
    const [usual, ...others] = curves.filter(({ isDefault }) => isDefault);
    if (!usual || others.length > 0) {
      throw paceRefusals.pace_curve_default({ count: usual ? others.length + 1 : 0 });
    }
    return { usual, byId: new Map([...shippedCurves(), ...curves].map((curve) => [curve.id, curve])) };
  },
};

/** A curve that other rules may name: one that is shipped, since every version has those. @throws CodedFailure `pace_curve_unknown` */
export function checkedCurveId(id: string): string {
  if (!shippedCurves().some((curve) => curve.id === id)) throw paceRefusals.pace_curve_unknown({ curve: id });
  return id;
}

function shippedCurves(): readonly NamedPace[] {
  return readCatalog<{ readonly items: readonly unknown[] }>('pace-curves.json').items.map(readCurve);
}

/** The curves of a day, as they hold for a leaf; null where none do. */
export async function paceCurvesOn(trx: ReadTrx, day: string): Promise<(leaf: number) => PaceCurves | null> {
  const rules = await rulesOf(trx, paceCurveRules);
  return (leaf) => rules.at(day, leaf)?.body ?? null;
}

/** A curve that a rule names. @throws CodedFailure `pace_curve_unknown`, also where no curves hold at all */
export function paceNamed(curves: PaceCurves | null, id: string): Pace {
  const curve = curves?.byId.get(id);
  if (!curve) throw paceRefusals.pace_curve_unknown({ curve: id });
  return curve.pace;
}

function readCurve(raw: unknown, index: number): NamedPace & { readonly isDefault: boolean } {
  const item = isRaw(raw) ? raw : {};
  const { id, label, isDefault = false, points } = item;
  if (typeof id !== 'string' || !/^[A-Z][A-Z0-9_]*$/.test(id) || typeof label !== 'string' || label.trim() === '') {
    throw paceRefusals.pace_curve_unnamed({ order: index + 1 });
  }
  const unknown = Object.keys(item).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw paceRefusals.pace_curve_field({ curve: label, field: unknown });
  if (!Array.isArray(points) || !points.every(isPoint)) throw paceRefusals.pace_curve_points({ curve: label });
  const fault = paceFault(points);
  if (fault?.at && fault.kind === 'order') {
    throw paceRefusals.pace_curve_order({ curve: label, month: fault.at.month });
  }
  if (fault?.at) throw paceRefusals.pace_curve_falls({ curve: label, ...fault.at });
  if (fault) throw paceRefusals.pace_curve_ends({ curve: label });
  return { id, label, isDefault: isDefault === true, pace: paceOf({ id, points }) };
}

function isPoint(point: unknown): point is Point {
  if (!isRaw(point) || Object.keys(point).length !== 2) return false;
  const within = (value: unknown, most: number) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
  return within(point.month, 12) && within(point.percent, 100);
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
