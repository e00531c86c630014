import type { FactSpec, Vocabulary } from '@guatu/kernel';

/*
 * The facts that light rules may ask about. What only time or the past decides is fixed: nobody is told to change it. Facts
 * count months by the calendar unless they say otherwise: a start planned for September and made in October is one month late.
 */
const SPECS: readonly FactSpec[] = [
  {
    id: 'standing',
    label: '项目所处状态',
    type: 'choice',
    fixed: true,
    choices: [
      { id: 'UNDER_WAY', label: '推进中' },
      { id: 'SUSPENDED', label: '停工（暂停）' },
      { id: 'EXITED', label: '已退出' },
      { id: 'COMPLETED', label: '已竣工' },
    ],
  },
  { id: 'started', label: '开工', type: 'bool' },
  // 0 until the planned day has come; then the month of the plan counts as the first. Of a project that has started, 0.
  { id: 'startMonthsOverdue', label: '应开未开的月数', type: 'number', fixed: true },
  // How many months later than planned it started; 0 where it has not.
  { id: 'startMonthsLate', label: '开工晚于计划的月数', type: 'number', fixed: true },
  { id: 'startMonthsAgo', label: '开工所在月距今的月数', type: 'number', fixed: true },
  // Elapsed to the day, not by the calendar.
  { id: 'monthsSinceStart', label: '开工以来的月数', type: 'number', fixed: true },
  { id: 'totalInvestment', label: '计划总投资', type: 'number', dimension: 'money', fixed: true },
  { id: 'statEntered', label: '纳统', type: 'bool' },
  { id: 'statMonthsTaken', label: '从开工到纳统的月数', type: 'number', fixed: true },
  { id: 'statMonthsAgo', label: '纳统所在月距今的月数', type: 'number', fixed: true },
  { id: 'paceGap', label: '与序时之差', type: 'number', dimension: 'percentagePoint' },
  { id: 'doneToPace', label: '完成占序时任务', type: 'number', dimension: 'percent' },
  { id: 'monthTaskRate', label: '当月任务完成率', type: 'number', dimension: 'percent' },
  { id: 'fundsRatio', label: '到位占应到资金', type: 'number', dimension: 'percent' },
];

export const LIGHT_VOCABULARY: Vocabulary = new Map(SPECS.map((spec) => [spec.id, spec]));

/** The facts as rules name them. */
export type LightFact =
  | 'standing'
  | 'started'
  | 'startMonthsOverdue'
  | 'startMonthsLate'
  | 'startMonthsAgo'
  | 'monthsSinceStart'
  | 'totalInvestment'
  | 'statEntered'
  | 'statMonthsTaken'
  | 'statMonthsAgo'
  | 'paceGap'
  | 'doneToPace'
  | 'monthTaskRate'
  | 'fundsRatio';
