import { nameKey } from '@guatu/kernel';
import type { Values } from '../../../platform/ledger/index.ts';
import { askedBefore } from './asked-before.ts';

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
  private readonly chains: readonly Chain[];
  private readonly parks: readonly { key: string; id: number }[];
  private readonly unitNamed: (name: string) => number | null;
  private readonly chainNamed: (name: string) => number | null;

  constructor(parks: readonly Named[], chains: readonly Chain[], units: readonly Named[]) {
    this.chains = chains;
    this.parks = named(parks).sort((a, b) => b.key.length - a.key.length);
    const unitIds = new Map(named(units).map(({ key, id }) => [key, id]));
    this.unitNamed = askedBefore((name) => unitIds.get(nameKey(name)) ?? null);
    this.chainNamed = askedBefore((name) => {
      const key = nameKey(name);
      return chains.find((chain) => key !== '' && nameKey(chain.name) === key)?.id ?? null;
    });
  }

  of(values: Values): ProjectDimensions {
    const unitName = firstUnit(values);
    const unit = unitName === null ? null : this.unitNamed(unitName);
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
    return typeof industryName === 'string' ? this.chainNamed(industryName) : null;
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
