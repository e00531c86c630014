import fc from 'fast-check';
import type { Values } from '../../../platform/ledger/index.ts';
import { LEAVES, type Office } from './office.ts';

/** One act of an office: what a day's work does to the ledger. */
export type Act =
  | { readonly do: 'register'; readonly leaf: number; readonly values: Values; readonly columns: Columns }
  | { readonly do: 'edit'; readonly nth: number; readonly values: Values }
  | { readonly do: 'mark'; readonly nth: number; readonly columns: Columns }
  | { readonly do: 'light'; readonly nth: number; readonly period: string; readonly light: 'GREEN' | 'YELLOW' | 'RED' }
  | { readonly do: 'move'; readonly nth: number; readonly leaf: number }
  | { readonly do: 'void'; readonly nth: number }
  | { readonly do: 'undo'; readonly nth: number };

type Columns = Readonly<Record<string, string | number | null>>;

const YEARS = [2025, 2026] as const;
const year = fc.constantFrom(...YEARS);
const monthText = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => ({ y, m: String(m).padStart(2, '0') }));
const period = monthText.map(({ y, m }) => `${y}M${m}`);
const ledgerDate = fc.oneof(
  monthText.map(({ y, m }) => `${y}-${m}-15`),
  monthText.map(({ y, m }) => `${y}-${m}`),
  fc.constantFrom('2025Q3', '2026Q2', '2026H1', '2025', '2019-05-01'),
);
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900_000_000 }));
const orGone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 });

/** One value of a project that the wall depends on. */
const entry: fc.Arbitrary<readonly [string, Values[string]]> = fc.oneof(
  fc.tuple(fc.constant('totalInvestment'), orGone(amount)),
  fc.tuple(
    year.map((y) => `annualPlanAmt@${y}Y`),
    orGone(amount),
  ),
  fc.tuple(
    period.map((p) => `ytdDoneAmt@${p}`),
    orGone(amount),
  ),
  fc.tuple(
    period.map((p) => `monthDoneAmt@${p}`),
    orGone(amount),
  ),
  fc.tuple(fc.constantFrom('planStart', 'actualStart', 'actualComplete'), orGone(ledgerDate)),
  fc.tuple(fc.constant('statInMonth'), orGone(monthText.map(({ y, m }) => `${y}-${m}`))),
  fc.tuple(fc.constant('isStatEntered'), fc.boolean()),
  fc.tuple(fc.constant('projectKind'), orGone(fc.constantFrom('INDUSTRY', 'SERVICE'))),
  fc.tuple(fc.constant('exitReason'), orGone(fc.constant('并入他项'))),
  fc.tuple(fc.constantFrom('msActual@M30', 'msActual@M60', 'msActual@M70', 'msActual@M110'), orGone(ledgerDate)),
);
const values = fc.array(entry, { minLength: 1, maxLength: 8 }).map((entries) => Object.fromEntries(entries) as Values);
const columns: fc.Arbitrary<Columns> = fc.record({
  park_id: fc.constantFrom(null, 1, 2),
  chain_id: fc.constantFrom(null, 1, 2),
  unit_id: fc.constantFrom(null, 1, 2),
  project_status: fc.constantFrom(null, 'SUSPENDED'),
});
const nth = fc.nat({ max: 50 });
const leaf = fc.constantFrom(...LEAVES);

export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('register' as const), leaf, values, columns }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), nth, values }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mark' as const), nth, columns }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('light' as const),
      nth,
      period,
      light: fc.constantFrom('GREEN' as const, 'YELLOW' as const, 'RED' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), nth, leaf }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), nth }) },
);

/** What has been done so far, for later acts to refer to. */
export interface Done {
  readonly ids: string[];
  readonly batches: string[];
}

// What the ledger rightly refuses in a random sequence: nothing to change, nothing left to undo.
const FUTILE = new Set(['nothing_changed', 'undo_changes_nothing', 'undo_has_dependents', 'batch_already_undone']);

/** Carries one act out. Acts that have nothing to act on, or that the ledger refuses as futile, do nothing. */
export async function perform(office: Office, done: Done, act: Act): Promise<void> {
  try {
    await attempt(office, done, act);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && FUTILE.has(String(error.code)))) throw error;
  }
}

async function attempt(office: Office, done: Done, act: Act): Promise<void> {
  if (act.do === 'register') {
    const id = await office.register(`项目${done.ids.length}`, act.leaf, act.values);
    done.ids.push(id);
    await office.mark(id, act.columns);
    return;
  }
  if (act.do === 'undo') {
    const batch = done.batches[act.nth % Math.max(1, done.batches.length)];
    if (batch !== undefined) done.batches.push((await office.undo(batch)).batchId);
    return;
  }
  const id = done.ids[act.nth % Math.max(1, done.ids.length)];
  if (id === undefined) return;
  switch (act.do) {
    case 'edit':
      done.batches.push((await office.edit(id, act.values)).batchId);
      return;
    case 'mark':
      return office.mark(id, act.columns);
    case 'light':
      return office.light(id, act.period, act.light);
    case 'move':
      done.batches.push((await office.edit(id, { $territory: act.leaf })).batchId);
      return;
    case 'void':
      done.batches.push((await office.edit(id, { $void: true })).batchId);
  }
}
