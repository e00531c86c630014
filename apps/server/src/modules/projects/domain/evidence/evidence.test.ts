import { expect, it } from 'vitest';
import { bringing, evidenceAt, evidenceKeys, gateKey, judging, levelOf, stands } from './evidence.ts';

const key = gateKey('M70', 'PHOTO');
const after = (...acts: ReturnType<typeof bringing>[]) => evidenceAt(Object.assign({}, ...acts), key);

it('只有说明的算台账,带附件的算附件,核验人认可的算核验;被退回的不算数', () => {
  const note = bringing(key, { title: '现场照片', files: [], note: '原件在档案柜' }, 'a', '2026-10-12');
  const filed = bringing(key, { title: '现场照片', files: ['f1'], note: null }, 'a', '2026-10-12');
  const levels = [
    after(note),
    after(filed),
    after(filed, judging(key, true, null, 'b', '2026-10-13')),
    after(filed, judging(key, false, '照片没有日期', 'b', '2026-10-13')),
  ].map((evidence) => evidence && [levelOf(evidence), stands(evidence)]);
  expect(levels).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [1, false],
  ]);
});

it('退回后重新提交的,旧的结论不再跟着', () => {
  const again = after(
    bringing(key, { title: '现场照片', files: ['f1'], note: null }, 'a', '2026-10-12'),
    judging(key, false, '照片没有日期', 'b', '2026-10-13'),
    bringing(key, { title: '现场照片', files: ['f2'], note: null }, 'a', '2026-10-14'),
  );
  expect(again).toEqual({ title: '现场照片', files: ['f2'], note: null, by: 'a', on: '2026-10-14', verdict: null });
});

it('没有提交过的没有证据', () => {
  expect(after()).toBeNull();
  expect(stands(null)).toBe(false);
  expect(evidenceKeys({ 'evOn@M70.PHOTO': '2026-10-12', planStart: '2026-10' })).toEqual(['M70.PHOTO']);
});
