import { addMonths, type IsoDay } from '@guatu/kernel';
import type { Named } from './file.ts';
import type { Road, StandingItem } from './road.ts';
import type { ApprovalCatalog } from './types.ts';

/** Where a document lies already: made out by an item, or taken in with the file of one. */
export interface DocumentSource {
  readonly kind: 'ISSUED' | 'ACCEPTED';
  readonly item: string;
  readonly on: IsoDay;
  readonly validUntil: IsoDay | null;
}

/**
 * A document that an item asks for. OFFERED: the office has it and need not be given it again; EXPIRED: it has, but not in force
 * any more; COMING: another item makes it out; NEEDLESS: made out by items that need not be done here; MISSING: the applicant
 * brings it.
 */
export interface Material extends Named {
  readonly state: 'OFFERED' | 'EXPIRED' | 'COMING' | 'NEEDLESS' | 'MISSING';
  readonly source: DocumentSource | null;
  /** The items that make it out. */
  readonly issuedBy: readonly string[];
}

/** The documents of an item, each with where it lies. What one office has accepted no other asks for again. */
export function materialsOf(catalog: ApprovalCatalog, road: Road, code: string, today: IsoDay): readonly Material[] {
  const item = road.items.get(code);
  if (!item) return [];
  return item.item.needs.map((id) => materialOf(id, catalog, road, code, today));
}

function materialOf(id: string, catalog: ApprovalCatalog, road: Road, code: string, today: IsoDay): Material {
  const { title = id, anyOf = [] } = catalog.documents.get(id) ?? {};
  const names = [id, ...anyOf];
  const others = [...road.items.values()].filter(({ item }) => item.code !== code);
  const issuers = others.filter(({ item }) => item.yields.some(({ document }) => names.includes(document)));
  const sources = others.flatMap((each) => sourcesFrom(each, names));
  const source = best(sources, today);
  const issuedBy = issuers.map(({ item }) => item.code);
  if (source !== null) {
    const inForce = source.validUntil === null || source.validUntil >= today;
    return { id, title, state: inForce ? 'OFFERED' : 'EXPIRED', source, issuedBy };
  }
  const needless = road.needless.some(({ item }) => item.yields.some(({ document }) => names.includes(document)));
  const state = issuers.length > 0 ? 'COMING' : needless ? 'NEEDLESS' : 'MISSING';
  return { id, title, state, source: null, issuedBy };
}

function sourcesFrom({ item, clock, notGranted }: StandingItem, names: readonly string[]): readonly DocumentSource[] {
  const decided = notGranted ? null : (clock?.decidedOn ?? null);
  const accepted = clock?.acceptedOn ?? null;
  const found: DocumentSource[] = [];
  for (const { document, validMonths } of item.yields) {
    if (decided === null || !names.includes(document)) continue;
    const validUntil = validMonths === undefined ? null : addMonths(decided, validMonths);
    found.push({ kind: 'ISSUED', item: item.code, on: decided, validUntil });
  }
  if (accepted !== null && item.needs.some((each) => names.includes(each))) {
    return [...found, { kind: 'ACCEPTED', item: item.code, on: accepted, validUntil: null }];
  }
  return found;
}

/** The original in force before one out of force, an original before a copy in another file, the latest of several. */
function best(sources: readonly DocumentSource[], today: IsoDay): DocumentSource | null {
  const issued = sources.filter(({ kind }) => kind === 'ISSUED');
  const candidates = issued.length > 0 ? issued : sources;
  const inForce = (source: DocumentSource) => source.validUntil === null || source.validUntil >= today;
  const sorted = candidates.toSorted((a, b) => Number(inForce(b)) - Number(inForce(a)) || (a.on < b.on ? 1 : -1));
  return sorted[0] ?? null;
}
