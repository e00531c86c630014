import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import {
  compileCondition,
  evaluateCondition,
  type Fact,
  type FactSpec,
  type Facts,
  type Needed,
  nearestChanges,
  readCondition,
  type Vocabulary,
} from './index.ts';

const specs: readonly FactSpec[] = [
  { id: 'a', label: '甲', type: 'number' },
  { id: 'b', label: '乙', type: 'number' },
  { id: 'c', label: '丙', type: 'choice', choices: ['x', 'y', 'z'].map((id) => ({ id, label: id })) },
  { id: 'd', label: '丁', type: 'bool' },
];
const vocabulary: Vocabulary = new Map(specs.map((spec) => [spec.id, spec]));

/** Thresholds are whole; with the halves between and beyond them every case a number can be in is there. */
const NUMBERS = [-0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];
const VALUES: Readonly<Record<string, readonly Fact[]>> = {
  a: [null, ...NUMBERS],
  b: [null, ...NUMBERS],
  c: [null, 'x', 'y', 'z'],
  d: [null, true, false],
};

const size = (fact: string) =>
  fc.record({
    fact: fc.constant(fact),
    op: fc.constantFrom('lt', 'le', 'eq', 'ne', 'ge', 'gt'),
    value: fc.integer({ min: 0, max: 3 }),
  });
const leaf = fc.oneof(
  size('a'),
  size('b'),
  fc.record({
    fact: fc.constant('c'),
    op: fc.constantFrom('in', 'notIn'),
    value: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
  }),
  fc.record({ fact: fc.constant('d'), op: fc.constant('eq'), value: fc.boolean() }),
  fc.record({ fact: fc.constantFrom('a', 'c', 'd'), op: fc.constantFrom('known', 'notKnown') }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}));
const facts = fc.record(
  Object.fromEntries(Object.entries(VALUES).map(([id, values]) => [id, fc.constantFrom(...values)])),
) as fc.Arbitrary<Record<string, Fact>>;

const judge = (raw: unknown, known: Facts) =>
  evaluateCondition(valueOrThrow(readCondition(raw, vocabulary)), vocabulary, known);
const outcomeOf = (raw: unknown, known: Facts) => judge(raw, known).outcome;

function* everything(): Generator<Record<string, Fact>> {
  for (const a of VALUES.a ?? [])
    for (const b of VALUES.b ?? [])
      for (const c of VALUES.c ?? []) for (const d of VALUES.d ?? []) yield { a, b, c, d };
}

/** The fewest facts that differ from the known ones in any state that makes a yes; by trying all of them. */
function fewest(raw: unknown, known: Record<string, Fact>): number | null {
  let best: number | null = null;
  for (const state of everything()) {
    const changes = Object.keys(state).filter((id) => state[id] !== known[id]).length;
    if ((best === null || changes < best) && outcomeOf(raw, state) === 'yes') best = changes;
  }
  return best;
}

function fits(needed: Needed, value: Fact): boolean {
  switch (needed.kind) {
    case 'atLeast':
      return typeof value === 'number' && (value > needed.bound || (needed.inclusive && value === needed.bound));
    case 'atMost':
      return typeof value === 'number' && (value < needed.bound || (needed.inclusive && value === needed.bound));
    case 'oneOf':
      return needed.words.includes(value as string);
    case 'noneOf':
      return value !== null && !needed.words.includes(value as string);
    case 'known':
      return value !== null;
    case 'notKnown':
      return value === null;
    case 'holding':
      return false;
  }
}

describe('条件的规律', () => {
  it('不是的不是就是;全部与任一互为反面', () => {
    fc.assert(
      fc.property(tree, tree, facts, (x, y, known) => {
        expect(outcomeOf({ not: { not: x } }, known)).toBe(outcomeOf(x, known));
        expect(outcomeOf({ not: { all: [x, y] } }, known)).toBe(outcomeOf({ any: [{ not: x }, { not: y }] }, known));
      }),
    );
  });

  it('多知道一件事,不会把已定的是改成否,除非问的就是知不知道', () => {
    const asksWhetherKnown = (raw: unknown) => /"(?:known|notKnown)"/.test(JSON.stringify(raw));
    fc.assert(
      fc.property(tree, facts, facts, (raw, known, more) => {
        fc.pre(!asksWhetherKnown(raw));
        const before = outcomeOf(raw, known);
        const filled = Object.fromEntries(Object.entries(known).map(([id, fact]) => [id, fact ?? more[id] ?? null]));
        if (before !== 'unknown') expect(outcomeOf(raw, filled)).toBe(before);
      }),
    );
  });

  it('最近的改法:照它改就成,而且没有改得更少的', () => {
    fc.assert(
      fc.property(tree, facts, (raw, known) => {
        const nearest = nearestChanges(valueOrThrow(readCondition(raw, vocabulary)), vocabulary, known);
        const outcome = outcomeOf(raw, known);
        expect(nearest === null ? null : nearest.length).toBe(fewest(raw, known));
        expect(nearest?.length === 0).toBe(outcome === 'yes');
        if (nearest === null) return;
        // Some state that differs only in the proposed facts, each as proposed, is a yes.
        const changed = new Map(nearest.map((change) => [change.fact, change]));
        const reached = [...everything()].some(
          (state) =>
            Object.keys(state).every((id) => {
              const change = changed.get(id);
              return change ? fits(change.needed, state[id] ?? null) : state[id] === known[id];
            }) && outcomeOf(raw, state) === 'yes',
        );
        expect(reached).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('先编译好再判,与逐条判的结果一样', () => {
    fc.assert(
      fc.property(tree, fc.array(facts, { minLength: 1, maxLength: 5 }), (raw, all) => {
        const compiled = compileCondition(valueOrThrow(readCondition(raw, vocabulary)), vocabulary);
        expect(all.map(compiled)).toEqual(all.map((known) => outcomeOf(raw, known)));
      }),
    );
  });

  it('决定结果的比较都与结果同向,经过几个“不是”就反几次', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 4 }), facts, (leaves, known) => {
        const { outcome, reasons } = judge({ all: leaves }, known);
        for (const reason of reasons.filter(({ decisive }) => decisive)) expect(reason.outcome).toBe(outcome);
        expect(reasons.some(({ decisive }) => decisive)).toBe(true);
      }),
    );
  });
});
