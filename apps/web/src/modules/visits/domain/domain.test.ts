import type { Values } from '@guatu/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalPhoto, LocalVisit, QueuedEdit } from '../device/types.ts';
import { clientId } from './client-id.ts';
import { bothOf, changesOf, codesOf, isDirty, withoutPart, withValue } from './form.ts';
import { stateOf, unsentVisits } from './state.ts';

const visit = (over: Partial<LocalVisit> = {}): LocalVisit => ({
  ...{ userId: 'u', id: 'v', projectId: 'p', projectName: '甲', values: {}, base: {}, heads: [], updatedAt: '' },
  ...{ server: null, ...over },
});
const server = (conflicts: number) =>
  ({ conflicts: Array.from({ length: conflicts }) }) as unknown as LocalVisit['server'];
const edit = (refusal: string | null = null): QueuedEdit => ({
  ...{
    id: 'e',
    userId: 'u',
    visitId: 'v',
    projectId: 'p',
    basedOn: [],
    changes: {},
    writtenAt: '',
    device: '',
    refusal,
  },
});
const photo = (refusal: string | null = null): LocalPhoto => ({
  ...{ userId: 'u', id: 'f', visitId: 'v', name: '', addedAt: '', picture: new Blob(), refusal },
});

describe('表单改了什么', () => {
  it('只算不一样的;清空的记为空', () => {
    const base: Values = { visitStage: '平场', visitWorkers: 3, visitVisitors: ['甲'] };
    expect(changesOf({ base, values: { visitStage: '平场', visitVisitors: ['甲', '乙'] } })).toEqual({
      visitVisitors: ['甲', '乙'],
      visitWorkers: null,
    });
  });

  it('改回原样就不算改过', () => {
    const base: Values = { visitStage: '平场' };
    const changed = withValue(withValue(base, 'visitFound', '缺电'), 'visitFound', '  ');
    expect(isDirty({ base, values: changed })).toBe(false);
  });

  it('把改动加回去,就是改后的样子', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.string({ minLength: 1 }), fc.nat()));
    fc.assert(
      fc.property(values, values, (base, now) => {
        const whole = { ...base, ...changesOf({ base, values: now }) };
        expect(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null))).toEqual({ ...now });
      }),
    );
  });

  it('一个问题整个删掉', () => {
    const values: Values = { 'problemText@a1': '电', 'problemFactor@a1': 'POWER', 'problemFactor@b2': 'WATER' };
    expect(codesOf(values, 'problemFactor')).toEqual(['a1', 'b2']);
    expect(withoutPart(values, 'a1')).toEqual({ 'problemFactor@b2': 'WATER' });
  });

  it('文字和名单可以两个都留,只能有一个的不行', () => {
    expect(bothOf('visitFound', ['甲说', '乙说'])).toBe('甲说\n乙说');
    expect(
      bothOf('visitVisitors', [
        ['甲', '乙'],
        ['乙', '丙'],
      ]),
    ).toEqual(['甲', '乙', '丙']);
    expect(bothOf('visitStage', ['平场', '主体'])).toBeNull();
    expect(bothOf('problemText@a1', ['电', null])).toBeNull();
  });
});

describe('一次走访在本机的状态', () => {
  it.each([
    ['新写的是草稿', visit(), [], [], 'DRAFT'],
    ['提交了没传的待同步', visit(), [edit()], [], 'WAITING'],
    ['照片没传完也待同步', visit({ server: server(0) }), [], [photo()], 'WAITING'],
    ['传完了', visit({ server: server(0) }), [], [], 'SYNCED'],
    ['传完了又改的是草稿', visit({ server: server(0), values: { visitFound: '补' } }), [], [], 'DRAFT'],
    ['两边不一样的有冲突', visit({ server: server(1) }), [], [], 'CONFLICT'],
    ['服务器没收的要说', visit(), [edit('为什么')], [photo()], 'REFUSED'],
    ['照片没收的要说', visit({ server: server(1) }), [], [photo('为什么')], 'REFUSED'],
  ] as const)('%s', (_, one, edits, photos, state) => {
    expect(stateOf(one, { edits, photos })).toBe(state);
    const isSent = state === 'SYNCED' || state === 'CONFLICT';
    expect(unsentVisits({ visits: [one], edits, photos })).toHaveLength(isSent ? 0 : 1);
  });
});

describe('本机起的编号', () => {
  it('是第 7 版,按时间先后排', () => {
    const [early, late] = [clientId(1_700_000_000_000), clientId(1_700_000_000_001)];
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(Number.parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
    expect(new Set(Array.from({ length: 100 }, () => clientId(0))).size).toBe(100);
  });
});
