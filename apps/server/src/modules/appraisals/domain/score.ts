import { type Condition, ok, type Result } from '@guatu/kernel';
import {
  type Cell,
  type DataTable,
  type RecipeNode,
  type Run,
  runRecipe,
  type Scheme,
  sealRun,
  tableOfRows,
} from '@guatu/scoring';
import type { SheetFigure } from './sheet.ts';

/** A sheet judges one project: what stands where a ranking has the names of its units. */
export const THE_PROJECT = 'PROJECT';
const UNIT_COLUMN = 'unit of the sheet';

type Figures = ReadonlyMap<string, Pick<SheetFigure, 'value'>>;

export interface Scored {
  readonly run: Run;
  readonly data: DataTable;
}

/** Runs the scheme's recipe on the figures of a sheet. What nobody gave is missing, as the recipe says what that means. */
export function scoreFigures({ recipe }: Pick<Scheme, 'recipe'>, figures: Figures): Result<Scored> {
  const cells = recipe.columns.map(({ id }): [string, Cell] => [id, figures.get(id)?.value ?? null]);
  const data = tableOfRows(recipe.columns, UNIT_COLUMN, [{ [UNIT_COLUMN]: THE_PROJECT, ...Object.fromEntries(cells) }]);
  if (!data.ok) return data;
  const run = runRecipe(recipe, data.value);
  return run.ok ? ok({ run: run.value, data: data.value }) : run;
}

/** The hashes of a score: what a confirmed sheet has to come out to again. */
export const sealOf = ({ run, data }: Scored) => sealRun(run, data);

/** Columns answered by yes (1) and no (0): those that only vetoes ask about, and those that ask for one of several choices. */
export function questionsOf({ recipe, inputs }: Scheme): ReadonlySet<string> {
  const asked = new Set(recipe.vetoes.flatMap(({ when }) => factsIn(when.condition)));
  const counted = new Set(columnsOf(recipe.root));
  const questions = recipe.columns.filter(({ id }) => {
    const input = inputs.get(id);
    if (input && 'is' in input && input.is !== null) return true;
    return input?.kind === 'ENTERED' && asked.has(id) && !counted.has(id);
  });
  return new Set(questions.map(({ id }) => id));
}

/** The columns that an indicator, or all that a group is made of, is worked out from. */
export function columnsOf(node: RecipeNode): readonly string[] {
  if (node.kind === 'GROUP') return node.children.flatMap(columnsOf);
  return 'base' in node.value ? [node.value.column, node.value.base] : [node.value.column];
}

function factsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'comparison':
      return [condition.comparison.fact];
    case 'not':
      return factsIn(condition.part);
    case 'all':
    case 'any':
      return condition.parts.flatMap(factsIn);
  }
}

/** Titles of the columns without which there is no score. */
export function columnsMissing({ recipe }: Pick<Scheme, 'recipe'>, figures: Figures): readonly string[] {
  const needed = new Set(neededColumns(recipe.root));
  return recipe.columns
    .filter(({ id }) => needed.has(id) && (figures.get(id)?.value ?? null) === null)
    .map(({ title }) => title);
}

function neededColumns(node: RecipeNode): readonly string[] {
  if (node.kind === 'GROUP') return node.children.flatMap(neededColumns);
  return node.missing === 'UNSCORED' || node.missing === 'REFUSE' ? columnsOf(node) : [];
}
