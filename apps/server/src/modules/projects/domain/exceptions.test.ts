import { describe, expect, it } from 'vitest';
import { ACT_RULES, type ActHindrance, EXCEPTION_ACTS, type ExceptionStatus, hindranceOf } from './exceptions.ts';

const STATUSES: readonly ExceptionStatus[] = ['REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'];
const CASES = EXCEPTION_ACTS.flatMap((act) =>
  STATUSES.flatMap((status) =>
    ['requester', 'another'].flatMap((who) => [0, 1].map((opinions) => ({ act, status, who, opinions }))),
  ),
);

/** All that may be done; everything else is refused. */
const ALLOWED = [
  'OPINE REQUESTED another 0',
  'OPINE REQUESTED another 1',
  'APPROVE REQUESTED another 1',
  'REFUSE REQUESTED another 0',
  'REFUSE REQUESTED another 1',
  'WITHDRAW REQUESTED requester 0',
  'WITHDRAW REQUESTED requester 1',
];

const judge = ({ act, status, who, opinions }: (typeof CASES)[number]): ActHindrance | null =>
  hindranceOf(act, { status, askedBy: '张', opinions }, who === 'requester' ? '张' : '李');

describe('正当理由与异议', () => {
  it.each(CASES)('$act,状态 $status,$who,已有意见 $opinions 条', (each) => {
    const { act, status, who, opinions } = each;
    const allowed = ALLOWED.includes(`${act} ${status} ${who} ${opinions}`);
    expect(judge(each) === null).toBe(allowed);
  });

  it('办结的不能再动;自己的申请自己不能批、不能提意见;别人的不能替撤;没征求意见的不能批', () => {
    const state = { status: 'REQUESTED' as const, askedBy: '张', opinions: 0 };
    expect(hindranceOf('REFUSE', { ...state, status: 'APPROVED' }, '李')).toBe('closed');
    expect(hindranceOf('APPROVE', { ...state, opinions: 1 }, '张')).toBe('own');
    expect(hindranceOf('WITHDRAW', state, '李')).toBe('not own');
    expect(hindranceOf('APPROVE', state, '李')).toBe('no opinion');
  });

  it('申请、提意见、批准是三项不同的权限', () => {
    expect(EXCEPTION_ACTS.map((act) => ACT_RULES[act].permission)).toEqual([
      'approval.write',
      'ledger.confirm',
      'ledger.confirm',
      'project.write',
    ]);
  });
});
