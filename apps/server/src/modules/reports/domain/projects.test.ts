import { describe, expect, it } from 'vitest';
import { type KnownProject, ProjectMatcher } from './projects.ts';

const known = (id: string, name: string, more: Partial<KnownProject> = {}): KnownProject => ({
  ...{ id, name, owner: null, district: 1, investments: [] },
  ...more,
});

const thresholds = { matched: 0.82, offered: 0.6, agrees: 0.05, most: 3 };
const mention = (name: string, more: object = {}) => ({
  name,
  company: null,
  investment: null,
  district: null,
  ...more,
});

describe('文稿提到的项目与台账的项目', () => {
  it('名称相同就是它；企业、投资、地区也对得上的写进理由', () => {
    const project = known('a', '青山模具产业园', { owner: '青山模具公司', investments: [6.5e8] });
    const said = mention('青山模具产业园', { company: '青山模具公司', investment: 6.5e8, district: 1 });
    expect(new ProjectMatcher([project], thresholds).match(said)).toEqual({
      ...{ taken: 'a', several: false },
      offers: [{ projectId: 'a', score: 1, why: ['SAME', 'COMPANY', 'INVESTMENT', 'PLACE'] }],
    });
  });

  it('几个一样像的不替人选', () => {
    const matcher = new ProjectMatcher([known('a', '城东水厂'), known('b', '城东水厂')], thresholds);
    expect(matcher.match(mention('城东水厂'))).toMatchObject({ taken: null, several: true });
  });

  it('地区不同的往下减，减到不够像就不认', () => {
    const matcher = new ProjectMatcher([known('a', '青山模具产业园一期项目')], thresholds);
    const near = matcher.match(mention('青山模具产业园一期', { district: 2 })).offers[0];
    expect(near?.why).toContain('OTHER_PLACE');
    expect(matcher.match(mention('长乐山冷链中心'))).toMatchObject({ taken: null, offers: [] });
  });
});
