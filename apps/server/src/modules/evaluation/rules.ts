import { WALL_FIGURES } from '@guatu/contract';
import { type CanonicalValue, type Dimension, type FactSpec, type Vocabulary, valueOrThrow } from '@guatu/kernel';
import { readScheme, type Scheme, type SchemeSources, type SchemeSubject } from '@guatu/scoring';
import { readCatalog } from '../../platform/catalog/index.ts';
import { entityDef, type FieldDef } from '../../platform/ledger/index.ts';
import type { RuleKind } from '../../platform/rules/index.ts';
import type { UnitFact } from './domain/unit-facts.ts';
import { placeKindLabel } from './messages/schemes.ts';

/** Schemes of evaluation: one file each, `scheme-per-mu-above`. */
export const schemeRules: RuleKind<Scheme> = {
  id: 'scheme-',
  many: true,
  read({ id, title, items }) {
    if (!Array.isArray(items) || items.length !== 1) throw new TypeError('items is not a list of one scheme');
    // Content comes from JSON text and is data through and through.
    return valueOrThrow(readScheme(items[0] as CanonicalValue, { id, title }, schemeSources()));
  },
};

let known: SchemeSources | undefined;

/** What schemes may draw on: the field dictionary, the indicators, the figures of the wall, the facts of projects and units. */
export function schemeSources(): SchemeSources {
  known ??= makeSources();
  return known;
}

interface UnitFactFile {
  readonly items: readonly UnitFact[];
}

/** What the appraisals of a unit's projects say of the unit. */
export function unitFacts(): readonly UnitFact[] {
  return readCatalog<UnitFactFile>('unit-facts.json').items;
}

interface ListFile {
  readonly items: readonly { readonly id: string }[];
}

function makeSources(): SchemeSources {
  const fields: Readonly<Record<SchemeSubject, Vocabulary>> = {
    ENTERPRISE: recordFields('enterprise'),
    PROJECT: recordFields('project'),
    TERRITORY: placeFields('dispatch-units.json'),
    UNIT: placeFields('units.json'),
    ENTRANT: new Map(),
  };
  const idsOf = (file: string) => new Set(readCatalog<ListFile>(file).items.map(({ id }) => id));
  const none: ReadonlySet<string> = new Set();
  const facts: Readonly<Record<SchemeSubject, ReadonlySet<string>>> = {
    ...{ ENTERPRISE: none, TERRITORY: none, ENTRANT: none },
    PROJECT: idsOf('appraisal-facts.json'),
    UNIT: new Set(unitFacts().map(({ id }) => id)),
  };
  return {
    fieldsOf: (subject) => fields[subject],
    indicators: idsOf('indicators.json'),
    // Figures of one stage need the stage beside them, which a scheme does not say.
    measures: new Set(WALL_FIGURES.filter((id) => !id.startsWith('stage'))),
    factsOf: (subject) => facts[subject],
  };
}

/** Rows under a record that have a period; those under a code (milestones, evidence) are several, so that none can be taken. */
const PERIODS = ['year', 'month', 'span'];

/** The fields of a ledger that can stand in a column: no personal ones, none that the product works out itself. */
function recordFields(kind: 'enterprise' | 'project'): Vocabulary {
  const taken = [...entityDef(kind).fields.values()].filter(
    ({ sub, protection, reported, range }) =>
      (sub === null || PERIODS.includes(sub)) && protection !== 'personal' && !reported && !range,
  );
  return new Map(taken.map((field) => [field.id, specOf(field)]));
}

/** Dimensions whose base unit is the one that the ledger keeps; a condition then says its own unit. */
const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  'CNY yuan': 'money',
  USD: 'dollar',
  m2: 'area',
  kWh: 'electricity',
  tce: 'energy',
  pp: 'percentagePoint',
};

function specOf({ id, label, type, baseUnit, enumValues }: FieldDef): FactSpec {
  switch (type) {
    case 'enum':
      return { id, label, type: 'choice', choices: enumValues };
    case 'text':
    case 'code':
      return { id, label, type: 'text' };
    case 'date':
    case 'month':
      return { id, label, type: 'date' };
    case 'list':
    case 'bool':
      return { id, label, type };
    case 'percent':
      return { id, label, type: 'number', dimension: 'percent' };
    default: {
      const dimension = baseUnit === null ? undefined : DIMENSIONS[baseUnit];
      return { id, label, type: 'number', ...(dimension !== undefined && { dimension }) };
    }
  }
}

interface PlaceFile {
  readonly items: readonly { readonly id: number; readonly kind: string }[];
}

/** Of places and units only their kind is known to a condition: 区县, 园区, 部门. */
function placeFields(file: string): Vocabulary {
  const kinds = [...new Set(readCatalog<PlaceFile>(file).items.map(({ kind }) => kind))];
  const choices = kinds.map((id) => ({ id, label: id }));
  return new Map([['kind', { id: 'kind', label: placeKindLabel, type: 'choice', choices }]]);
}
