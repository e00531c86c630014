import { describe, expect, it } from 'vitest';
import { layoutRibbon, type RibbonNode, stretchState } from './ribbon-layout.ts';

const node = (id: string, state: RibbonNode['state'] = 'todo'): RibbonNode => ({ id, name: id, state });

describe('阶段条', () => {
  const build = ['谋划', '签约', '开工', '竣工'].map((id) => node(id));

  it('建设线均匀排开,首尾留边', () => {
    const { build: placed } = layoutRibbon(1000, build, [], '签约');
    expect(placed.map(({ x }) => Math.round(x))).toEqual([106, 389, 671, 954]);
  });

  it('效益线在签约后分出,没到的节点靠右按次序排', () => {
    const plan = layoutRibbon(1000, build, [node('注册', 'done'), node('投产'), node('达产')], '签约');
    expect(Math.round(plan.partAt ?? 0)).toBe(389);
    expect(plan.benefit.map(({ x }) => Math.round(x))).toEqual([530, 862, 954]);
  });

  it('没有分出点时不画分叉', () => {
    expect(layoutRibbon(1000, build, [], '没有这个节点').partAt).toBeNull();
  });

  it('走过的实,逾期的断,未核验的不算走过', () => {
    expect(
      (['done', 'doing', 'overdue', 'unverified', 'todo'] as const).map((state) => stretchState(node('x', state))),
    ).toEqual(['done', 'done', 'late', 'todo', 'todo']);
  });
});
