import { valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, daysFromTo, makeNetwork, type Network, scheduleNetwork, transformNetwork } from './index.ts';
import { INDUSTRIAL, LAND_START } from './testing/approvals.ts';

describe('手册的审批关键路径', () => {
  const schedule = scheduleNetwork(INDUSTRIAL);
  const floatOf = (id: string) => schedule.slots.get(id)?.totalFloat;

  it('标准模式 74 个工作日,拿地后 28 个', () => {
    expect(schedule.days).toBe(74);
    expect(daysFromTo(schedule, 'A04', 'C04')).toBe(28);
    expect(schedule.critical).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'B01', 'C01', 'C02', 'C04', 'M70']);
  });

  it('时差:A06 17,B02、B03、C03 10,A07 46,A08 56,A09 72', () => {
    expect(['A06', 'B02', 'B03', 'C03', 'A07', 'A08', 'A09'].map(floatOf)).toEqual([17, 10, 10, 10, 46, 56, 72]);
  });

  it('拿地即开工 51 个工作日,拿地后 5 个;A05、A06 都在关键路径上', () => {
    const fast = scheduleNetwork(valueOrThrow(transformNetwork(INDUSTRIAL, LAND_START)));
    expect(fast.days).toBe(51);
    expect(daysFromTo(fast, 'A04', 'C04')).toBe(5);
    expect(fast.critical).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B02', 'C04', 'M70']);
  });

  it('先建后验:开工只等出让合同、施工图和承诺公示,规划和施工许可在建设中补办', () => {
    const change = {
      after: { M70: ['A04', 'C01', 'PLEDGE'] },
      add: [{ id: 'PLEDGE', days: 5, after: ['A01'] }],
    };
    const early = scheduleNetwork(valueOrThrow(transformNetwork(INDUSTRIAL, change)));
    expect(early.slots.get('M70')?.earliestFinish).toBe(66);
    expect(early.days).toBe(74);
  });
});

describe('网络图不收的', () => {
  const refusal = (activities: readonly Activity[]) => {
    const made = makeNetwork(activities);
    return made.ok ? null : made.error;
  };
  const item = (id: string, ...after: string[]): Activity => ({ id, days: 1, after });

  it('绕成一圈的,按先后说出整圈', () => {
    const error = refusal([item('头'), item('甲', '头', '丙'), item('乙', '甲'), item('丙', '乙')]);
    expect(error).toMatchObject({ code: 'planning_cycle' });
    expect(error?.message).toContain('甲→乙→丙→甲');
    expect(refusal([item('甲', '甲')])).toMatchObject({ details: { ids: ['甲', '甲'] } });
  });

  it('重复的事项、不在图中的前置、不成数的时限', () => {
    expect(refusal([item('甲'), item('甲')])).toMatchObject({ code: 'planning_activity_repeated' });
    expect(refusal([item('甲', '乙')])).toMatchObject({
      code: 'planning_predecessor_unknown',
      details: { id: '甲', after: '乙' },
    });
    for (const days of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal([{ id: '甲', days, after: [] }])).toMatchObject({ code: 'planning_duration_bad' });
    }
  });

  it('提速方式点名的事项不在图中', () => {
    for (const change of [{ after: { X: [] } }, { days: { X: 1 } }, { without: ['X'] }]) {
      expect(transformNetwork(INDUSTRIAL, change)).toMatchObject({
        ok: false,
        error: { code: 'planning_change_unknown' },
      });
    }
  });
});

/** Any network: each activity may come after any given before it, and they are given in any order. */
const networks = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: count, maxLength: count }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count * count, maxLength: count * count }),
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, i) => i),
        { minLength: count },
      ),
    ),
  )
  .map(([days, links, order]): readonly Activity[] => {
    const activities = days.map((each, i) => ({
      id: `k${i}`,
      days: each,
      after: days.flatMap((_, j) => (j < i && (links[i * days.length + j] ?? 1) < 0.35 ? [`k${j}`] : [])),
    }));
    return order.flatMap((i) => activities[i] ?? []);
  });

/** The longest way to an activity, by following every way. */
function longestTo(network: Network, id: string): number {
  const activity = network.byId.get(id);
  return (activity?.days ?? 0) + Math.max(0, ...(activity?.after ?? []).map((before) => longestTo(network, before)));
}

describe('网络图的规律', () => {
  it('每项最早完成是走到它的最长一路,总工期是其中最长的', () => {
    fc.assert(
      fc.property(networks, (activities) => {
        const network = valueOrThrow(makeNetwork(activities));
        const { days, slots } = scheduleNetwork(network);
        for (const { id } of activities) expect(slots.get(id)?.earliestFinish).toBe(longestTo(network, id));
        expect(days).toBe(Math.max(...activities.map(({ id }) => longestTo(network, id))));
      }),
    );
  });

  it('拖到总时差为止不误总工期,再多一天就误一天;拖到自由时差为止不误任何后续', () => {
    fc.assert(
      fc.property(networks, fc.nat(), (activities, pick) => {
        const network = valueOrThrow(makeNetwork(activities));
        const before = scheduleNetwork(network);
        const { id } = activities[pick % activities.length] ?? { id: '' };
        const slot = before.slots.get(id);
        if (!slot) throw new Error('no slot');
        const slipped = (by: number) =>
          scheduleNetwork(
            valueOrThrow(
              makeNetwork(activities.map((each) => (each.id === id ? { ...each, days: each.days + by } : each))),
            ),
          );
        expect(slipped(slot.totalFloat).days).toBe(before.days);
        expect(slipped(slot.totalFloat + 1).days).toBe(before.days + 1);
        const free = slipped(slot.freeFloat);
        for (const other of activities.filter((each) => each.id !== id)) {
          expect(free.slots.get(other.id)?.earliestStart).toBe(before.slots.get(other.id)?.earliestStart);
        }
        expect(slot.freeFloat).toBeLessThanOrEqual(slot.totalFloat);
      }),
    );
  });

  it('写下的先后不影响结果', () => {
    fc.assert(
      fc.property(networks, (activities) => {
        const slotsOf = (given: readonly Activity[]) =>
          [...scheduleNetwork(valueOrThrow(makeNetwork(given))).slots].sort(([a], [b]) => a.localeCompare(b));
        expect(slotsOf(activities.toReversed())).toEqual(slotsOf(activities));
      }),
    );
  });

  it('收下的图里,每项都排在它的前置之后;多一条回头的前置就不收', () => {
    fc.assert(
      fc.property(networks, (activities) => {
        const { activities: ordered } = valueOrThrow(makeNetwork(activities));
        const place = new Map(ordered.map(({ id }, i) => [id, i]));
        for (const { id, after } of ordered) {
          for (const before of after) expect(place.get(before)).toBeLessThan(place.get(id) ?? -1);
        }
        const last = ordered.find(({ after }) => after.length > 0);
        if (!last) return;
        const [before = ''] = last.after;
        const looped = activities.map((each) =>
          each.id === before ? { ...each, after: [...each.after, last.id] } : each,
        );
        expect(makeNetwork(looped)).toMatchObject({ ok: false, error: { code: 'planning_cycle' } });
      }),
    );
  });
});
