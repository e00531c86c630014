import type { ApprovalCondition } from '@guatu/contract';
import { baseUnit, type Fact, type Facts, mu, muToSquareMetres, parseIsoDay, parseLedgerDate } from '@guatu/kernel';
import type { FileFact } from '@guatu/planning';
import type { ProjectRow } from './project-row.ts';

/** What the ledger's own fields tell of a project, in base units, by field id. */
const LEDGER_FIELDS: Readonly<Record<string, (row: ProjectRow) => Fact>> = {
  regimeType: (row) => row.regime_type,
  totalInvestment: (row) => numberOf(row.total_investment),
  landMu: (row) => squareMetresOf(numberOf(row.land_mu)),
  buildingArea: (row) => numberOf(row.building_area),
};

const numberOf = (value: string | number | null) => (value === null ? null : Number(value));
const squareMetresOf = (area: number | null) => (area === null ? null : Number(muToSquareMetres(mu(area))));

/** What is known of a project: the ledger's fields, and what the office settled of facts that the ledger has no field for. */
export function factsOf(row: ProjectRow, asked: readonly FileFact[]): Facts {
  const settled = new Map(row.conditions.map(({ code, apv_fact }) => [code, apv_fact]));
  return Object.fromEntries(
    asked.map((fact) => {
      const told = fact.field === undefined ? undefined : LEDGER_FIELDS[fact.field];
      if (told) return [fact.id, told(row)];
      const text = settled.get(fact.id) ?? null;
      return [fact.id, text === null ? null : readFact(fact, text)];
    }),
  );
}

/** A fact from the text it is kept as; null where it is not what the catalogue asks for, or no longer. */
function readFact({ type, choices = [] }: FileFact, text: string): Fact {
  switch (type) {
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
    case 'bool':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'choice':
      return choices.some(({ id }) => id === text) ? text : null;
    case 'date': {
      const date = parseLedgerDate(text);
      return date.ok ? date.value : null;
    }
    case 'text':
      return text;
    case 'list':
      return null;
  }
}

/**
 * The text that a fact is kept as. Null: it is not what the catalogue asks for (a choice that there is not, a size below
 * zero, a day that is none).
 */
export function factText({ type, choices = [] }: FileFact, value: string | number | boolean): string | null {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? String(value) : null;
    case 'bool':
      return typeof value === 'boolean' ? String(value) : null;
    case 'choice':
      return choices.some(({ id }) => id === value) ? String(value) : null;
    case 'date':
      return typeof value === 'string' && parseIsoDay(value).ok ? value : null;
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    case 'list':
      return null;
  }
}

/** What the catalogue asks about projects, with what is known of this one. */
export function conditionsOf(asked: readonly FileFact[], facts: Facts): readonly ApprovalCondition[] {
  return asked.flatMap(({ id, label, type, dimension, choices = [], field }) => {
    if (type === 'list') return [];
    const known = facts[id] ?? null;
    const value = typeof known === 'object' ? null : known;
    const unit = dimension === undefined ? null : baseUnit(dimension).label;
    return [{ id, label, type, unit, choices, value, field: field ?? null }];
  });
}
