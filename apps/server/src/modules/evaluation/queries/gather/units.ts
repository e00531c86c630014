import { readCatalog } from '../../../../platform/catalog/index.ts';
import { leavesBelow } from '../../../../platform/records/index.ts';
import { responsibleUnits } from '../../sql/gather.ts';
import { appraisedCells } from './appraised.ts';
import { countedCells } from './counted.ts';
import type { Gathering, Subject } from './subject.ts';

/**
 * The responsible units of an office that the scheme judges. What they owe lies with the office that judges them. Where projects
 * are counted, a unit that answers for none takes no part: it would be ranked by what it was never given to do.
 */
export async function gatherUnits(gathering: Gathering): Promise<readonly Subject[]> {
  const { trx, scheme, run } = gathering;
  const { who } = scheme;
  const leaves = await leavesBelow(trx, run.office);
  const units = await responsibleUnits(trx, run.office);
  // Units that a ledger named and no catalogue knows have no kind.
  const kinds = new Map(readCatalog<UnitFile>('units.json').items.map(({ id, kind }) => [id, kind]));
  const judged = units.filter(({ id }) => who === null || who.holds({ kind: kinds.get(id) ?? null }) === 'yes');
  const inputs = [...scheme.inputs.values()];
  const counted = await countedCells(
    gathering,
    inputs,
    judged.map(({ id }) => ({ key: String(id), unit: id })),
  );
  const appraised = await appraisedCells(gathering, inputs);
  const measures = inputs.filter(({ kind }) => kind === 'MEASURE');
  const answers = (id: number) => measures.some((input) => counted(input, String(id)).v !== null);
  const taking = measures.length === 0 ? judged : judged.filter(({ id }) => answers(id));
  return taking.map(({ id, name, territoryId }) => ({
    ...{ key: String(id), name, subjectId: null },
    territoryId: territoryId !== null && leaves.includes(territoryId) ? territoryId : run.territoryId,
    cellOf: (input) => (input.kind === 'FACT' ? appraised(input, { id, name }) : counted(input, String(id))),
  }));
}

interface UnitFile {
  readonly items: readonly { readonly id: number; readonly kind: string }[];
}
