import { REMARK, SPONSOR } from './shared.ts';
import type { FieldWording } from './types.ts';

/** Who answers for a project, and how it is judged. */
export const PROJECT_PEOPLE: Readonly<Record<string, FieldWording>> = {
  sponsor: SPONSOR,
  leadUnit: { says: ['牵头单位', '牵头责任单位', '项目牵头单位'], within: ['RESP', 'LEAD', 'SPONSOR', 'TASK_FORCE'] },
  respUnit: {
    says: ['责任单位', '项目责任单位', '责任主体单位', '责任主体'],
    within: ['RESP', 'LEAD', 'SPONSOR', 'TASK_FORCE'],
  },
  liaison: {
    says: [
      '联络员',
      '责任人',
      '专班联络员',
      '包保责任人',
      '专班责任人',
      '责任单位联络员',
      '责任单位责任人',
      '责任单位联系人',
      '专班联系人',
    ],
    hints: ['联系人', '项目联系人'],
    within: ['RESP', 'LEAD', 'SPONSOR', 'TASK_FORCE', 'LIAISON'],
  },
  liaisonPhone: {
    says: ['联络员电话', '责任人电话', '联络员联系电话'],
    within: ['RESP', 'LEAD', 'SPONSOR', 'TASK_FORCE', 'LIAISON'],
  },
  owner: {
    says: [
      '业主单位',
      '建设单位',
      '业主',
      '项目单位',
      '项目业主单位',
      '项目建设单位',
      '实施单位',
      '实施主体',
      '建设主体',
      '业主建设单位',
      '业主名称',
      '业主单位名称',
      '建设单位名称',
      '项目单位名称',
      '项目实施单位',
      '业主主体',
    ],
    within: ['OWNER', 'RESP'],
  },
  ownerCreditCode: {
    says: [
      '统一社会信用代码',
      '信用代码',
      '业主统一社会信用代码',
      '业主信用代码',
      '企业统一社会信用代码',
      '建设单位统一社会信用代码',
      '业主单位统一社会信用代码',
      '业主单位信用代码',
      '项目单位统一社会信用代码',
    ],
    within: ['OWNER'],
  },
  ownerContact: {
    says: ['业主联系人', '业主单位联系人', '建设单位联系人', '项目单位联系人', '企业联系人'],
    within: ['OWNER', 'RESP'],
  },
  light: {
    says: ['亮灯', '亮灯评价', '亮灯等级', '预警亮灯', '项目亮灯'],
    within: ['EVALUATE'],
    besides: ['EVALUATE', 'STATUS'],
  },
  dispatchGrade: { says: ['调度等次', '评价等次', '等次', '调度评价等次'], within: ['EVALUATE', 'DISPATCH'] },
  remark: REMARK,
};
