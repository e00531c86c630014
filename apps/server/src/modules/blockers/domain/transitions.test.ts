import { BLOCKER_ACTS, type BlockerAct } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../platform/catalog/index.ts';
import { ROLES } from '../../../testing/actors.ts';
import { blockerRule } from '../queries/rule.ts';
import { actsFrom, decideAct } from './acts.ts';
import { BLOCKER_STATES, type BlockerState } from './rules.ts';

const rules = blockerRule.read(readCatalog('blocker-rules.json'));
const today = isoDay('2026-11-20');

/** Written out by hand from the office's rules, not from the catalogue: from where, and by which roles. */
const ALLOWED: Readonly<Record<BlockerAct, { from: readonly BlockerState[]; roles: readonly string[] }>> = {
  assign: {
    from: ['OPEN', 'ASSIGNED', 'WORKING', 'ESCALATED', 'REOPENED'],
    roles: ['project-office', 'city-office'],
  },
  start: { from: ['ASSIGNED'], roles: ['project-office', 'department', 'park', 'task-force'] },
  report: { from: ['WORKING'], roles: ['project-office', 'department', 'park', 'task-force'] },
  resolve: { from: ['WORKING'], roles: ['project-office', 'department', 'park', 'task-force'] },
  verify: { from: ['RESOLVED'], roles: ['task-force', 'project-office-review', 'city-office'] },
  return: { from: ['RESOLVED'], roles: ['task-force', 'project-office-review', 'city-office'] },
  reopen: { from: ['VERIFIED'], roles: ['project-office', 'project-office-review', 'city-office'] },
  escalate: {
    from: ['OPEN', 'ASSIGNED', 'WORKING', 'ESCALATED', 'REOPENED'],
    roles: ['project-office', 'city-office'],
  },
};

const blocker = (status: BlockerState) => ({
  status,
  level: 'DISTRICT',
  since: '2026-11-10',
  resolvedBy: 'who-resolved',
  reopens: 0,
});
const full = { unit: '市供电公司', owner: '唐伟', note: '已送电', satisfaction: '满意', due: '2026-12-01' };
const who = { id: 'somebody-else', name: '周敏' };

describe('每个动作、状态、角色的组合', () => {
  it('只有列明的角色能从列明的状态办理，其余一律不能', () => {
    let allowed = 0;
    for (const act of BLOCKER_ACTS) {
      for (const status of BLOCKER_STATES) {
        for (const { id, permissions } of ROLES.values()) {
          const may = ALLOWED[act].from.includes(status) && ALLOWED[act].roles.includes(id);
          expect(actsFrom(rules, status, new Set(permissions)).includes(act), `${act} ${status} ${id}`).toBe(may);
          allowed += may ? 1 : 0;
        }
      }
    }
    expect(allowed).toBe(10 + 4 + 4 + 4 + 3 + 3 + 3 + 10);
  });

  it('办理从列明的状态成，从别的状态说明不能', () => {
    for (const act of BLOCKER_ACTS) {
      for (const status of BLOCKER_STATES) {
        const decided = decideAct(blocker(status), { act, ...full }, who, rules, today);
        if (ALLOWED[act].from.includes(status)) expect(decided, `${act} ${status}`).toMatchObject({ ok: true });
        else expect(decided, `${act} ${status}`).toEqual({ ok: false, obstacle: { why: 'state', status } });
      }
    }
  });
});

describe('办理要交代清楚', () => {
  it('缺责任单位、情况、满意度的，不收', () => {
    const refused: [BlockerAct, BlockerState, string][] = [
      ['assign', 'OPEN', 'unit'],
      ['report', 'WORKING', 'note'],
      ['resolve', 'WORKING', 'note'],
      ['verify', 'RESOLVED', 'satisfaction'],
      ['return', 'RESOLVED', 'note'],
      ['reopen', 'VERIFIED', 'note'],
      ['escalate', 'WORKING', 'note'],
    ];
    for (const [act, status, what] of refused) {
      const decided = decideAct(blocker(status), { act }, who, rules, today);
      expect(decided, act).toEqual({ ok: false, obstacle: { why: 'missing', what } });
    }
    const invented = decideAct(blocker('RESOLVED'), { act: 'verify', satisfaction: '还行' }, who, rules, today);
    expect(invented).toMatchObject({ ok: false });
  });

  it('办结的人不能自己销号；时限不能早于今天；最高一级不能再提级', () => {
    const self = { id: 'who-resolved', name: '唐伟' };
    expect(decideAct(blocker('RESOLVED'), { act: 'verify', ...full }, self, rules, today)).toEqual({
      ok: false,
      obstacle: { why: 'same-person' },
    });
    const past = { act: 'assign', unit: '市供电公司', due: '2026-11-19' } as const;
    expect(decideAct(blocker('OPEN'), past, who, rules, today)).toEqual({ ok: false, obstacle: { why: 'due-past' } });
    const top = { ...blocker('WORKING'), level: 'PROVINCE' };
    expect(decideAct(top, { act: 'escalate', ...full }, who, rules, today)).toEqual({
      ok: false,
      obstacle: { why: 'top-level' },
    });
  });

  it('转交别的单位不重新起算时限；第一次交办起算', () => {
    const again = decideAct(blocker('WORKING'), { act: 'assign', unit: '区住建局' }, who, rules, today);
    expect(again.ok && 'blockerLevelSince' in again.fields).toBe(false);
    const first = decideAct(
      { ...blocker('OPEN'), since: null },
      { act: 'assign', unit: '区住建局' },
      who,
      rules,
      today,
    );
    expect(first.ok && first.fields.blockerLevelSince).toBe('2026-11-20');
  });

  it('退回重办清掉办结、销号的记载，记一次重开，重新起算', () => {
    const decided = decideAct(blocker('RESOLVED'), { act: 'return', note: '仍未送电' }, who, rules, today);
    expect(decided.ok && decided.fields).toMatchObject({
      status: 'REOPENED',
      closedDate: null,
      blockerResolvedBy: null,
      blockerReopens: 1,
      blockerLevelSince: '2026-11-20',
    });
  });
});
