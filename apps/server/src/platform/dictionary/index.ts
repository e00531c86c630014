import { dictionaryEndpoint } from '@guatu/contract';
import { officeDay, pacePercent } from '@guatu/kernel';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { readCatalog } from '../catalog/index.ts';
import type { Clock } from '../clock/index.ts';
import { withReadScope } from '../db/index.ts';
import { registerEndpoint } from '../http/index.ts';
import {
  type EntityKind,
  entityDefs,
  extensionFields,
  type FieldDef,
  type ReadTrx,
  type Tables,
} from '../ledger/index.ts';
import { paceCurvesOn } from '../pace/index.ts';
import { names, type TerritoryName, territoryNames } from './sql.ts';

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

/** Everything screens need to name things, in one answer that changes with a release or a new unit. */
export function dictionaryRoutes(
  app: FastifyInstance,
  deps: { readonly db: Kysely<Tables>; readonly clock: Clock },
): void {
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
  registerEndpoint(app, dictionaryEndpoint, ({ actor }) =>
    withReadScope(deps.db, actor.scope, async (trx) => {
      const territories = await territoryNames(trx);
      return {
        kinds: withOwnColumns(kinds, await extensionFields(trx)),
        milestones,
        paces: await pacesOf(trx, territories, officeDay(Date.parse(deps.clock.now()))),
        territories: [...territories],
        parks: [...(await names(trx, 'park'))],
        chains: [...(await names(trx, 'chain'))],
        units: [...(await names(trx, 'unit'))],
      };
    }),
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

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The usual curves that hold today, each with the leaves that it holds for. Before any holds there is none, and none is guessed. */
async function pacesOf(trx: ReadTrx, territories: readonly TerritoryName[], today: string) {
  const curvesAt = await paceCurvesOn(trx, today);
  const byCurve = new Map<string, { label: string; months: number[]; leaves: number[] }>();
  for (const { id } of territories.filter(({ isLeaf }) => isLeaf)) {
    const usual = curvesAt(id)?.usual;
    if (!usual) continue;
    const curve = { label: usual.label, months: MONTHS.map((month) => pacePercent(usual.pace, month)), leaves: [] };
    const key = JSON.stringify(curve);
    const known = byCurve.get(key) ?? curve;
    byCurve.set(key, { ...known, leaves: [...known.leaves, id] });
  }
  return [...byCurve.values()];
}
