import type { Stage } from '../model.ts';

/** Words behind a name first (they are its own), then those before it. The first that fits decides. */
export const STAGE_AFTER: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:计划|预计|力争|拟|将)/, 'planned'],
  [/^[^，,。；、]{0,8}完成(?:\d|[过近]半|过?一半)/, 'building'],
  [/^[^，,。；、]{0,4}(?:在谈|洽谈|对接|拟签约)/, 'planned'],
  [/^[^，,。；、]{0,12}(?:签约倒房|腾地|征地|征迁|拆迁)/, 'planned'],
  [/^[^，,。；、]{0,12}(?:签约|签订)/, 'signed'],
  [/^[^，,。；、]{0,12}(?:开工|动工|启动|奠基|破土)/, 'started'],
  [/^[^，,。；、]{0,12}(?:投产|投入使用|投用|运营|投入生产|通车|开园|开业|达产)/, 'producing'],
  [/^[^，,。；、]{0,12}(?:建成|竣工|完工|完成|封顶|验收|交付)/, 'completed'],
  [/^[^，,。；、]{0,12}(?:进展|推进|加快|正在|有序|在建|稳步|施工|收尾|铺开)/, 'building'],
  [/^[^，,。；、]{0,12}(?:前期|谋划|列入|纳入|规划|签约倒房)/, 'planned'],
];

/** In the head of a list (等在谈项目). */
export const STAGE_OF_KIND: readonly (readonly [RegExp, Stage])[] = [[/在谈|储备|谋划|前期|拟建/, 'planned']];

/** In the head of a list, and stronger than anything behind it (等续建项目). */
export const GOING_ON: readonly (readonly [RegExp, Stage])[] = [[/续建|在建/, 'building']];

/** Behind a name that no act stands before. */
export const WORK_AFTER: readonly (readonly [RegExp, Stage])[] = [[/^[^，,。；、]{0,12}(?:建设|实施)/, 'building']];

/** In the clauses ahead of a list that says nothing itself (签约的6个项目中,…分别是A、B). */
export const STAGE_AHEAD: readonly (readonly [RegExp, Stage])[] = [
  [/(?:签约|签订)[^。]{0,6}项目/, 'signed'],
  [/(?:开工)[^。]{0,6}项目/, 'started'],
];

export const STAGE_BEFORE: readonly (readonly [RegExp, Stage])[] = [
  [/签约|引进|签订|招引/, 'signed'],
  [/加快|推进|推动|保障|实施|续建|加速|服务|支持/, 'building'],
  [/启动|开工|动工|奠基/, 'started'],
  [/投产|投用|投入使用|运营/, 'producing'],
  [/建成|竣工|完成|完工/, 'completed'],
  [/谋划|储备|规划|前期|跟进|争取|拟建|计划/, 'planned'],
  [/建设|打造|新建|改造/, 'building'],
];
