import type { Recipe } from '@guatu/scoring';
import { type FrozenCell, type GatheredUnit, UNKNOWN } from '../../domain/cells.ts';
import type { LeftOut } from '../../domain/frozen.ts';
import { type ObjectionRecord, valueOfText } from '../../domain/objection.ts';
import type { Entered } from '../../domain/run.ts';
import { gatherCompanies } from './companies.ts';
import { gatherEntrants } from './entrants.ts';
import { gatherPlaces } from './places.ts';
import { resultsFor } from './results.ts';
import { type Gathered, type Gathering, placeOf, type Subject } from './subject.ts';
import { gatherUnits } from './units.ts';

/** Of places, units and entrants everything that a scheme may ask is known. */
const allOf = (gather: (gathering: Gathering) => Promise<readonly Subject[]>) => async (gathering: Gathering) => ({
  ...{ subjects: await gather(gathering), leftOut: [] },
});

const GATHERERS: Readonly<Record<string, (gathering: Gathering) => Promise<Gathered>>> = {
  ENTERPRISE: gatherCompanies,
  TERRITORY: allOf(gatherPlaces),
  UNIT: allOf(gatherUnits),
  ENTRANT: allOf(gatherEntrants),
};

/**
 * The figures of a run as they are known now: from objections that were upheld, from what was typed in, from the ledger; the
 * first that has one counts.
 */
export async function gatherFigures(
  gathering: Gathering,
  entered: readonly Entered[],
  upheld: readonly ObjectionRecord[],
): Promise<{ readonly units: readonly GatheredUnit[]; readonly leftOut: readonly LeftOut[] }> {
  const { scheme } = gathering;
  const gather = GATHERERS[scheme.subject];
  if (!gather) throw new Error(`${scheme.subject} is not ranked`);
  const { subjects, leftOut } = await gather(gathering);
  const results = await resultsFor(gathering);
  const typed = new Map(entered.map((each) => [placeOf(each.unit, each.column), each]));
  const corrected = new Map(upheld.map((each) => [placeOf(each.unit, each.column ?? ''), each]));
  const units = subjects.map(({ cellOf, ...unit }) => ({
    ...unit,
    cells: scheme.recipe.columns.map((column) => {
      const objection = corrected.get(placeOf(unit.key, column.id));
      if (objection) return correctedCell(column, objection);
      const entry = typed.get(placeOf(unit.key, column.id));
      if (entry) return enteredCell(entry);
      const input = scheme.inputs.get(column.id);
      if (input === undefined) return UNKNOWN;
      return input.kind === 'RESULT' ? results(input, unit) : cellOf(input);
    }),
  }));
  return { units, leftOut };
}

function enteredCell({ value, by, on, note, from }: Entered): FrozenCell {
  return value === null ? UNKNOWN : { v: value, s: from === null ? ['E', by, on, note] : ['E', by, on, note, from] };
}

function correctedCell({ type }: Recipe['columns'][number], objection: ObjectionRecord): FrozenCell {
  const { id, value, decidedBy, decidedOn } = objection;
  return { v: valueOfText(value, type), s: ['O', id, decidedBy ?? '', decidedOn ?? ''] };
}
