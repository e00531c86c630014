import type { NumberColumn } from '../data/table.ts';
import { meanOf } from '../math/moments.ts';
import { medianOf } from '../math/quantile.ts';
import type { Conventions, LeafNode } from '../recipe/types.ts';
import { normalise } from './normalise/index.ts';
import { treatOutliers } from './outliers.ts';
import { membersOf, type Peers } from './peers.ts';
import { refuseUnits } from './raw.ts';
import type { StepFacts } from './step-facts.ts';

/** An indicator on its way from value to score, every step kept. Units without a value have 0 in arrays of numbers. */
export interface LeafSteps {
  readonly leaf: LeafNode;
  readonly raw: NumberColumn;
  /** After filling in by MEAN or MEDIAN, and after the treatment of outliers. */
  readonly treated: Float64Array;
  /** As the method gives it. */
  readonly normalised: Float64Array;
  /** What counts: the normalised score over full marks. */
  readonly score: Float64Array;
  /** 1 where the indicator is left out for a unit, by EXCLUDE_REWEIGHT; null: nowhere. */
  readonly excluded: Uint8Array | null;
  /** Figures that each group of peers was measured by. */
  readonly facts: readonly StepFacts[];
  readonly peers: Peers;
}

export interface LeafContext {
  readonly units: readonly string[];
  /** Among whom values are compared. */
  readonly peers: Peers;
  /** Whose mean stands in for a missing score. */
  readonly groups: Peers;
  readonly conventions: Conventions;
}

/** Scores one indicator from its values. Refuses missing values where the rule says so. */
export function scoreLeaf(leaf: LeafNode, raw: NumberColumn, context: LeafContext): LeafSteps {
  const { peers, units, conventions } = context;
  if (leaf.missing === 'REFUSE' && raw.missing?.includes(1)) {
    refuseUnits(
      'scoring_missing_refused',
      leaf.title,
      units.filter((_, unit) => raw.missing?.[unit] === 1),
    );
  }
  const filled = fillRaw(leaf, raw, context);
  const { direction, title } = leaf;
  const normaliseContext = { direction, conventions, title };
  const n = raw.values.length;
  const facts: StepFacts[] = [];
  const normalised = new Float64Array(n);
  if (peers.members === null && filled.missing === null) {
    const { values: treated, facts: bounds } = treat(leaf, filled.values, conventions);
    facts.push({ ...bounds, ...normalise(leaf.normalise, treated, normalised, normaliseContext) });
    return finish(leaf, raw, treated, normalised, facts, context);
  }
  const treated = new Float64Array(n);
  for (const members of membersOf(peers, n)) {
    const present = members.filter((unit) => filled.missing?.[unit] !== 1);
    const own = Float64Array.from(present, (unit) => filled.values[unit] ?? 0);
    const { values, facts: bounds } = treat(leaf, own, conventions);
    const scores = new Float64Array(own.length);
    facts.push({ ...bounds, ...normalise(leaf.normalise, values, scores, normaliseContext) });
    present.forEach((unit, i) => {
      treated[unit] = values[i] ?? 0;
      normalised[unit] = scores[i] ?? 0;
    });
  }
  if (leaf.missing === 'GROUP_MEAN_SCORE') fillScores(normalised, filled.missing, context);
  return finish(leaf, raw, treated, normalised, facts, context);
}

function treat(leaf: LeafNode, values: Float64Array, conventions: Conventions) {
  return leaf.outliers ? treatOutliers(leaf.outliers, values, conventions, leaf.title) : { values, facts: {} };
}

function finish(
  leaf: LeafNode,
  raw: NumberColumn,
  treated: Float64Array,
  normalised: Float64Array,
  facts: readonly StepFacts[],
  { peers }: LeafContext,
): LeafSteps {
  const { fullMarks } = leaf;
  const score = fullMarks === 1 ? normalised : normalised.map((value) => value / fullMarks);
  const excluded = leaf.missing === 'EXCLUDE_REWEIGHT' && raw.missing?.includes(1) ? raw.missing : null;
  return { leaf, raw, treated, normalised, score, excluded, facts, peers };
}

/** MEAN and MEDIAN put the group's raw value in the gaps; a group that knows nothing takes that of all, or keeps the gap. */
function fillRaw(leaf: LeafNode, raw: NumberColumn, { groups, conventions }: LeafContext): NumberColumn {
  const { missing, values } = raw;
  if (missing === null || (leaf.missing !== 'MEAN' && leaf.missing !== 'MEDIAN')) return raw;
  const middle = (units: Uint32Array) => {
    const known = Float64Array.from(
      units.filter((unit) => missing[unit] !== 1),
      (unit) => values[unit] ?? 0,
    );
    return leaf.missing === 'MEAN' ? meanOf(known) : medianOf(known, conventions.quantile);
  };
  return fillGaps(values, missing, groups, middle);
}

/** The group's mean score stands in; a group without any takes the mean of all; nobody's score at all is 0. */
function fillScores(scores: Float64Array, missing: Uint8Array | null, { groups }: LeafContext): void {
  if (missing === null) return;
  const middle = (units: Uint32Array) =>
    meanOf(
      Float64Array.from(
        units.filter((unit) => missing[unit] !== 1),
        (unit) => scores[unit] ?? 0,
      ),
    );
  scores.set(fillGaps(scores, missing, groups, middle).values);
}

function fillGaps(
  values: Float64Array,
  missing: Uint8Array,
  groups: Peers,
  middle: (units: Uint32Array) => number | null,
): NumberColumn {
  const filled = Float64Array.from(values);
  const gaps = Uint8Array.from(missing);
  const ofAll = middle(Uint32Array.from(values.keys()));
  for (const members of membersOf(groups, values.length)) {
    const fill = middle(members) ?? ofAll;
    if (fill === null) continue;
    for (const unit of members) {
      if (missing[unit] !== 1) continue;
      filled[unit] = fill;
      gaps[unit] = 0;
    }
  }
  return { values: filled, missing: gaps.includes(1) ? gaps : null };
}
