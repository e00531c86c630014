import { CAUSE_ACTS } from '@guatu/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../platform/catalog/index.ts';
import { ROLES } from '../../../testing/actors.ts';
import { blockerRule } from '../queries/rule.ts';
import { type ActedCause, causeActsOf, causeObstacle } from './causes.ts';
import { BLOCKER_STATES } from './rules.ts';

const rules = blockerRule.read(readCatalog('blocker-rules.json'));
const cause = (over: Partial<ActedCause> = {}): ActedCause => ({ id: 'a', closed: false, laid: ['VERIFIED'], ...over });

/** Written out by hand from the office's rules, not from the catalogue. */
const ALLOWED: Readonly<Record<(typeof CAUSE_ACTS)[number], readonly string[]>> = {
  edit: ['project-office', 'city-office'],
  add: ['project-office', 'city-office'],
  remove: ['project-office', 'city-office'],
  close: ['project-office', 'project-office-review', 'city-office'],
  reopen: ['project-office', 'project-office-review', 'city-office'],
};

describe('谁能办根本原因', () => {
  it('只有列明的角色能办；了结的只能重开，没了结的不能重开', () => {
    for (const act of CAUSE_ACTS) {
      for (const { id, permissions } of ROLES.values()) {
        for (const closed of [false, true]) {
          const may = ALLOWED[act].includes(id) && (act === 'reopen') === closed;
          expect(causeActsOf(rules, closed, new Set(permissions)).includes(act), `${act} ${id} ${closed}`).toBe(may);
        }
      }
    }
  });
});

describe('什么时候办不了', () => {
  it('还有问题没销号、一个问题都没有，不能了结', () => {
    const waiting = causeObstacle(cause({ laid: ['VERIFIED', 'WORKING', 'RESOLVED'] }), { act: 'close', blockers: [] });
    expect(waiting).toEqual({ why: 'unverified', waiting: 2 });
    expect(causeObstacle(cause({ laid: [] }), { act: 'close', blockers: [] })).toEqual({ why: 'empty' });
    expect(causeObstacle(cause(), { act: 'close', blockers: [] })).toBeNull();
  });

  it('无论问题处于什么状态，全部销号才能了结', () => {
    const states = fc.array(fc.constantFrom(...BLOCKER_STATES), { minLength: 1 });
    fc.assert(
      fc.property(states, (laid) => {
        const free = causeObstacle(cause({ laid }), { act: 'close', blockers: [] }) === null;
        expect(free).toBe(laid.every((state) => state === 'VERIFIED'));
      }),
    );
  });

  it('归在别处的不能再归，没归在这里的不能移出，移出和重开要写理由', () => {
    const obstacle = (asked: Parameters<typeof causeObstacle>[1], over = {}) => causeObstacle(cause(over), asked)?.why;
    expect(obstacle({ act: 'add', blockers: [{ cause: null }, { cause: 'b' }] })).toBe('elsewhere');
    expect(obstacle({ act: 'add', blockers: [] })).toBe('none-named');
    expect(obstacle({ act: 'add', blockers: [{ cause: null }] })).toBeUndefined();
    expect(obstacle({ act: 'remove', blockers: [{ cause: 'b' }], reason: '不相干' })).toBe('not-laid');
    expect(obstacle({ act: 'remove', blockers: [{ cause: 'a' }] })).toBe('reason');
    expect(obstacle({ act: 'remove', blockers: [] })).toBe('none-named');
    expect(obstacle({ act: 'remove', blockers: [{ cause: 'a' }], reason: '不相干' })).toBeUndefined();
    expect(obstacle({ act: 'reopen', blockers: [] }, { closed: true })).toBe('reason');
    expect(obstacle({ act: 'reopen', blockers: [], reason: '又停电' })).toBe('not-closed');
    for (const act of ['edit', 'add', 'remove', 'close'] as const) {
      expect(obstacle({ act, blockers: [{ cause: 'a' }], reason: '改' }, { closed: true })).toBe('closed');
    }
  });
});
