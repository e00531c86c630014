import type { DemoFunding, DemoProject, Yuan } from '../model.ts';
import { addDays, LAST_MONTH, lastDayOf } from '../months.ts';
import type { Random } from '../random.ts';

const COUNT = 50;
const END = lastDayOf(LAST_MONTH);

/** Bids for upper-level funds: public works mostly, and technical upgrades for the equipment programme. */
export function buildFunding(random: Random, projects: readonly DemoProject[]): DemoFunding[] {
  const works = random.shuffle(projects.filter((project) => project.origin === 'GOVERNMENT'));
  const upgrades = random.shuffle(projects.filter((project) => project.origin === 'UPGRADE'));
  const chosen = [...works.slice(0, COUNT - 10), ...upgrades.slice(0, 10)];
  return chosen.map((project, index) => bid(random, project, `F${String(index + 1).padStart(3, '0')}`));
}

function bid(random: Random, project: DemoProject, key: string): DemoFunding {
  const channel =
    project.origin === 'UPGRADE'
      ? random.pick(['LX', 'CBI'] as const)
      : random.pick(['SPB', 'SPB', 'CBI', 'LZ', 'PBI', 'OTHER'] as const);
  const applied = share(random, project.money.total, 0.15, 0.4);
  const applyDate = addDays('2026-01-12', random.int(0, 180));
  const allocateDate = addDays(applyDate, random.int(40, 120));
  const granted = allocateDate <= END && random.chance(0.7);
  const allocated = granted ? share(random, applied, 0.5, 1) : undefined;
  const paid = allocated !== undefined && project.milestones.started ? share(random, allocated, 0, 0.95) : undefined;
  return {
    key,
    projectKey: project.key,
    channel,
    batch: `2026年第${random.pick(['一', '二', '三'])}批`,
    applied,
    ...(allocated === undefined ? {} : { allocated, allocateDate }),
    ...(paid === undefined ? {} : { paid }),
    applyDate,
    note: granted
      ? paid === undefined
        ? '资金已下达，项目未开工，暂未支付'
        : '资金已下达，按进度支付'
      : '已报省，待下达',
  };
}

/** Whole 万元, never more than the whole. */
function share(random: Random, amount: Yuan, from: number, to: number): Yuan {
  return Math.floor((amount * random.between(from, to)) / 10_000) * 10_000;
}
