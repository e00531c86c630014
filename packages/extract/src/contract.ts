import type { Extraction, Role, Stage, Unit } from './model.ts';

/** One document in the published form: every key is always there, and what is not known is null. */
export interface ContractDocument {
  readonly id: string;
  readonly facts: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly value: number;
    readonly unit: Unit;
    readonly indicator: string | null;
    readonly role: Role;
    readonly period: string | null;
    readonly region: string | null;
  }[];
  readonly projects: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly investment_cny: number | null;
    readonly location: string | null;
    readonly company: string | null;
    readonly stage: Stage | null;
  }[];
  readonly region: string | null;
  readonly year: number | null;
}

/** The form in which `guatu extract --json` prints an extraction. */
export function toContract(id: string, extraction: Extraction): ContractDocument {
  return {
    id,
    facts: extraction.facts.map(({ start, end, text, value, unit, indicator, role, period, region }) => ({
      ...{ start, end, text, value, unit, indicator, role, period, region },
    })),
    projects: extraction.projects.map(({ name, start, end, investment, location, company, stage }) => ({
      ...{ name, start, end, investment_cny: investment, location, company, stage },
    })),
    region: extraction.region,
    year: extraction.year,
  };
}
