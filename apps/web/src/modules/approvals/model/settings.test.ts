import type { ApprovalCondition, ProjectApprovals } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { formOf, ownConditions, settingOf } from './settings.ts';

const condition = (id: string, type: ApprovalCondition['type'], value: ApprovalCondition['value'], field?: string) => ({
  ...{ id, label: id, type, unit: null, choices: [], value },
  field: field ?? null,
});
const approvals: ProjectApprovals = {
  ...{ today: '2026-11-20', version: 3, rule: { title: '清单', version: 1, hash: 'h' }, missing: [] },
  ...{
    graph: null,
    modeRemark: null,
    start: null,
    elapsed: null,
    items: [],
    needless: [],
    critical: [],
    ready: [],
    whatIfs: [],
  },
  ...{ chosenGraph: null, graphs: [], maySettle: true, mode: { id: 'LAND_START', title: '拿地即开工' } },
  conditions: [
    condition('landMode', 'choice', 'GRANT'),
    condition('energyUse', 'number', null),
    condition('lowRisk', 'bool', true),
    condition('landArea', 'number', 80_000, 'landMu'),
  ],
};
const form = formOf(approvals);

describe('审批条件的表单', () => {
  it('台账里的条件不在这里填', () => {
    expect(ownConditions(approvals).map(({ id }) => id)).toEqual(['landMode', 'energyUse', 'lowRisk']);
    expect(form.facts).toEqual({ landMode: 'GRANT', energyUse: '', lowRisk: 'true' });
  });

  it('没有改动就没有要登记的', () => {
    expect(settingOf(form, approvals)).toBeNull();
    expect(settingOf({ ...form, note: '只写了说明' }, approvals)).toBeNull();
  });

  it('只送改了的:数按数、是否按是否,清空是撤回', () => {
    const facts = { landMode: '', energyUse: '999.5', lowRisk: 'false' };
    expect(settingOf({ ...form, facts }, approvals)).toEqual({
      version: 3,
      facts: { landMode: null, energyUse: 999.5, lowRisk: false },
    });
  });

  it('选图、退出提速模式带上依据', () => {
    expect(settingOf({ ...form, graph: 'VERIFY', mode: '', note: ' 纪要 3 号 ' }, approvals)).toEqual({
      version: 3,
      graph: 'VERIFY',
      mode: null,
      note: '纪要 3 号',
    });
  });
});
