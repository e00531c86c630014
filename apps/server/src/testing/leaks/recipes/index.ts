import { appraisals } from './appraisals.ts';
import { approvals } from './approvals.ts';
import { blockers } from './blockers.ts';
import { bulletins } from './bulletins.ts';
import { dispatch } from './dispatch.ts';
import { evaluation } from './evaluation.ts';
import { exports } from './exports.ts';
import { funding } from './funding.ts';
import { indicators } from './indicators.ts';
import { jobs } from './jobs.ts';
import { notices } from './notices.ts';
import { people } from './people.ts';
import { projects } from './projects.ts';
import type { ModuleRecipes, ReadRecipe, WriteRecipe } from './recipe.ts';
import { records } from './records.ts';
import { reports } from './reports.ts';
import { rules } from './rules.ts';
import { settlements } from './settlements.ts';
import { sources } from './sources.ts';
import { tours } from './tours.ts';
import { visits } from './visits.ts';
import { wall } from './wall.ts';

/** The recipes of every module. */
const MODULES: readonly ModuleRecipes[] = [
  appraisals,
  approvals,
  blockers,
  bulletins,
  dispatch,
  evaluation,
  exports,
  funding,
  indicators,
  jobs,
  notices,
  projects,
  records,
  reports,
  rules,
  settlements,
  sources,
  tours,
  visits,
  wall,
  // Last, since its last recipe ends the session.
  people,
];

/** One recipe for each route that only reads. */
export const READS: Readonly<Record<string, ReadRecipe>> = Object.assign({}, ...MODULES.map(({ reads }) => reads));

/** One recipe for each route that may write, the one that ends the session last. */
export const WRITES: Readonly<Record<string, WriteRecipe>> = Object.assign({}, ...MODULES.map(({ writes }) => writes));
