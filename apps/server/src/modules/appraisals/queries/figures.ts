import { figureOf, type Scheme } from '@guatu/scoring';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type Dossier, factOf } from '../domain/facts/index.ts';
import type { SheetFigure } from '../domain/sheet.ts';
import { investorsLast } from '../sql/sheets.ts';

/** Who invests, as the ledger tells apart: by credit code, else by name; null where neither is known. */
export function investorOf({ project: { values } }: Pick<Dossier, 'project'>): string | null {
  const named = values.ownerCreditCode ?? values.owner;
  return typeof named === 'string' && named !== '' ? named : null;
}

/** What the ledger and earlier sheets say for every column of a scheme; null where people have to say it. */
export async function figuresFound(
  trx: ReadTrx,
  { recipe, inputs }: Scheme,
  dossier: Dossier,
): Promise<readonly SheetFigure[]> {
  const figures: SheetFigure[] = [];
  for (const { id: column } of recipe.columns) {
    const input = inputs.get(column);
    const nothing = { column, value: null, from: null, sources: [], note: null, by: null, on: null };
    const found = input && (await foundFor(trx, input, dossier));
    figures.push(found && found.value !== null ? { ...nothing, ...found } : nothing);
  }
  return figures;
}

type Input = NonNullable<ReturnType<Scheme['inputs']['get']>>;
type Found = Pick<SheetFigure, 'value' | 'from' | 'sources'>;

async function foundFor(trx: ReadTrx, input: Input, dossier: Dossier): Promise<Found | null> {
  const { project } = dossier;
  if (input.kind === 'FACT') {
    const { value, sources } = factOf(dossier, input.fact);
    const from = sources.map(({ kind, id, key }) => `${kind}:${id}:${key}`);
    return { value: numeric(figureOf(input, value)), from: 'LEDGER', sources: from };
  }
  if (input.kind === 'FIELD') {
    const value = project.values[input.field] ?? null;
    const known = Array.isArray(value) ? null : (value as string | number | boolean | null);
    const sources = [`project:${project.id}:${input.field}`];
    return { value: numeric(figureOf(input, known)), from: 'LEDGER', sources };
  }
  const investor = investorOf(dossier);
  if (input.kind !== 'RESULT' || input.of !== 'INVESTOR' || investor === null) return null;
  const last = await investorsLast(trx, { investor, scheme: input.scheme, notProject: project.id });
  if (!last || input.what === 'RANK') return null;
  const value = numeric(figureOf(input, input.what === 'CLASS' ? last.class : last.total));
  return {
    value,
    from: 'RESULT',
    sources: [`appraisal:${last.id}:${input.what === 'CLASS' ? 'apprClass' : 'apprTotal'}`],
  };
}

/** Sheets keep numbers; a text is nothing that a recipe for one project could group by. */
function numeric(cell: ReturnType<typeof figureOf>): number | null {
  return typeof cell === 'number' ? cell : null;
}
