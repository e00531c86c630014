import { buildBlockers } from './ledgers/blockers.ts';
import { buildEnterprises } from './ledgers/enterprises.ts';
import { buildFunding } from './ledgers/funding.ts';
import { buildLeads } from './ledgers/leads.ts';
import type { DemoRegion } from './model.ts';
import { buildProjects } from './projects/build.ts';
import { createRandom } from './random.ts';

/** The shipped demo region; another seed gives another region of the same shape. */
export const DEMO_SEED = 2026;
/** Printed in the title of every sheet that is not public fact. */
export const FICTION_LABEL = '（演示数据·虚构）';

/**
 * Huangshi with fictional projects, leads, enterprises, blockers and funding bids. Pure: the same seed gives the same
 * region. Figures agree with each other; planted errors are added by the workbooks, never here.
 */
export function buildDemoRegion(seed: number = DEMO_SEED): DemoRegion {
  const random = createRandom(seed);
  const { projects, companies, staff, showcases } = buildProjects(random.fork('projects'));
  const context = (label: string) => ({ random: random.fork(label), companies, staff });
  const leads = buildLeads(context('leads'), projects);
  const enterprises = buildEnterprises(context('enterprises'), projects);
  return {
    seed,
    label: FICTION_LABEL,
    projects,
    leads,
    enterprises,
    blockers: buildBlockers(random.fork('blockers'), projects, enterprises, showcases),
    funding: buildFunding(random.fork('funding'), projects),
  };
}
