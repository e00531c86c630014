import { parseUnit } from '@guatu/kernel';
import type { SchemeInput } from '@guatu/scoring';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import { type FrozenCell, UNKNOWN } from '../../domain/cells.ts';
import { ledgerCodes, yearsBefore } from '../../domain/period.ts';
import { type ObservationRow, observationsOf, type PlaceRow, placesBelow } from '../../sql/gather.ts';
import { countedCells } from './counted.ts';
import { cellFrom, type Gathering, placeOf, type Subject } from './subject.ts';

/** The dispatch units below an office that the scheme judges: those right below it unless the scheme names a kind. */
export async function gatherPlaces(gathering: Gathering): Promise<readonly Subject[]> {
  const { trx, scheme, run, scope } = gathering;
  const { who } = scheme;
  const below = await placesBelow(trx, run.office);
  const seen = below.filter(({ leaf }) => scope.all || scope.territories.includes(leaf));
  const judged = seen.filter(({ kind }) => (who === null ? kind !== 'TOWN' : who.holds({ kind }) === 'yes'));
  const inputs = [...scheme.inputs.values()];
  const counted = await countedCells(
    gathering,
    inputs,
    judged.map(({ id }) => ({ key: String(id), territory: id })),
  );
  const observed = await observedCells(gathering, inputs, judged);
  return judged.map(({ id, name, leaf }) => ({
    ...{ key: String(id), name, territoryId: leaf, subjectId: null },
    cellOf: (input) =>
      input.kind === 'MEASURE'
        ? counted(input, String(id))
        : input.kind === 'INDICATOR'
          ? (observed.get(placeOf(String(id), keyOf(input))) ?? UNKNOWN)
          : UNKNOWN,
  }));
}

type IndicatorInput = Extract<SchemeInput, { kind: 'INDICATOR' }>;

const keyOf = ({ indicator, times, yearsBack }: IndicatorInput) => JSON.stringify([indicator, times, yearsBack]);

async function observedCells(
  { trx, run }: Gathering,
  inputs: readonly SchemeInput[],
  places: readonly PlaceRow[],
): Promise<ReadonlyMap<string, FrozenCell>> {
  const cells = new Map<string, FrozenCell>();
  const { period } = run;
  if (period === null) return cells;
  const indicators = readCatalog<{ readonly items: readonly Indicator[] }>('indicators.json').items;
  for (const input of inputs) {
    if (input.kind !== 'INDICATOR') continue;
    const indicator = indicators.find(({ id }) => id === input.indicator);
    if (!indicator) continue;
    const codes = ledgerCodes(yearsBefore(period, input.yearsBack));
    const rows = await observationsOf(trx, [indicator.label, ...indicator.aliases], codes);
    for (const place of places) {
      const row = rows.find((each) => isOf(each, place));
      const base = row ? baseValue(row, indicator.unit) : null;
      if (!row || base === null) continue;
      const cell = cellFrom(input, base, ['I', row.id, input.times * (base / row.value || 1)]);
      cells.set(placeOf(String(place.id), keyOf(input)), cell);
    }
  }
  return cells;
}

/** Who reports says whom it is about; who does not, speaks for his own place. */
function isOf({ region, leaf }: ObservationRow, place: PlaceRow): boolean {
  return region === null ? leaf === place.leaf : region === place.name || place.aliases.includes(region);
}

interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly aliases: readonly string[];
}

/** An observation in the unit of its indicator. Amounts whose unit is not told are not known. */
function baseValue({ value, unit }: ObservationRow, wanted: string): number | null {
  if (wanted !== 'CNY') return value;
  const read = unit === null ? null : parseUnit(unit);
  if (!read?.ok || read.value.dimension !== 'money') return null;
  return (value * Number(read.value.numerator)) / Number(read.value.denominator);
}
