import type { Day, Month } from './months.ts';

/** Whole yuan. */
export type Yuan = number;

export type ProjectKind = 'INDUSTRY' | 'SERVICE' | 'AGRICULTURE' | 'INFRA' | 'LIVELIHOOD' | 'RENEWAL';
export type ProjectLevel = 'PROVINCIAL' | 'CITY' | 'DISTRICT';
export type BuildNature = 'NEW' | 'EXPAND' | 'RENOVATE' | 'RELOCATE' | 'PURCHASE';
export type Origin = 'ATTRACTED' | 'UPGRADE' | 'GOVERNMENT' | 'SOE';
export type Regime = 'APPROVAL' | 'VERIFY' | 'FILING';

/** The furthest milestone of the building line, in the words of `catalog/stages.json`. */
export type BuildStage =
  | 'SIGNED'
  | 'REGISTERED'
  | 'LAND_SUPPLIED'
  | 'PERMITTED'
  | 'STARTED'
  | 'STAT_ENTERED'
  | 'TOPPED_OUT'
  | 'COMPLETED'
  | 'SETTLED'
  | 'FINAL_ACCOUNT';

/** Why a project stands on a list of the wall; one project may carry several. */
export type Trait =
  | 'OVERDUE_START'
  | 'NOT_IN_STATISTICS'
  | 'LAGGING'
  | 'DEEPLY_LAGGING'
  | 'ZERO_PROGRESS'
  | 'SUSPENDED'
  | 'NEW_IN_OCTOBER'
  | 'EXITED';

/** Actual dates only; a milestone that is not reached is absent. */
export interface Milestones {
  readonly signed?: Day;
  readonly registered?: Day;
  readonly landSupplied?: Day;
  readonly permitted?: Day;
  readonly started?: Day;
  readonly statEntered?: Month;
  readonly toppedOut?: Day;
  readonly completed?: Day;
  readonly producing?: Day;
  readonly aboveScale?: Month;
  readonly fullCapacity?: Month;
  readonly settled?: Day;
  readonly finalAccount?: Day;
  readonly finalEvaluated?: Day;
}

export interface Money {
  readonly contracted?: Yuan;
  readonly total: Yuan;
  readonly fixed: Yuan;
  readonly civil: Yuan;
  readonly equipment: Yuan;
  readonly land: Yuan;
  readonly central?: Yuan;
  readonly provincial?: Yuan;
  readonly specialBond?: Yuan;
  readonly bankLoan?: Yuan;
  readonly own: Yuan;
  /** Plan of each year; a year without a plan is absent. */
  readonly annualPlan: Readonly<Record<number, Yuan>>;
  /** Done before the first month of `monthDone`. */
  readonly doneBefore: Yuan;
  /** From the month of the first spending to `LAST_MONTH` or completion. */
  readonly monthDone: ReadonlyMap<Month, Yuan>;
}

export interface Team {
  readonly sponsors: readonly string[];
  readonly leadUnit: string;
  readonly responsibleUnits: readonly string[];
  readonly liaisons: readonly string[];
  readonly phone: string;
}

export interface Owner {
  readonly name: string;
  readonly creditCode: string;
  readonly contact: string;
}

export interface DemoProject {
  /** Key inside the demo only; offices know the code and the name. */
  readonly key: string;
  readonly name: string;
  readonly code: string;
  /** A code of the form used before 2020, kept by the office next to the new one. */
  readonly oldCode?: string;
  readonly districtId: number;
  readonly leafId: number;
  readonly kind: ProjectKind;
  readonly level: ProjectLevel;
  readonly origin: Origin;
  readonly nature: BuildNature;
  readonly regime: Regime;
  readonly industryCode: string;
  readonly industryName: string;
  readonly chainId?: string;
  readonly nodeId?: string;
  readonly location: string;
  readonly parcelCode?: string;
  readonly content: string;
  readonly landMu?: number;
  readonly buildingArea?: number;
  readonly stage: BuildStage;
  readonly traits: ReadonlySet<Trait>;
  readonly milestones: Milestones;
  readonly planStart: Day;
  readonly planComplete: Day;
  readonly planProduce?: Day;
  readonly money: Money;
  readonly team: Team;
  readonly owner: Owner;
  /** First and last monthly ledger that lists the project. */
  readonly listedFrom: Month;
  readonly listedTo: Month;
}

export interface DemoLead {
  readonly key: string;
  /** The project it became, when it became one. */
  readonly projectKey?: string;
  readonly name: string;
  readonly districtId: number;
  readonly hostArea: string;
  readonly channel: string;
  readonly firstUnit: string;
  readonly firstDate: Day;
  readonly investor: string;
  readonly investorRegion: string;
  readonly investorContact: string;
  readonly content: string;
  readonly chainName?: string;
  readonly contracted: Yuan;
  readonly fixed: Yuan;
  readonly registeredCapital?: Yuan;
  /** US dollars. */
  readonly foreignCapital?: number;
  readonly landMu?: number;
  readonly landMode?: 'TRANSFER' | 'LEASE' | 'PLANT_RENT';
  readonly factoryArea?: number;
  readonly stage: LeadStage;
  readonly milestones: Milestones;
  readonly fundsInPlace?: Yuan;
  readonly sponsor: string;
  readonly taskForce: string;
  readonly liaison: string;
  readonly isOutProvince: boolean;
  readonly note: string;
  readonly remark?: string;
}

export type LeadStage =
  | 'NEGOTIATING'
  | 'VISITED'
  | 'REVIEWED'
  | 'SIGNED'
  | 'REGISTERED'
  | 'LAND_SUPPLIED'
  | 'STARTED'
  | 'STAT_ENTERED'
  | 'PRODUCING'
  | 'ABOVE_SCALE'
  | 'EXITED';

export interface DemoEnterprise {
  readonly key: string;
  readonly creditCode: string;
  readonly name: string;
  readonly districtId: number;
  readonly leafId: number;
  readonly regAddress: string;
  readonly prodAddress: string;
  readonly industryCode: string;
  readonly industryName: string;
  readonly chainId?: string;
  readonly nodeId?: string;
  readonly scale: 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO';
  readonly legalRep: string;
  readonly contact: string;
  readonly phone: string;
  readonly registeredCapital: Yuan;
  readonly landMu: number;
  readonly buildingArea: number;
  readonly outputValue: Yuan;
  readonly revenue: Yuan;
  readonly profit: Yuan;
  readonly taxPaid: Yuan;
  readonly valueAdded: Yuan;
  readonly rdExpense: Yuan;
  readonly employees: number;
  readonly powerKwh: number;
  readonly energyTce: number;
  readonly isAboveScale: boolean;
  readonly ladder?: string;
  readonly isHnte: boolean;
  readonly perMuClass?: 'A' | 'B' | 'C' | 'D';
  readonly issue?: string;
  readonly liaisons: readonly string[];
}

export interface DemoBlocker {
  readonly number: string;
  readonly projectKey?: string;
  readonly enterpriseKey?: string;
  readonly districtId: number;
  readonly source: 'VISIT' | 'DISPATCH' | 'SITE_DAY' | 'ENTERPRISE';
  readonly factor: string;
  readonly description: string;
  readonly demand: string;
  readonly raised: Day;
  readonly level: 'TASK_FORCE' | 'DISTRICT' | 'CITY' | 'PROVINCE';
  readonly responsibleUnits: readonly string[];
  readonly helpingUnits: readonly string[];
  readonly liaison: string;
  readonly due: Day;
  readonly measures: string;
  readonly progress: string;
  readonly status: 'OPEN' | 'ASSIGNED' | 'WORKING' | 'RESOLVED' | 'VERIFIED' | 'ESCALATED' | 'REOPENED';
  readonly closed?: Day;
  readonly closedBy?: string;
  readonly satisfaction?: string;
}

export interface DemoFunding {
  readonly key: string;
  readonly projectKey: string;
  readonly channel: 'CBI' | 'SPB' | 'LZ' | 'LX' | 'PBI' | 'OTHER';
  readonly batch: string;
  readonly applied: Yuan;
  readonly allocated?: Yuan;
  readonly paid?: Yuan;
  readonly applyDate: Day;
  readonly allocateDate?: Day;
  readonly note: string;
}

export interface DemoRegion {
  readonly seed: number;
  readonly label: string;
  readonly projects: readonly DemoProject[];
  readonly leads: readonly DemoLead[];
  readonly enterprises: readonly DemoEnterprise[];
  readonly blockers: readonly DemoBlocker[];
  readonly funding: readonly DemoFunding[];
}
