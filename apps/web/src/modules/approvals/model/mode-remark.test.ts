import { beforeAll, expect, it } from 'vitest';
import { fetchPageTexts, startTexts } from '../../../texts/index.ts';
import { modeRemarkWords } from './mode-remark.ts';

beforeAll(() => startTexts('zh').then(fetchPageTexts));

it('说明提速模式差在哪一条、台账现在怎么写、从哪天起；没有登记的、规则变了的、路上没有这种模式的各有说法', () => {
  const title = '拿地即开工';
  expect(
    modeRemarkWords({
      title,
      onRoad: true,
      reasons: [
        { asks: '供地方式为出让', found: '租赁', since: '2026-11-18' },
        { asks: '带方案供地为是', found: null, since: '2026-11-19' },
        { asks: '低风险为是', found: '否', since: null },
      ],
    }),
  ).toBe(
    '“拿地即开工”的条件已不具备：要求供地方式为出让，现为租赁（2026-11-18 起）；要求带方案供地为是，现没有登记（2026-11-19 起）；要求低风险为是，现为否（选定后规则有变）。',
  );
  expect(modeRemarkWords({ title, onRoad: false, reasons: [] })).toBe(
    '“拿地即开工”不适用于项目现在的审批事项图，推算按标准模式。',
  );
});
