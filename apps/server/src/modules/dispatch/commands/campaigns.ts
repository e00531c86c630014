import type { CampaignView } from '@guatu/contract';
import { isoDay, valueOrThrow } from '@guatu/kernel';
import { checkSchedule } from '@guatu/planning';
import { currentRows, entityDef, type ReadTrx, type Trx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { type Campaign, campaignMechanism, readCampaign } from '../domain/campaign.ts';
import { dispatchRefusals, dispatchWords } from '../messages.ts';
import { type DispatchDeps, type Doer, dispatchRulesAt, officeOf, todayOf } from '../queries/parts.ts';
import type { Seen } from './meetings.ts';
import { saveCampaign } from './save.ts';

/** What a campaign is started with. */
export interface CampaignInput {
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly weekdays: readonly number[];
  readonly paper: string;
  readonly units: readonly string[];
}

/** Starts a campaign; one that ends before it begins, is over already or holds none of its days is refused. */
export async function startCampaign(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: CampaignInput,
): Promise<CampaignView> {
  const today = todayOf(deps.clock);
  const leaf = await officeOf(trx, doer.scope);
  const [first, last] = [isoDay(input.first), isoDay(input.last)];
  const { campaign: rules } = await dispatchRulesAt(trx, today, leaf);
  const planned = campaignMechanism({ ...input, first, last, id: input.title, endedOn: null }, rules);
  valueOrThrow(checkSchedule(planned, await workCalendar(trx, leaf)));
  if (last < today) throw dispatchRefusals.dispatch_campaign_past({ last, today });
  const id = await saveCampaign(trx, deps, doer, {
    ...{ id: null, version: 0, territoryId: leaf, title: dispatchWords.startCampaign(input.title) },
    changes: {
      ...{ campaignTitle: input.title, campaignFirst: first, campaignLast: last, campaignPaper: input.paper },
      ...{ campaignWeekdays: input.weekdays.map(String), campaignUnits: input.units, campaignBy: doer.userId },
    },
  });
  return campaignView(await oneCampaign(trx, id));
}

/** Ends a campaign today, before its time; what was owed until today stays owed. */
export async function endCampaign(trx: Trx, deps: DispatchDeps, doer: Doer, seen: Seen): Promise<CampaignView> {
  const today = todayOf(deps.clock);
  const { id, territoryId, title, last, endedOn } = await oneCampaign(trx, seen.id);
  if (endedOn !== null || last < today) throw dispatchRefusals.dispatch_campaign_over({ title, on: endedOn ?? last });
  const change = { id, version: seen.version, territoryId, title: dispatchWords.endCampaign(title) };
  await saveCampaign(trx, deps, doer, { ...change, changes: { campaignEnded: today } });
  return campaignView(await oneCampaign(trx, id));
}

async function oneCampaign(trx: ReadTrx, id: string): Promise<Campaign> {
  const row = (await currentRows(trx, entityDef('campaign'), [id], null)).get(id);
  if (!row || row.void) throw dispatchRefusals.dispatch_campaign_unknown();
  return readCampaign(row);
}

export function campaignView({ territoryId: _, ...shown }: Campaign): CampaignView {
  return shown;
}
