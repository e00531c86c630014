import type { DemoRegion } from '../model.ts';
import type { Random } from '../random.ts';
import type { Planted } from './types.ts';
import { nameVariant, wideCode } from './variants.ts';

/** Problems in the promotion, funding and enterprise ledgers. */
export function plantInOthers(random: Random, region: DemoRegion): Planted[] {
  return [...inLeads(random, region), ...inFunding(random, region), ...inEnterprises(region)];
}

function inLeads(random: Random, region: DemoRegion): Planted[] {
  const linked = region.leads.filter((lead) => lead.projectKey !== undefined);
  const variants = linked.slice(0, 42).flatMap((lead, nth): Planted[] => {
    if (nth % 3 !== 0) return [];
    const projectName = nameVariant(random, lead.name);
    return [{ kind: 'NAME_VARIANT', ledger: 'leads', key: lead.key, change: (fields) => ({ ...fields, projectName }) }];
  });
  const registered = linked.find((lead, nth) => nth % 3 !== 0 && lead.milestones.registered);
  if (!registered) throw new RangeError('no registered lead');
  return [
    ...variants,
    {
      kind: 'REGISTERED_BEFORE_SIGNED',
      ledger: 'leads',
      key: registered.key,
      change: (fields) => ({ ...fields, registerDate: fields.signDate, signDate: fields.registerDate }),
    },
  ];
}

function inFunding(random: Random, region: DemoRegion): Planted[] {
  const names = new Map(region.projects.map((project) => [project.key, project]));
  const variants = region.funding.slice(0, 36).flatMap((bid, nth): Planted[] => {
    const project = names.get(bid.projectKey);
    if (nth % 3 !== 0 || !project) return [];
    const projectName = nameVariant(random, project.name);
    // Every second one has no code to go by, so that only the name can tell.
    const projectCode = nth % 2 === 0 ? undefined : wideCode(project.code);
    return [
      {
        kind: 'NAME_VARIANT',
        ledger: 'funding',
        key: bid.key,
        change: (fields) => ({ ...fields, projectName, projectCode }),
      },
    ];
  });
  const paid = region.funding.find((bid, nth) => nth % 3 !== 0 && (bid.paid ?? 0) > 0);
  if (!paid) throw new RangeError('no paid funding bid');
  return [
    ...variants,
    {
      kind: 'PAID_OVER_ALLOCATED',
      ledger: 'funding',
      key: paid.key,
      change: (fields) => {
        const allocated = Number(fields.allocatedAmt);
        return { ...fields, paidAmt: Math.round((allocated * 1.5) / 10_000) * 10_000, payRate: 150 };
      },
    },
  ];
}

function inEnterprises(region: DemoRegion): Planted[] {
  const [first, second] = region.enterprises.filter((enterprise) => enterprise.districtId === 600);
  if (!first || !second) throw new RangeError('no enterprises in district 600');
  const last = first.creditCode.slice(-1);
  return [
    {
      kind: 'BAD_CHECK_DIGIT',
      ledger: 'enterprises',
      key: first.key,
      change: (fields) => ({ ...fields, creditCode: first.creditCode.slice(0, -1) + (last === '0' ? '1' : '0') }),
    },
    { kind: 'DUPLICATE_ENTERPRISE', ledger: 'enterprises', key: second.key, twice: true },
  ];
}
