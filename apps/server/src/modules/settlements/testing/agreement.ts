import type { PromiseInput } from '@guatu/contract';
import { DISTRICT, type RoleProduct } from '../../../testing/role-product.ts';

/** What an act over HTTP answered. */
export interface Told {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

const CLAUSE = '乙方承诺项目达产后各项指标不低于附件所列数值';

const promise = (
  code: string,
  title: string,
  unit: string,
  target: number,
  weight: number,
  source: PromiseInput['source'],
  direction: PromiseInput['direction'] = 'UP',
): PromiseInput => ({
  ...{ code, title, unit, target, weight, source, direction, clause: CLAUSE, place: '第六条第二款' },
  ...{ from: '2025-01-01', due: '2025-12-31' },
});

/** The agreement of the handbook (3.6): targets, weights, and what was reached. */
export const HANDBOOK: readonly { readonly promise: PromiseInput; readonly actual: number }[] = [
  { promise: promise('INVEST_PER_MU', '投资强度', '万元/亩', 250, 25, 'STATISTICS'), actual: 240 },
  { promise: promise('OUTPUT_PER_MU', '亩均产值', '万元/亩', 400, 15, 'STATISTICS'), actual: 380 },
  { promise: promise('TAX_PER_MU', '亩均税收', '万元/亩', 15, 30, 'TAX'), actual: 11 },
  { promise: promise('ENERGY_PER_OUTPUT', '单位产值能耗', '吨标煤/万元', 0.3, 10, 'POWER', 'DOWN'), actual: 0.36 },
  { promise: promise('RD_SHARE', '研发占比', '%', 2, 10, 'STATISTICS'), actual: 2.4 },
  { promise: promise('JOBS', '就业', '人', 200, 10, 'INSURANCE'), actual: 180 },
];

export const TERMS = {
  ...{ agreed: 10_000_000, contract: '招商协议〔2024〕12号', clause: '达到承诺的，给予固定资产投资奖补1000万元' },
  ...{ review: 'PASSED', reviewPaper: '公平竞争审查〔2024〕8号' },
} as const;

/** One project of a district, and the acts on it as a role does them. The version that an act needs is read before it. */
export interface Agreement {
  readonly id: string;
  ask(role: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Told>;
  /** An act on the project at its present version. */
  on(role: string, act: string, body: object): Promise<Told>;
  /** An act on a settlement at its present version. */
  settle(role: string, settlement: string, body: object): Promise<Told>;
  promises(role: string): Promise<void>;
  /** Brings and accepts a figure for every promise. */
  figures(): Promise<void>;
}

/** Enters a project that has come as far as full capacity, so that all of the agreed money may be paid. */
export async function enterAgreement(roles: RoleProduct, name: string): Promise<Agreement> {
  const ask: Agreement['ask'] = async (role, method, path, body) => {
    const answer = await roles.as(role).send(method, { url: `/api${path}`, ...(body === undefined ? {} : { body }) });
    return { status: answer.statusCode, body: answer.json() };
  };
  const entered = await ask('project-office', 'POST', '/records/project', {
    ...{ id: null, version: 0, territoryId: DISTRICT.leaf },
    changes: { projectName: name, leadUnit: '区经信局', industryCode: 'C3130', ...REACHED },
  });
  const { id } = entered.body;
  const on: Agreement['on'] = async (role, act, body) => {
    const { version } = (await ask('project-office', 'GET', `/settlements/projects/${id}`)).body.project;
    return ask(role, 'POST', `/settlements/projects/${id}/${act}`, { version, ...body });
  };
  return {
    ...{ id, ask, on },
    async settle(role, settlement, body) {
      const { version } = (await ask('project-office', 'GET', `/settlements/${settlement}`)).body;
      return ask(role, 'POST', `/settlements/${settlement}/act`, { version, ...body });
    },
    async promises(role) {
      for (const each of HANDBOOK) {
        const told = await on(role, 'promises', { act: 'save', isNew: true, promise: each.promise });
        if (told.status !== 200) throw new Error(JSON.stringify(told.body));
      }
    },
    async figures() {
      for (const { promise: of, actual } of HANDBOOK) {
        const proof = { code: of.code, actual, period: '2025年度', files: [], note: '见统计年报' };
        await on('department', 'proofs', { act: 'bring', proof });
        const told = await on('project-office-review', 'proofs', {
          ...{ act: 'judge', proof: `${of.code}#1`, accepted: true, reason: null },
        });
        if (told.status !== 200) throw new Error(JSON.stringify(told.body));
      }
    },
  };
}

const REACHED = {
  ...{ 'msActual@M30': '2023-03-01', 'msActual@M70': '2023-06-01', 'msActual@M100': '2024-10-08' },
  ...{ 'msActual@M110': '2024-12-20', 'msActual@M130': '2025-12-01' },
};
