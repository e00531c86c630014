import type { DemoProject } from '../model.ts';
import { lastDayOf, type Month, monthOfDay } from '../months.ts';

/** What the clerk writes about a project at the end of a month. */
export interface ProgressWords {
  readonly status: 'PREP' | 'NOT_STARTED' | 'BUILDING' | 'COMPLETED' | 'PRODUCING' | 'SUSPENDED';
  readonly visual: string;
  readonly thisMonth: string;
  readonly next: string;
}

const SUSPENDED_SINCE: Month = '2026M07';

/** @param doneShare done of the planned total, 0 to 1 */
export function progressWords(project: DemoProject, asOf: Month, doneShare: number): ProgressWords {
  const end = lastDayOf(asOf);
  const { milestones } = project;
  if (milestones.producing && milestones.producing <= end) {
    return { status: 'PRODUCING', visual: '已投产', thisMonth: '生产线正常运行', next: '巩固产能，跟踪升规' };
  }
  if (milestones.completed && milestones.completed <= end) {
    return {
      status: 'COMPLETED',
      visual: '全部完工，已通过竣工验收',
      thisMonth: '办理竣工备案和结算',
      next: '设备调试，准备投产',
    };
  }
  if (project.traits.has('SUSPENDED') && asOf >= SUSPENDED_SINCE) {
    return { status: 'SUSPENDED', visual: '停工，现场已看护', thisMonth: '停工', next: '协调业主复工或依法处置' };
  }
  if (milestones.started && milestones.started <= end) return building(project, asOf, doneShare);
  if (milestones.landSupplied && milestones.landSupplied <= end) return preparing(project, end);
  return milestones.registered && milestones.registered <= end
    ? { status: 'PREP', visual: '未开工', thisMonth: '项目公司已注册，正在选址和办理用地', next: '推进供地' }
    : { status: 'PREP', visual: '未开工', thisMonth: '正在办理备案和公司注册', next: '完成注册，启动用地报批' };
}

function building(project: DemoProject, asOf: Month, doneShare: number): ProgressWords {
  const { toppedOut, started } = project.milestones;
  if (toppedOut && monthOfDay(toppedOut) <= asOf) {
    return {
      status: 'BUILDING',
      visual: '主体封顶，正在安装设备',
      thisMonth: '内外装修和设备安装',
      next: '完成设备安装',
    };
  }
  if (started && monthOfDay(started) === asOf) {
    return { status: 'BUILDING', visual: '已开工，正在打桩', thisMonth: '举行开工，桩基施工', next: '完成桩基' };
  }
  if (project.traits.has('ZERO_PROGRESS') && asOf >= '2026M09') {
    return { status: 'BUILDING', visual: '本月无进展', thisMonth: '未施工', next: '督促施工单位返场' };
  }
  if (doneShare < 0.15) {
    return { status: 'BUILDING', visual: '基础施工', thisMonth: '基坑开挖、垫层浇筑', next: '基础出地面' };
  }
  if (doneShare < 0.4) {
    return { status: 'BUILDING', visual: '主体施工，完成约三成', thisMonth: '主体钢结构吊装', next: '主体完成过半' };
  }
  return { status: 'BUILDING', visual: '主体施工，完成过半', thisMonth: '主体施工和管线预埋', next: '力争主体封顶' };
}

function preparing(project: DemoProject, end: string): ProgressWords {
  const permitted = project.milestones.permitted;
  const status = 'NOT_STARTED';
  if (permitted && permitted <= end) {
    return { status, visual: '未开工，施工许可已取得', thisMonth: '场地平整，施工单位进场', next: '正式开工' };
  }
  return { status, visual: '未开工，已供地', thisMonth: '正在办理规划和施工图审查', next: '取得施工许可' };
}

export interface PermitWords {
  readonly filing: string;
  readonly landPlan: string;
  readonly engineeringPlan: string;
  readonly environment: string;
  readonly energy: string;
  readonly water: string;
  readonly drawing: string;
  readonly fire: string;
  readonly construction: string;
}

/** Permit columns: a date where it was granted, 在办 where it is under way, 不涉及 where the law asks for none. */
export function permitWords(project: DemoProject, asOf: Month): PermitWords {
  const end = lastDayOf(asOf);
  const { landSupplied, permitted } = project.milestones;
  const done = permitted !== undefined && permitted <= end;
  const land = landSupplied !== undefined && landSupplied <= end;
  const month = (day: string | undefined) => (day ? `${day.slice(0, 4)}.${Number(day.slice(5, 7))}` : '在办');
  const granted = month(permitted);
  const afterLand = land ? month(landSupplied) : '未办';
  const industrial = project.kind === 'INDUSTRY';
  return {
    filing: project.regime === 'FILING' ? `已备案，${project.code}` : `已批复，${project.code}`,
    landPlan: project.landMu === undefined ? '不涉及' : afterLand,
    engineeringPlan: done ? granted : land ? '在办' : '未办',
    environment: industrial ? (done ? granted : land ? '在办' : '未办') : '登记表备案',
    energy: industrial && project.money.total >= 300_000_000 ? (done ? granted : land ? '在办' : '未办') : '不涉及',
    water: project.landMu !== undefined && project.landMu < 75 ? '报告表承诺' : done ? granted : land ? '在办' : '未办',
    drawing: done ? granted : land ? '在办' : '未办',
    fire: done ? granted : land ? '在办' : '未办',
    construction: done ? granted : land ? '在办' : '未办',
  };
}
