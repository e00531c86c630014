import type { TaskStatus } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { actsOffered, isUnder } from './offered.ts';

const asked = { from: '2026-11-20', to: '2026-11-27', reason: '等主变', on: '2026-11-18', by: '何俊', note: null };

describe('任务上看得到的动作', () => {
  const UNIT = ['project.read', 'project.write'] as const;
  const OFFICE = ['project.read', 'dispatch.manage'] as const;
  it.each<[TaskStatus, readonly string[], readonly string[]]>([
    ['SENT', ['receive'], []],
    ['RECEIVED', ['feedback', 'report', 'askExtension'], []],
    ['REPORTED', [], ['accept', 'giveBack']],
    ['DONE', [], []],
  ])('%s', (status, unit, office) => {
    const task = { status, origin: 'DECISION', extensions: [] } as const;
    expect(actsOffered(task, UNIT)).toEqual(unit);
    expect(actsOffered(task, OFFICE)).toEqual(office);
    expect(actsOffered(task, ['project.read'])).toEqual([]);
  });

  it('周期材料报送后由项目办收下或退回', () => {
    const paper = { status: 'SENT', origin: 'SCHEDULE', extensions: [] } as const;
    expect(actsOffered(paper, UNIT)).toEqual(['handIn']);
    expect(actsOffered({ ...paper, status: 'REPORTED' }, UNIT)).toEqual([]);
    expect(actsOffered({ ...paper, status: 'REPORTED' }, OFFICE)).toEqual(['accept', 'giveBack']);
    expect(actsOffered({ ...paper, status: 'DONE' }, UNIT)).toEqual([]);
  });

  it('有延期申请等着答复时,单位不再申请,项目办可以答复', () => {
    const waiting = { status: 'RECEIVED', origin: 'DECISION', extensions: [{ ...asked, answer: null }] } as const;
    expect(actsOffered(waiting, UNIT)).toEqual(['feedback', 'report']);
    expect(actsOffered(waiting, OFFICE)).toEqual(['grant', 'refuse']);
    const answered = { status: 'RECEIVED', origin: 'DECISION', extensions: [{ ...asked, answer: 'REFUSED' }] } as const;
    expect(actsOffered(answered, OFFICE)).toEqual([]);
  });
});

describe('按提醒筛选', () => {
  it('一行在它每一个提醒下面都找得到', () => {
    const row = {
      listedOn: null,
      reminders: [{ kind: 'OVERDUE', days: 3 } as const, { kind: 'SILENT', days: 7 } as const],
    };
    expect(isUnder('ALL', row)).toBe(true);
    expect(isUnder('SILENT', row)).toBe(true);
    expect(isUnder('TO_SETTLE', row)).toBe(false);
    expect(isUnder('LISTED', row)).toBe(false);
    expect(isUnder('LISTED', { reminders: [], listedOn: '2026-11-30' })).toBe(true);
  });
});
