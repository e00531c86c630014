import { date, enterpriseName, oneOf, people, problemText, projectName, units, words, yesNo } from '../cells.ts';
import { type FieldSpec, factor, name, oneOfText, REMARK, SEQ } from './field.ts';

const status = oneOf([
  ['未办', 'OPEN'],
  ['已交办', 'ASSIGNED'],
  ['在办', 'WORKING'],
  ['已办结', 'RESOLVED'],
  ['已销号', 'VERIFIED'],
]);

function number(index: number, year: number) {
  const text = `WT${year}${String(index).padStart(3, '0')}`;
  return { value: text, gold: text };
}

export const BLOCKER: readonly FieldSpec[] = [
  SEQ,
  {
    id: 'blockerNo',
    captions: ['编号', '问题编号'],
    make: (_, at) => number(at.seq, at.year),
  },
  {
    id: 'source',
    captions: ['问题来源', '来源'],
    make: oneOf([
      ['走访', 'VISIT'],
      ['调度', 'DISPATCH'],
      ['工地日', 'SITE_DAY'],
      ['企业申报', 'ENTERPRISE'],
    ]),
  },
  { id: 'projectName', captions: ['项目名称', '涉及项目', '所属项目'], make: projectName },
  { id: 'enterpriseName', captions: ['企业名称', '涉及企业'], make: enterpriseName },
  { id: 'factorType', captions: ['要素类型', '问题类型', '问题类别'], make: factor },
  {
    id: 'blockerDesc',
    captions: ['问题描述', '存在问题', '问题内容', '具体问题', '存在的主要问题'],
    make: problemText,
  },
  { id: 'raisedDate', captions: ['提出日期', '提出时间', '问题提出时间', '反映时间'], make: date(-6, -3) },
  {
    id: 'level',
    captions: ['级别', '问题级别', '问题层级'],
    make: oneOf([
      ['专班级', 'TASK_FORCE'],
      ['区级', 'DISTRICT'],
      ['市级', 'CITY'],
      ['省级', 'PROVINCE'],
    ]),
  },
  { id: 'respUnit', captions: ['责任单位', '责任部门'], make: units },
  { id: 'coopUnit', captions: ['配合单位', '协办单位', '配合部门'], make: units },
  { id: 'liaison', captions: ['责任人', '联络员'], make: people },
  { id: 'dueDate', captions: ['承诺时限', '办结时限', '完成时限', '承诺办结时限', '解决时限'], make: date(1, 5) },
  { id: 'measures', captions: ['解决措施', '工作措施', '措施'], make: words },
  { id: 'progressNote', captions: ['进展', '进展情况', '办理情况', '办理进展'], make: words },
  { id: 'status', captions: ['状态', '办理状态', '问题状态'], make: status },
  { id: 'closedDate', captions: ['办结日期', '办结时间', '销号时间'], make: date(0, 1) },
  { id: 'isEscalated', captions: ['是否升级', '是否提级'], make: yesNo },
  { id: 'satisfaction', captions: ['满意度', '企业满意度'], make: oneOfText(['满意', '基本满意', '不满意']) },
  { id: 'closedBy', captions: ['销号人'], make: name },
  REMARK,
];
