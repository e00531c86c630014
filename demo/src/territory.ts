import catalogue from '../../catalog/dispatch-units.json' with { type: 'json' };

export interface Unit {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly parentId: number | null;
  readonly statutoryCode: string | null;
}

const UNITS: readonly Unit[] = catalogue.items;
const byId = new Map(UNITS.map((unit) => [unit.id, unit]));

export function unit(id: number): Unit {
  const found = byId.get(id);
  if (!found) throw new RangeError(`dispatch unit ${id} is not in the catalogue`);
  return found;
}

export function leavesOf(districtId: number): readonly Unit[] {
  return UNITS.filter((candidate) => candidate.parentId === districtId);
}

/** Parks, as the office names them. */
export function parks(): readonly Unit[] {
  return UNITS.filter(({ kind }) => kind === 'PARK');
}

/** The six-digit code that project and credit codes of the district carry. */
export function codeOf(districtId: number): string {
  return unit(districtId).statutoryCode ?? '420200';
}

/** 区, 市 or 县: how an office of the district names its own level (区发改局, 县发改局). */
export function levelWord(districtId: number): string {
  return districtId === 500 ? '园区' : unit(districtId).name.slice(-1);
}
