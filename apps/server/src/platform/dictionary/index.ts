import { dictionaryEndpoint } from '@guatu/contract';
import { type PaceCurve, paceOf } from '@guatu/kernel';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { readCatalog } from '../catalog/index.ts';
import { withReadScope } from '../db/index.ts';
import { registerEndpoint } from '../http/index.ts';
import { type EntityKind, entityDefs, extensionFields, type FieldDef, type Tables } from '../ledger/index.ts';
import { names, territoryNames } from './sql.ts';

interface StageItem {
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly line: 'BUILD' | 'BENEFIT';
  readonly order: number;
  readonly columns?: { readonly plan?: Columns; readonly actual?: Columns };
}

interface Columns {
  readonly project?: string;
  readonly lead?: string;
}

interface NamedCurve extends PaceCurve {
  readonly label: string;
  readonly isDefault: boolean;
}

/** Everything screens need to name things, in one answer that changes with a release or a new unit. */
export function dictionaryRoutes(app: FastifyInstance, deps: { readonly db: Kysely<Tables> }): void {
  const kinds = [...entityDefs().values()].map(({ kind, label, nameField, fields }) => ({
    kind,
    label,
    nameField,
    fields: [...fields.values()].map(fieldAnswer),
  }));
  const milestones = readCatalog<{ items: readonly StageItem[] }>('stages.json').items.map(
    ({ code, label, shortLabel, line, order, columns }) => ({
      ...{ code, label, shortLabel, line, order },
      columns: { plan: columnsOf(columns?.plan), actual: columnsOf(columns?.actual) },
    }),
  );
  const pace = defaultPace();
  registerEndpoint(app, dictionaryEndpoint, ({ actor }) =>
    withReadScope(deps.db, actor.scope, async (trx) => ({
      kinds: withOwnColumns(kinds, await extensionFields(trx)),
      milestones,
      pace,
      territories: [...(await territoryNames(trx))],
      parks: [...(await names(trx, 'park'))],
      chains: [...(await names(trx, 'chain'))],
      units: [...(await names(trx, 'unit'))],
    })),
  );
}

function columnsOf({ project, lead }: Columns = {}) {
  return { project: project ?? null, lead: lead ?? null };
}

function withOwnColumns<Kind extends { readonly kind: EntityKind }>(
  kinds: readonly Kind[],
  own: Awaited<ReturnType<typeof extensionFields>>,
) {
  return kinds.map((each) => ({
    ...each,
    extensions: [...(own.get(each.kind)?.values() ?? [])].map(fieldAnswer),
  }));
}

/** A field as screens get it: without the place that it lies in. */
export function fieldAnswer({ column: _, ownPath: __, enumValues, ...field }: FieldDef) {
  return { ...field, enumValues: [...enumValues] };
}

function defaultPace(): { label: string; months: number[] } {
  const curve = readCatalog<{ items: readonly NamedCurve[] }>('pace-curves.json').items.find((each) => each.isDefault);
  if (!curve) throw new Error('catalog_wrong: no pace curve is the default');
  const { months, parts } = paceOf(curve);
  return { label: curve.label, months: months.map((numerator) => numerator / parts) };
}
