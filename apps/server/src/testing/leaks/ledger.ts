import type { LedgerKind, WorkKind } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import { type RuleContent, readCatalog, ruleHash } from '../../platform/catalog/index.ts';
import { writeWorkbook } from '../../platform/excel/index.ts';
import type { Values } from '../../platform/ledger/index.ts';

/** Leaf of the district whose secrets are looked for, and of the one that looks. */
export const DAYE = { unit: 600, leaf: 601 } as const;
export const YANGXIN = { unit: 700, leaf: 701 } as const;

/** Words and figures that stand in the ledger of 大冶 and nowhere else. Figures are in yuan, as the ledger keeps them. */
export const SECRETS = {
  entered: '乌拓磁悬浮轴承生产基地项目',
  open: '沉樾光伏玻璃深加工项目',
  twice: '砚池氢能储罐产业园项目',
  file: '大冶市机密台账.xlsx',
  total: 732_190_000,
  phone: '13907238461',
  contact: '闵砚书',
  blocker: '桐栌地块征迁受阻',
  lead: '霁川精密铸件招商项目',
  enterprise: '澹台锻造有限公司',
  funding: '疏桐专项债申报项目',
  observation: '澄湖指标',
  note: '苍筤未公开备注',
} as const;

/** What must not stand in any answer to another district. */
export const MARKERS: readonly string[] = Object.values(SECRETS).map(String);

/** What 大冶 enters by hand, one of each kind. */
const RECORDS: Readonly<Record<LedgerKind, Values>> = {
  project: {
    projectName: '乌拓二期厂房项目',
    totalInvestment: SECRETS.total,
    regimeType: 'FILING',
    'ytdDoneAmt@2026M10': SECRETS.total,
    'annualPlanAmt@2026Y': SECRETS.total,
    'msPlan@M70': '2026-03',
    'commitTarget@TAX': 3,
    liaison: [SECRETS.contact],
    liaisonPhone: SECRETS.phone,
    remark: SECRETS.note,
  },
  lead: { projectName: SECRETS.lead, contractedAmt: SECRETS.total, remark: SECRETS.note },
  enterprise: { enterpriseName: SECRETS.enterprise, 'taxPaid@2026M01-10': SECRETS.total, contactPhone: SECRETS.phone },
  blocker: { blockerDesc: SECRETS.blocker, projectName: SECRETS.entered, remark: SECRETS.note },
  funding: { projectName: SECRETS.funding, applyAmt: SECRETS.total, remark: SECRETS.note },
  observation: { indicatorName: SECRETS.observation, value: SECRETS.total, period: '2026M10', note: SECRETS.note },
};

/** What the acts of 大冶 leave behind, one of each kind; and what they write on its project and its bid. */
export const WORK: Readonly<Record<WorkKind, Values>> & { readonly onProject: Values; readonly onBid: Values } = {
  rule: {
    ruleTitle: SECRETS.note,
    ruleId: 'calendar-2026',
    ruleVersion: 9,
    ruleStatus: 'DRAFT',
    effectiveFrom: '2026-01-01',
    regionCode: '420281',
    sourceNote: SECRETS.note,
    ruleBody: '{"items":[]}',
    ruleHash: 'f',
  },
  change: {
    changeTitle: SECRETS.note,
    changeType: 'DATE',
    changeField: 'planStart',
    changeStatus: 'REQUESTED',
    'opinionUnit@1': SECRETS.note,
    'opinionText@1': SECRETS.note,
  },
  cause: {
    causeTitle: SECRETS.note,
    causeFactor: 'POWER',
    causeNote: SECRETS.note,
    'memberFrom@019ab000-0000-7000-8000-000000000003': '2026-11-02',
    'memberReason@019ab000-0000-7000-8000-000000000003': SECRETS.note,
  },
  exception: { exceptionTitle: SECRETS.note, exceptionStatus: 'REQUESTED', 'opinionText@1': SECRETS.note },
  meeting: {
    meetingTitle: SECRETS.note,
    meetingSchedule: 'WEEKLY_DISPATCH',
    meetingDay: '2026-11-16',
    meetingStatus: 'OPEN',
    'itemTitle@01': SECRETS.note,
    'itemGroup@01': 'NEW_RED',
    'itemReason@01': SECRETS.note,
    'itemTerritory@01': DAYE.leaf,
    'itemOutcome@01': 'PENDING',
  },
  task: {
    taskTitle: SECRETS.note,
    taskOrigin: 'INSTRUCTION',
    taskOrder: 'ASSIGN',
    taskStatus: 'SENT',
    taskUnit: SECRETS.contact,
    taskDue: '2026-11-20',
    taskIssued: '2026-11-16',
    'feedbackText@01': SECRETS.note,
    'feedbackOn@01': '2026-11-17',
    'feedbackBy@01': SECRETS.contact,
    'extensionReason@01': SECRETS.note,
    'extensionFrom@01': '2026-11-20',
    'extensionTo@01': '2026-11-27',
    'extensionOn@01': '2026-11-18',
  },
  occurrence: {
    occurrenceTitle: SECRETS.note,
    occurrenceSchedule: 'MONTHLY_BULLETIN',
    occurrenceDay: '2026-11-30',
    occurrencePrepare: '2026-11-27',
  },
  request: {
    requestTitle: SECRETS.note,
    requestUnit: SECRETS.contact,
    // The city's own office.
    requestOffice: 10,
    requestAsked: SECRETS.contact,
    requestWant: SECRETS.note,
    requestProposal: SECRETS.note,
    requestStatus: 'ASKED',
    requestOn: '2026-11-16',
  },
  campaign: {
    campaignTitle: SECRETS.note,
    campaignFirst: '2026-11-02',
    campaignLast: '2026-12-31',
    campaignWeekdays: ['5'],
    campaignPaper: SECRETS.note,
    campaignUnits: [SECRETS.contact],
  },
  visit: {
    visitTitle: SECRETS.note,
    visitOccasion: 'SITE_DAY',
    // This week, as the page of the site day asks for it.
    visitDay: officeDay(Date.now()),
    visitVisitors: [SECRETS.contact],
    visitFound: SECRETS.note,
    'problemText@01': SECRETS.blocker,
    'promiseText@01': SECRETS.note,
    'editBody@019ab000-0000-7000-8000-000000000001': JSON.stringify({
      basedOn: [],
      changes: { visitFound: SECRETS.note },
      writtenAt: '2026-11-21T02:41:00.000Z',
      device: SECRETS.note,
    }),
    'editBy@019ab000-0000-7000-8000-000000000001': '019ab000-0000-7000-8000-000000000002',
    'editOn@019ab000-0000-7000-8000-000000000001': '2026-11-21T08:00:00.000000Z',
  },
  capacity: {
    capacityTitle: SECRETS.note,
    capacityFactor: 'POWER_LOAD',
    capacityUnit: '千伏安',
    capacityAmount: SECRETS.total,
    capacityFrom: '2026-01',
    capacityUsed: 0,
    'additionMonth@1': '2027-01',
    'additionAmount@1': SECRETS.total,
    'additionProject@1': SECRETS.note,
  },
  tour: {
    tourTitle: SECRETS.note,
    tourSchedule: 'BIMONTHLY_TOUR',
    tourDay: '2026-10-20',
    tourStatus: 'PLANNED',
    'dayOn@1': '2026-10-20',
    'dayFrom@1': 510,
    'dayUntil@1': 1050,
    'dayStart@1': SECRETS.note,
    'dayEnd@1': SECRETS.note,
    'entrantName@01': SECRETS.note,
    'siteEntrant@01': '01',
    'siteMinutes@01': 20,
    'siteMust@01': true,
    'wayMinutes@S1-01': 30,
  },
  scorecard: {
    cardTitle: SECRETS.note,
    cardJudge: SECRETS.contact,
    cardGroup: 'LEADERS',
    cardStatus: 'DRAFT',
    'markGiven@01-QUALITY': 88.5,
    'asideReason@02': SECRETS.note,
  },
  evaluation: {
    evalTitle: SECRETS.note,
    evalScheme: 'scheme-per-mu-above',
    evalPeriod: '2025',
    evalOffice: DAYE.unit,
    evalStatus: 'NOTICE',
    evalLatest: 1,
    evalUnits: 1,
    evalOn: '2026-03-02',
    evalNoticeFrom: '2026-03-09',
    evalNoticeUntil: '2026-03-13',
    'enteredUnit@1': SECRETS.contact,
    'enteredColumn@1': SECRETS.note,
    'enteredNumber@1': SECRETS.total,
    'takesPart@1': SECRETS.note,
  },
  objection: {
    objectionTitle: SECRETS.note,
    objectionReason: SECRETS.note,
    objectionOffice: DAYE.leaf,
    // Upheld and not worked in: something that waits for the office's own assessors.
    objectionStatus: 'UPHELD',
    objectionColumn: '税收',
    objectionOn: '2026-03-10',
  },
  settlement: {
    settleTitle: SECRETS.note,
    settleStatus: 'DRAFT',
    settleVersion: 1,
    settleAgreed: SECRETS.total,
    settleClause: SECRETS.note,
    settleNote: SECRETS.note,
    settleOn: '2026-11-02',
    'lineTitle@TAX': SECRETS.note,
    'lineTarget@TAX': 3,
    'lineWeight@TAX': 100,
    'lineDirection@TAX': 'UP',
    'lineSource@TAX': 'TAX',
    'lineActual@TAX': 2,
    'lineProofOn@TAX': '2026-11-03',
    'outlayAmount@01': SECRETS.total,
    'outlayOn@01': '2026-11-02',
    'outlayVoucher@01': SECRETS.note,
  },
  appraisal: {
    apprTitle: SECRETS.note,
    apprStage: 'FINAL',
    apprScheme: 'scheme-project-final-industry',
    // The very version that is shipped, or nobody could open the sheet.
    apprRule: ruleHash(readCatalog<RuleContent>('scheme-project-final-industry.json')),
    apprStatus: 'CONFIRMED',
    apprTotal: SECRETS.total,
    apprRecipeHash: 'f',
    apprDataHash: 'f',
    apprResultHash: 'f',
    apprWhy: SECRETS.note,
    apprOn: '2026-03-02',
    apprDue: '2026-03-31',
    apprEdition: 1,
    'figureColumn@01': SECRETS.note,
    'figureNumber@01': SECRETS.total,
    'figureFrom@01': 'ENTERED',
    'figureNote@01': SECRETS.note,
  },
  breakdown: {
    breakdownTitle: SECRETS.note,
    breakdownIndicator: 'GDP',
    breakdownYear: 2026,
    breakdownPlace: DAYE.unit,
    breakdownTotal: SECRETS.total,
    breakdownStatus: 'CONFIRMED',
    breakdownEdition: 1,
    breakdownMethod: 'HAND',
    breakdownPaper: SECRETS.note,
    breakdownOn: '2026-01-12',
    breakdownLeaves: [String(DAYE.leaf)],
    [`shareLeaf@${DAYE.unit}`]: DAYE.leaf,
    [`shareTarget@${DAYE.unit}`]: SECRETS.total,
    [`shareNote@${DAYE.unit}`]: SECRETS.note,
  },
  finding: {
    findingTitle: SECRETS.note,
    findingKey: 'f',
    findingFamily: 'CHECK',
    findingRule: 'JUMP',
    findingIndicator: 'GDP',
    findingPlace: DAYE.unit,
    findingPeriod: '2026M01-10',
    findingPrint: 'f',
    findingVerdict: 'EXPLAINED',
    findingStatus: 'ANSWERED',
    findingReason: SECRETS.note,
    findingOn: '2026-11-02',
  },
  onProject: {
    'evNote@M70.PHOTO': SECRETS.note,
    'stayFrom@1': '2026-09-01',
    'apvAccepted@A01': '2026-11-02',
    'apvNote@A01': SECRETS.note,
    'pauseNote@A01#1': SECRETS.note,
    'apvFact@landMode': SECRETS.note,
    'demandAmount@POWER_LOAD': SECRETS.total,
    'demandPaper@POWER_LOAD': SECRETS.note,
    'msActual@M100': '2026-05-31',
    rewardAgreed: SECRETS.total,
    rewardClause: SECRETS.note,
    rewardReview: 'PASSED',
    rewardOn: '2026-02-02',
    'proofActual@TAX#1': 2,
    'proofPeriod@TAX#1': '2025',
    'proofNote@TAX#1': SECRETS.note,
    'proofOn@TAX#1': '2026-11-02',
    'payAmount@01': SECRETS.total,
    'payOn@01': '2026-11-02',
    'payStage@01': 'M70',
    'payVoucher@01': SECRETS.note,
  },
  onBid: {
    bidState: 'APPLIED',
    // So long ago that it waits for whoever may move it on.
    bidSince: '2026-01-05',
    bidDirection: 'special-bond',
    'stepAct@01': 'apply',
    'stepOn@01': '2026-01-05',
    'stepAmount@01': SECRETS.total,
    'stepNote@01': SECRETS.note,
    'materialNote@PLAN': SECRETS.note,
    'materialOn@PLAN': '2026-11-02',
  },
};

/** Words of each kind that a search by whoever knows them would find. */
export const WORDS: Readonly<Record<LedgerKind, readonly string[]>> = {
  project: [SECRETS.entered, '乌拓', 'wt'],
  lead: [SECRETS.lead, '霁川'],
  enterprise: [SECRETS.enterprise, '澹台'],
  blocker: [SECRETS.blocker, '桐栌'],
  funding: [SECRETS.funding, '疏桐'],
  observation: [SECRETS.observation, '澄湖'],
};

const CAPTIONS = [
  '序号',
  '项目名称',
  '总投资',
  '2026年计划投资',
  '1-10月完成投资',
  '联系人',
  '联系电话',
  '亮灯',
  '备注',
];

/** A file as a district sends it. */
export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a district has: records by hand, a project of a file that is entered, and one of a file that is not. */
export interface Holdings {
  readonly district: string;
  readonly records: Readonly<Record<LedgerKind, Values>>;
  readonly work?: typeof WORK;
  readonly entered: LedgerFile;
  readonly uploaded: LedgerFile;
}

export const DAYE_HOLDINGS: Holdings = {
  district: '大冶市',
  records: RECORDS,
  work: WORK,
  entered: secretLedger(SECRETS.entered),
  uploaded: secretLedger(SECRETS.open),
};

export const YANGXIN_HOLDINGS: Holdings = {
  district: '阳新县',
  records: {
    project: { projectName: '昭溪二期项目', totalInvestment: 10_000 },
    lead: { projectName: '昭溪招商项目' },
    enterprise: { enterpriseName: '昭溪纸业有限公司' },
    blocker: { blockerDesc: '昭溪用水不足' },
    funding: { projectName: '昭溪专项债项目' },
    observation: { indicatorName: '昭溪指标', value: 1, period: '2026M10' },
  },
  entered: { name: '阳新台账.xlsx', bytes: projectLedger('阳新县', [1, '昭溪竹纤维板材项目', 500, 300, 100]) },
  uploaded: { name: '阳新台账二.xlsx', bytes: projectLedger('阳新县', [1, '芦汀冷链物流项目', 600, 300, 100]) },
};

/** A ledger of 大冶 with one project, everything about which is secret. */
export function secretLedger(projectName: string): LedgerFile {
  const row = [1, projectName, 73_219, 20_000, 12_000, SECRETS.contact, SECRETS.phone, '红灯', SECRETS.note];
  return { name: SECRETS.file, bytes: projectLedger('大冶市', row) };
}

function projectLedger(district: string, cells: readonly (string | number)[]): Uint8Array {
  const title = `${district}2026年重点项目建设台账`;
  const notice = { left: `填报单位:${district}  截止时间:2026年10月31日`, right: '单位:万元' };
  const columns = CAPTIONS.map((caption) => ({ header: [caption], width: 16 }));
  return writeWorkbook({ sheets: [{ name: '重点项目台账', title, notice, columns, rows: [{ cells }] }] });
}
