import catalogue from '../../catalog/units.json' with { type: 'json' };

const UNITS = catalogue.items;

/** How ledgers of the territory write the department, e.g. `区发改局`; the city's office where the territory has none. */
export function officeOf(territoryId: number, duty: string): string {
  const found =
    UNITS.find((candidate) => candidate.territoryId === territoryId && candidate.duty === duty) ??
    UNITS.find((candidate) => candidate.territoryId === 1 && candidate.duty === duty);
  if (!found) throw new RangeError(`no unit with duty ${duty} in the catalogue`);
  return found.aliases[0] ?? found.name;
}
