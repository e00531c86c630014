import { PROJECT_BASICS } from './project-basics.ts';
import { PROJECT_COURSE } from './project-course.ts';
import { PROJECT_MONEY } from './project-money.ts';
import { PROJECT_PEOPLE } from './project-people.ts';
import type { KindWording } from './types.ts';

/** 重点项目台账 and every ledger whose rows are investment projects under way. */
export const PROJECT: KindWording = {
  besides: ['PROJECT'],
  within: ['PERMIT', 'STAGE', 'START', 'COMPLETE', 'PRODUCE', 'YTD', 'MONTH', 'OWNER', 'PLAN', 'ISSUE'],
  titles: [
    '重点项目',
    '项目台账',
    '建设项目',
    '项目建设',
    '重大项目',
    '投资项目',
    '亿元以上项目',
    '项目库',
    '在建项目',
    '技改项目',
    '项目进度',
    '项目推进',
    '项目清单',
    '项目调度',
  ],
  fields: { ...PROJECT_BASICS, ...PROJECT_MONEY, ...PROJECT_COURSE, ...PROJECT_PEOPLE },
};
