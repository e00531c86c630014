import type { BidDetail, Permission } from '@guatu/contract';
import { attachmentsOf } from '../../../platform/attachments/index.ts';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { placeNames } from '../../projects/index.ts';
import { WRITE } from '../access.ts';
import { OPEN_STATES, stateOf } from '../domain/bid.ts';
import { actsFrom, directionOf } from '../domain/rules.ts';
import { broughtOf, stepsOf } from '../domain/steps.ts';
import { bidAnswer } from './bids.ts';
import { fundingRulesOn, oneBid, ruleNamed, todayOf } from './parts.ts';

/** One bid with its steps, its materials and what can be done now. */
export async function bidDetail(
  trx: ReadTrx,
  clock: Clock,
  { permissions }: Pick<Actor, 'permissions'>,
  id: string,
): Promise<BidDetail> {
  const { bid, row } = await oneBid(trx, id);
  const rules = await fundingRulesOn(trx, todayOf(clock));
  const rule = rules.bids(bid.territoryId);
  const direction = directionOf(rules.directions(bid.territoryId).body, bid.direction);
  const { state } = stateOf(bid);
  const steps = stepsOf(row.values);
  const brought = broughtOf(row.values);
  const attached = (await attachmentsOf(trx, 'funding', id)).map((file) => ({ id: file.id, name: file.file_name }));
  const filesOf = (ids: readonly string[]) => attached.filter((file) => ids.includes(file.id));
  const people = [...steps.map(({ by }) => by), ...[...brought.values()].map(({ by }) => by ?? '')];
  const names = await personNames(trx, [...new Set(people.filter((person) => person !== ''))]);
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  return {
    bid: bidAnswer(bid, rules, permissions, await placeNames(trx)),
    steps: steps.map(({ files, by, ...step }) => ({ ...step, files: filesOf(files), by: nameOf(by) ?? '' })),
    materials: (direction?.materials ?? []).map((material) => {
      const own = brought.get(material.id);
      const [note, by, on] = [own?.note ?? null, nameOf(own?.by ?? null), own?.on ?? null];
      return { ...material, files: filesOf(own?.files ?? []), note, by, on };
    }),
    needs: actsFrom(rule.body, state, permissions).map(({ act, needs }) => ({ act, needs })),
    mayBring: OPEN_STATES.includes(state) && mayWrite(permissions),
    attached,
    rule: ruleNamed(rule),
    asOf: clock.now(),
  };
}

const mayWrite = (permissions: ReadonlySet<Permission>): boolean => permissions.has(WRITE);
