import { nameKey } from '@guatu/kernel';
import type { Values } from '../../../platform/ledger/index.ts';

interface Named {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Chain {
  readonly id: number;
  readonly name: string;
  readonly industry_codes: readonly string[];
}

/** The wall's dimensions of a project besides its territory. A unit nobody entered before travels by name. */
export interface ProjectDimensions {
  readonly park: number | null;
  readonly chain: number | null;
  readonly unit: number | null;
  readonly unitName?: string;
}

/** Finds park, chain and responsible unit of a project from what its ledger says. */
export class DimensionFinder {
  private readonly parks: readonly { key: string; id: number }[];
  private readonly units: ReadonlyMap<string, number>;
  private readonly chains: readonly Chain[];

  constructor(parks: readonly Named[], chains: readonly Chain[], units: readonly Named[]) {
    this.parks = named(parks).sort((a, b) => b.key.length - a.key.length);
    this.units = new Map(named(units).map(({ key, id }) => [key, id]));
    this.chains = chains;
  }

  of(values: Values): ProjectDimensions {
    const unitName = firstUnit(values);
    const unit = unitName === null ? null : (this.units.get(nameKey(unitName)) ?? null);
    return {
      park: this.park(values),
      chain: this.chain(values),
      unit,
      ...(unit === null && unitName !== null ? { unitName } : {}),
    };
  }

  private park(values: Values): number | null {
    const text = nameKey([values.regionName, values.location].filter((v) => typeof v === 'string').join(' '));
    return this.parks.find(({ key }) => key.length > 1 && text.includes(key))?.id ?? null;
  }

  private chain(values: Values): number | null {
    const { industryCode, industryName } = values;
    if (typeof industryCode === 'string') {
      const found = this.chains.filter((chain) => chain.industry_codes.includes(industryCode));
      // A code on two chains says nothing about which one the project belongs to.
      if (found.length === 1) return found[0]?.id ?? null;
    }
    if (typeof industryName !== 'string') return null;
    const key = nameKey(industryName);
    return this.chains.find((chain) => key !== '' && nameKey(chain.name) === key)?.id ?? null;
  }
}

function firstUnit(values: Values): string | null {
  if (typeof values.leadUnit === 'string') return values.leadUnit;
  const first = Array.isArray(values.respUnit) ? values.respUnit[0] : undefined;
  return typeof first === 'string' ? first : null;
}

function named(items: readonly Named[]): { key: string; id: number }[] {
  return items.flatMap((item) => [item.name, ...item.aliases].map((name) => ({ key: nameKey(name), id: item.id })));
}
