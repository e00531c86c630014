import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../records/dictionary.ts';
import { projectStages } from './stage-nodes.ts';

const NONE = { project: null, lead: null };
const milestone = (
  code: string,
  order: number,
  columns: Partial<Milestone['columns']> = {},
  line: Milestone['line'] = 'BUILD',
): Milestone => ({
  code,
  label: code,
  shortLabel: code,
  line,
  order,
  columns: { plan: NONE, actual: NONE, ...columns },
});
const ALL = [
  milestone('M30', 30, { actual: { project: null, lead: 'signDate' } }),
  milestone('M40', 40, { actual: { project: null, lead: 'registerDate' } }, 'BENEFIT'),
  milestone('M60', 60),
  milestone('M70', 70, {
    plan: { project: 'planStart', lead: null },
    actual: { project: 'actualStart', lead: 'startDate' },
  }),
  milestone('M100', 100, {
    plan: { project: 'planComplete', lead: null },
    actual: { project: 'actualComplete', lead: null },
  }),
];
const today = isoDay('2026-11-21');

const stages = (project: Parameters<typeof projectStages>[1], lead: Parameters<typeof projectStages>[2] = null) =>
  Object.fromEntries(projectStages(ALL, project, lead, today).map((stage) => [stage.code, stage]));

describe('阶段条的节点', () => {
  it('签约、注册取招商台账的日期,开工、竣工取项目台账的日期', () => {
    const found = stages(
      { actualStart: '2026-10-02', planComplete: '2027-10-30' },
      { signDate: '2026-01-16', registerDate: '2026-02' },
    );
    expect(found.M30).toMatchObject({ state: 'done', actual: { from: 'lead', key: 'signDate' } });
    expect(found.M40).toMatchObject({ state: 'done', actual: { text: '2026-02' } });
    expect(found.M70).toMatchObject({ state: 'done', actual: { from: 'project', key: 'actualStart' } });
    expect(found.M100).toMatchObject({ state: 'doing', plan: { text: '2027-10-30' }, actual: null });
  });

  it('里程碑自己登记的日期先于台账栏目', () => {
    const { M70 } = stages({ actualStart: '2026-10-02', 'msActual@M70': '2026-10-08' });
    expect(M70?.actual).toEqual({ key: 'msActual@M70', from: 'project', text: '2026-10-08' });
  });

  it('应开未开是逾期,按自然日算到今天', () => {
    expect(stages({ planStart: '2026-09-30' }).M70).toMatchObject({ state: 'overdue', deviation: 52 });
  });

  it('计划只到月的,过了那个月才算逾期,不算天数', () => {
    expect(stages({ planStart: '2026-11' }).M70).toMatchObject({ state: 'todo', deviation: null });
    expect(stages({ planStart: '2026-10' }).M70).toMatchObject({ state: 'overdue', deviation: null });
  });

  it('提前的偏差是负数', () => {
    expect(stages({ planStart: '2026-09-30', actualStart: '2026-09-20' }).M70?.deviation).toBe(-10);
  });

  it('停工的项目,没到的节点都是暂停,不说逾期', () => {
    const found = stages({ projectStatus: 'SUSPENDED', planStart: '2026-09-30' });
    expect(found.M70?.state).toBe('stopped');
  });

  it('一个日期都没有时,不猜哪个在办', () => {
    expect(Object.values(stages({})).map(({ state }) => state)).toEqual(['todo', 'todo', 'todo', 'todo', 'todo']);
  });
});
