import type { IsoDay } from '@guatu/kernel';
import { currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { type Campaign, campaignMechanism, readCampaign } from '../domain/campaign.ts';
import type { Mechanism } from '../domain/mechanism.ts';
import { dispatchRefusals } from '../messages.ts';
import { scheduleRules } from '../rules.ts';
import { campaignIds } from '../sql/schedule.ts';
import { dispatchRulesAt } from './parts.ts';

/** A mechanism of an office with the hash of the rule that it comes from; a campaign comes from its own record. */
export interface OfficeMechanism {
  readonly mechanism: Mechanism;
  readonly ruleHash: string | null;
}

/** All that an office runs on a day: the mechanisms of its schedule that are switched on, and its campaigns. */
export async function mechanismsOf(trx: ReadTrx, leaf: number, day: IsoDay): Promise<readonly OfficeMechanism[]> {
  const rule = (await rulesOf(trx, scheduleRules)).at(day, leaf);
  if (!rule) throw dispatchRefusals.dispatch_rules_missing({ day });
  const { campaign } = await dispatchRulesAt(trx, day, leaf);
  return [
    ...rule.body.filter(({ enabled }) => enabled).map((mechanism) => ({ mechanism, ruleHash: rule.hash })),
    ...(await campaignsOf(trx, leaf)).map((each) => ({ mechanism: campaignMechanism(each, campaign), ruleHash: null })),
  ];
}

/** The campaigns of an office, running, past and to come. */
export async function campaignsOf(trx: ReadTrx, leaf: number): Promise<readonly Campaign[]> {
  const ids = await campaignIds(trx, leaf);
  const rows = await currentRows(trx, entityDef('campaign'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readCampaign(row)] : [];
  });
}
