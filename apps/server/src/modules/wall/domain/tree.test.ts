import { describe, expect, it } from 'vitest';
import { pathTo, type TreeNode, visibleTree } from './tree.ts';

const node = (id: number, parentId: number | null): TreeNode => ({ id, parentId, name: `${id}`, kind: 'TOWN' });
const all = [node(1, null), node(10, 1), node(20, 1), node(21, 20), node(22, 20), node(30, 1), node(31, 30)];
const ids = (nodes: readonly TreeNode[] | undefined) => nodes?.map((each) => each.id) ?? [];

describe('看得到的调度单位', () => {
  it('看全市的,从市看起,每个节点知道下面的叶子', () => {
    const tree = visibleTree(all, null);
    expect(tree.top?.id).toBe(1);
    expect(ids(tree.children.get(1))).toEqual([10, 20, 30]);
    expect(tree.leaves.get(20)).toEqual([21, 22]);
    expect(tree.leaves.get(1)).toEqual([10, 21, 22, 31]);
  });

  it('只看一县的,从县看起;只看一个叶子的,从叶子看起', () => {
    expect(visibleTree(all, [21, 22]).top?.id).toBe(20);
    expect(visibleTree(all, [22]).top?.id).toBe(22);
    // A district with one town stands for the same projects as the town; the town is the nearer name.
    expect(visibleTree(all, [31]).top?.id).toBe(31);
  });

  it('路径从最上面看得到的节点起,看不到的不在其中', () => {
    const tree = visibleTree(all, [21, 22]);
    expect(ids(pathTo(tree, 22))).toEqual([20, 22]);
    expect(pathTo(tree, 1)).toEqual([]);
    expect(pathTo(tree, 31)).toEqual([]);
    expect(ids(tree.children.get(1))).toEqual([20]);
  });

  it('什么也看不到的,没有起点', () => {
    expect(visibleTree(all, []).top).toBeNull();
    expect(visibleTree(all, [99]).top).toBeNull();
  });
});
