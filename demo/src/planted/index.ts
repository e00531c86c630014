import type { DemoRegion } from '../model.ts';
import { createRandom } from '../random.ts';
import type { CellModel } from '../workbook-model.ts';
import type { FieldRow } from '../workbooks/cells.ts';
import type { RecordRow } from '../workbooks/sheet.ts';
import { plantInOthers } from './others.ts';
import { plantInProjects } from './projects.ts';
import type { Planted } from './types.ts';

export { cityLedger, districtLedger, type Planted, type PlantedKind } from './types.ts';

/** Everything that is wrong on purpose in the ledgers of a region; the list in `demo/README.md` is made of it. */
export function plantProblems(region: DemoRegion): Planted[] {
  const random = createRandom(region.seed).fork('planted');
  return [...plantInProjects(random, region), ...plantInOthers(random, region)];
}

/** The rows of one ledger with what is planted there: changed, written otherwise, or standing twice. */
export function plantedRows(
  planted: readonly Planted[],
  ledger: string,
  rows: readonly { readonly key: string; readonly fields: FieldRow }[],
): RecordRow[] {
  return rows.flatMap(({ key, fields }) => {
    const here = planted.filter((item) => item.ledger === ledger && item.key === key);
    const changed = here.reduce((value, item) => item.change?.(value) ?? value, fields);
    const cells = here.flatMap((item) => Object.entries(item.cells ?? {}));
    const row: RecordRow = {
      fields: changed,
      ...(cells.length > 0 ? { overrides: new Map<string, CellModel>(cells) } : {}),
    };
    return here.some((item) => item.twice) ? [row, row] : [row];
  });
}
