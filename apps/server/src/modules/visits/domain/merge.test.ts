import type { Values } from '@guatu/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, mergeEdits } from './merge.ts';

const edit = (id: string, basedOn: readonly string[], changes: Values): Edit => ({ id, basedOn, changes });

describe('几台手机改同一次走访,合成什么', () => {
  const first = edit('1', [], { visitStage: '平场', visitWorkers: 12 });

  it('接着改的覆盖先前的,没有冲突', () => {
    const merged = mergeEdits([first, edit('2', ['1'], { visitStage: '基础' })]);
    expect(merged).toEqual({ heads: ['2'], values: { visitStage: '基础', visitWorkers: 12 }, conflicts: [] });
  });

  it('各改各的字段,两边都留,不算冲突', () => {
    const merged = mergeEdits([
      first,
      edit('2', ['1'], { visitStage: '基础' }),
      edit('3', ['1'], { visitWorkers: 26 }),
    ]);
    expect(merged).toEqual({ heads: ['2', '3'], values: { visitStage: '基础', visitWorkers: 26 }, conflicts: [] });
  });

  it('改了同一个字段又不一样:两个值都在,先写的先显示,等人来选', () => {
    const merged = mergeEdits([
      first,
      edit('3', ['1'], { visitStage: '主体' }),
      edit('2', ['1'], { visitStage: '基础' }),
    ]);
    expect(merged.values.visitStage).toBe('基础');
    expect(merged.conflicts).toEqual([
      {
        key: 'visitStage',
        sides: [
          { editId: '2', value: '基础' },
          { editId: '3', value: '主体' },
        ],
      },
    ]);
  });

  it('改成一样的,不算冲突', () => {
    expect(
      mergeEdits([first, edit('2', ['1'], { visitStage: '主体' }), edit('3', ['1'], { visitStage: '主体' })]).conflicts,
    ).toEqual([]);
  });

  it('一边删了、一边改了,也是冲突', () => {
    const [conflict] = mergeEdits([
      first,
      edit('2', ['1'], { visitStage: null }),
      edit('3', ['1'], { visitStage: '主体' }),
    ]).conflicts;
    expect(conflict?.sides.map(({ value }) => value)).toEqual([null, '主体']);
  });

  it('人选过之后不再冲突;两个人各选各的,又成冲突', () => {
    const both = [first, edit('2', ['1'], { visitStage: '基础' }), edit('3', ['1'], { visitStage: '主体' })];
    const chosen = edit('4', ['2', '3'], { visitStage: '主体' });
    expect(mergeEdits([...both, chosen])).toMatchObject({
      heads: ['4'],
      values: { visitStage: '主体' },
      conflicts: [],
    });
    expect(mergeEdits([...both, chosen, edit('5', ['2', '3'], { visitStage: '基础' })]).conflicts).toHaveLength(1);
  });

  it('前一次填写还没传到,后一次先到:值不丢,前一次到了不盖过后一次', () => {
    const later = edit('2', ['1'], { visitStage: '基础' });
    expect(mergeEdits([later]).values).toEqual({ visitStage: '基础' });
    expect(mergeEdits([later, first]).values.visitStage).toBe('基础');
  });
});

interface Step {
  readonly device: number;
  readonly act: 'write' | 'send' | 'fetch';
  readonly key: string;
  readonly value: number;
}

const DEVICES = 3;
const steps = fc.array(
  fc.record({
    device: fc.nat(DEVICES - 1),
    act: fc.constantFrom<Step['act'][]>('write', 'write', 'send', 'fetch'),
    key: fc.constantFrom('visitStage', 'visitFound', 'visitWorkers'),
    value: fc.nat(3),
  }),
  { maxLength: 40 },
);

/** Devices that write with and without a connection; answers every edit that was ever written. */
function written(all: readonly Step[]): readonly Edit[] {
  const server = new Map<string, Edit>();
  const held = Array.from({ length: DEVICES }, () => new Map<string, Edit>());
  const edits: Edit[] = [];
  for (const { device, act, key, value } of all) {
    const own = held[device] ?? new Map<string, Edit>();
    if (act === 'write') {
      const basedOn = mergeEdits([...own.values()]).heads;
      const next = edit(String(edits.length).padStart(4, '0'), basedOn, { [key]: value });
      own.set(next.id, next);
      edits.push(next);
    } else if (act === 'send') for (const [id, each] of own) server.set(id, each);
    else for (const [id, each] of server) own.set(id, each);
  }
  return edits;
}

describe('离线一周,几台手机,什么先后都行', () => {
  it('传的先后和次数不影响结果', () => {
    fc.assert(
      fc.property(
        steps.map(written).chain((edits) =>
          fc.record({
            edits: fc.constant(edits),
            order: fc.shuffledSubarray([...edits, ...edits], { minLength: edits.length * 2 }),
          }),
        ),
        ({ edits, order }) => {
          expect(mergeEdits(order)).toEqual(mergeEdits(edits));
        },
      ),
    );
  });

  it('一个值也不丢:要么现在还在,要么被看见过它的人改掉', () => {
    fc.assert(
      fc.property(steps.map(written), (edits) => {
        const { values, conflicts } = mergeEdits(edits);
        for (const one of edits) {
          for (const [key, value] of Object.entries(one.changes)) {
            const sides = conflicts.find((conflict) => conflict.key === key)?.sides ?? [];
            const stands = values[key] === value || sides.some((side) => side.value === value);
            expect(stands || edits.some((later) => key in later.changes && hasSeen(edits, later, one.id))).toBe(true);
          }
        }
      }),
    );
  });

  it('选过每一处冲突之后,各台手机看到的一样', () => {
    fc.assert(
      fc.property(steps.map(written), (edits) => {
        const { heads, conflicts } = mergeEdits(edits);
        const choice = Object.fromEntries(conflicts.map(({ key, sides }) => [key, sides.at(-1)?.value ?? null]));
        const after = mergeEdits([...edits, edit('9999', heads, choice)]);
        expect(after.conflicts).toEqual([]);
        expect(after.heads).toEqual(['9999']);
        expect(after.values).toMatchObject(choice);
      }),
    );
  });
});

/** Written out once more, step by step, so that the test does not lean on what it tests. */
function hasSeen(edits: readonly Edit[], by: Edit, id: string): boolean {
  return by.basedOn.some((each) => {
    const before = edits.find((one) => one.id === each);
    return each === id || (before !== undefined && hasSeen(edits, before, id));
  });
}
