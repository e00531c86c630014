import { type Pace, paceOf } from '@guatu/kernel';
import { readCatalog } from '../../../platform/catalog/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Curve, ListItem, Stage, WallCatalog } from '../domain/catalog.ts';
import { type WallRules, wallRules } from '../domain/rules.ts';
import type { Database } from '../tables.ts';

/** What the routes of this module are joined from. */
export interface WallDeps {
  readonly db: Database;
  readonly clock: Clock;
}

/** The shipped catalogue and what follows from it. */
export interface WallParts {
  readonly catalog: WallCatalog;
  readonly pace: Pace;
  readonly rules: WallRules;
}

let parts: WallParts | undefined;

/** Read once a process: the files of the edition do not change under it. */
export function wallParts(): WallParts {
  parts ??= readParts();
  return parts;
}

function readParts(): WallParts {
  const curve = items<Curve>('pace-curves.json').find((c) => c.isDefault);
  if (!curve) throw new Error('catalog_wrong: no pace curve is the default');
  const catalog = { stages: items<Stage>('stages.json'), lists: items<ListItem>('wall-lists.json'), curve };
  return { catalog, pace: paceOf(curve), rules: wallRules(catalog) };
}

function items<T>(file: string): readonly T[] {
  return readCatalog<{ readonly items: readonly T[] }>(file).items;
}
