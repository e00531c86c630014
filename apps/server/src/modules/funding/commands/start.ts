import type { Values } from '@guatu/contract';
import { saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import { openProject } from '../../projects/index.ts';
import { type Direction, directionOf } from '../domain/rules.ts';
import { fundingWords } from '../messages/words.ts';
import { fundingRefusals } from '../messages.ts';
import { bidFor } from '../queries/directions.ts';
import { fundingRulesOn, todayOf } from '../queries/parts.ts';
import { bidRows } from '../sql/bids.ts';
import type { ActDeps } from './save.ts';

/** What the ledger of bids takes over from the project. */
const TAKEN = ['projectName', 'projectCode', 'regionName', 'respUnit', 'owner', 'totalInvestment'] as const;

/** Makes a bid out of a project for a direction, with what the project's own ledger says; answers its id. */
export async function startBid(
  trx: Trx,
  { clock, hooks }: ActDeps,
  by: string,
  input: { readonly project: string; readonly direction: string },
): Promise<string> {
  const { id: project, territoryId, values } = await openProject(trx, input.project);
  const rules = await fundingRulesOn(trx, todayOf(clock));
  const direction = directionOf(rules.directions(territoryId).body, input.direction);
  if (!direction) throw fundingRefusals.bid_direction_unknown();
  if (bidFor(await bidRows(trx, { project }), project, direction.id) !== null)
    throw fundingRefusals.bid_there_already();
  const taken = TAKEN.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]]));
  const { recordId } = await saveRecord(trx, clock, hooks, {
    ...{ kind: 'funding', id: null, version: 0, territoryId, by },
    title: fundingWords.start(String(values.projectName ?? ''), direction.title),
    changes: { ...Object.fromEntries(taken), ...bidFields(direction, project, rules.today) },
  });
  return recordId;
}

function bidFields(direction: Direction, project: string, today: string): Values {
  const closes = direction.windows
    .map(({ until }) => until)
    .filter((until) => until >= today)
    .sort()[0];
  return {
    ...{ fundChannel: direction.channel, bidDirection: direction.id, bidProject: project },
    ...{ bidState: 'IDEA', bidSince: today },
    ...(closes !== undefined && { bidDue: closes }),
  };
}
