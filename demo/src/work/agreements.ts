import type { DemoProject, DemoRegion } from '../model.ts';
import { createRandom, type Random } from '../random.ts';
import { demoCommitments } from './commitments.ts';

/** How far an agreement of the demo is settled. */
export type DemoAgreementStage = 'CONFIRMED' | 'SUBMITTED' | 'DRAFT' | 'FIGURES' | 'PROMISES';

export interface DemoPromise {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly target: number;
  readonly weight: number;
  readonly source: 'TAX' | 'STATISTICS' | 'INSURANCE' | 'OTHER';
  readonly clause: string;
  readonly place: string;
  /** What the year came to. */
  readonly actual: number;
}

/** What a project was promised money for, with made-up wording, numbers and figures. */
export interface DemoAgreement {
  readonly key: string;
  readonly stage: DemoAgreementStage;
  /** Yuan. */
  readonly agreed: number;
  readonly contract: string;
  readonly clause: string;
  readonly reviewPaper: string;
  readonly promises: readonly DemoPromise[];
}

/** The district whose clerk, reviewer and treasury the demo has accounts of. */
const DISTRICT = 200;
const STAGES: readonly DemoAgreementStage[] = ['CONFIRMED', 'CONFIRMED', 'SUBMITTED', 'DRAFT', 'FIGURES', 'PROMISES'];
/** The second is kept by two thirds only, so that a deadline to make good follows. */
const KEPT: readonly (readonly [from: number, to: number])[] = [
  [0.86, 1.05],
  [0.58, 0.76],
  [0.95, 1.2],
  [0.8, 1],
  [0.8, 1],
  [0.8, 1],
];

const WORDING: Readonly<Record<string, Pick<DemoPromise, 'title' | 'weight' | 'source' | 'place'>>> = {
  OUTPUT: { title: '年产值', weight: 35, source: 'STATISTICS', place: '第五条第一款' },
  TAX: { title: '年税收', weight: 35, source: 'TAX', place: '第五条第二款' },
  JOBS: { title: '就业', weight: 15, source: 'INSURANCE', place: '第五条第三款' },
  FUNDS_IN_PLACE: { title: '到位资金', weight: 15, source: 'OTHER', place: '第四条' },
};

/** Agreements of attracted projects of one district, those that have come furthest first, each at another point of its way. */
export function demoAgreements(region: DemoRegion): readonly DemoAgreement[] {
  const promised = demoCommitments(region);
  const random = createRandom(region.seed).fork('agreements');
  return region.projects
    .filter(({ key, districtId, traits }) => districtId === DISTRICT && promised.has(key) && !traits.has('EXITED'))
    .sort((a, b) => reached(b) - reached(a) || (a.key < b.key ? -1 : 1))
    .slice(0, STAGES.length)
    .map((project, nth) => agreementOf(project, nth, promised.get(project.key) ?? [], random.fork(project.key)));
}

/** How many of the milestones that release money a project has reached. */
const reached = ({ milestones: { started, producing, fullCapacity } }: DemoProject): number =>
  [started, producing, fullCapacity].filter((day) => day !== undefined).length;

function agreementOf(
  { key, money }: DemoProject,
  nth: number,
  commitments: readonly { readonly code: string; readonly target: number; readonly unit: string }[],
  random: Random,
): DemoAgreement {
  const [low, high] = KEPT[nth] ?? [1, 1];
  const wan = Math.max(100, Math.round((money.fixed * 0.02) / 1e4 / 10) * 10);
  return {
    ...{ key, stage: STAGES[nth] ?? 'PROMISES', agreed: wan * 1e4, contract: `演示招商协议第${nth + 1}号` },
    clause: `项目达产并兑现承诺的，甲方给予固定资产投资奖补${wan}万元，按履约得分兑现`,
    reviewPaper: `演示公平竞争审查第${nth + 1}号`,
    promises: commitments.flatMap(({ code, target, unit }) => {
      const words = WORDING[code];
      if (!words) return [];
      const clause = `乙方承诺2025年度${words.title}不低于${target}${unit}`;
      return [{ code, unit, target, clause, ...words, actual: Math.round(target * random.between(low, high)) }];
    }),
  };
}
