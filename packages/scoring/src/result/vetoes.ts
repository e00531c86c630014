import type { DataTable, NumberColumn } from '../data/table.ts';
import type { Veto } from '../recipe/events.ts';
import { factsOf } from '../recipe/read-condition.ts';
import type { Recipe } from '../recipe/types.ts';

/** Which vetoes struck a unit. A condition that cannot be answered for want of facts strikes nobody, and is listed. */
export interface Struck {
  readonly by: readonly Veto[];
  readonly unanswered: readonly Veto[];
}

const UNTOUCHED: Struck = { by: [], unanswered: [] };

/** Asks every veto about every unit; units that nothing concerns are not in the map. */
export function strikeVetoes(
  { vetoes }: Recipe,
  table: DataTable,
  values: ReadonlyMap<string, NumberColumn>,
): ReadonlyMap<number, Struck> {
  const struck = new Map<number, Struck>();
  if (vetoes.length === 0) return struck;
  table.units.forEach((_, unit) => {
    const facts = factsOf(table, values, unit);
    const answered = vetoes.map((veto) => ({ veto, outcome: veto.when.holds(facts) }));
    const those = (outcome: string) => answered.filter((each) => each.outcome === outcome).map(({ veto }) => veto);
    const own = { by: those('yes'), unanswered: those('unknown') };
    if (own.by.length + own.unanswered.length > 0) struck.set(unit, own);
  });
  return struck;
}

export function struckOf(struck: ReadonlyMap<number, Struck>, unit: number): Struck {
  return struck.get(unit) ?? UNTOUCHED;
}

export function isZeroed(struck: ReadonlyMap<number, Struck>, unit: number): boolean {
  return struckOf(struck, unit).by.some(({ effect }) => effect.kind === 'ZERO');
}

/** The best class still open to each unit. */
export function classFloors(recipe: Recipe, struck: ReadonlyMap<number, Struck>, units: number): Uint8Array {
  const floors = new Uint8Array(units);
  const classes = recipe.classes?.classes ?? [];
  for (const [unit, { by }] of struck) {
    for (const { effect } of by) {
      if (effect.kind !== 'AT_MOST') continue;
      floors[unit] = Math.max(
        floors[unit] ?? 0,
        classes.findIndex(({ id }) => id === effect.to),
      );
    }
  }
  return floors;
}

/** A class once it is given, moved down by the vetoes that do. */
export function classAfter({ classes }: Recipe, { by }: Struck, given: number): number {
  const down = by.reduce((steps, { effect }) => steps + (effect.kind === 'DOWN' ? effect.steps : 0), 0);
  return Math.min(given + down, (classes?.classes.length ?? 1) - 1);
}
