import type { Stage } from '../model.ts';

/** Words behind a name first (they are its own), then those before it. The first that fits decides. */
export const STAGE_AFTER: readonly (readonly [RegExp, Stage])[] = [
  [/^[^，,。；、]{0,12}(?:签约倒房|腾地|征地|征迁|拆迁)/, 'planned'],
  [/^[^，,。；、]{0,12}(?:签约|签订)/, 'signed'],
  [/^[^，,。；、]{0,12}(?:开工|动工|启动|奠基|破土)/, 'started'],
  [/^[^，,。；、]{0,12}(?:投产|投入使用|投用|运营|投入生产|通车|开园|开业|达产)/, 'producing'],
  [/^[^，,。；、]{0,12}(?:建成|竣工|完工|完成|封顶|验收|交付)/, 'completed'],
  [/^[^，,。；、]{0,12}(?:进展|推进|加快|正在|有序|在建|稳步|建设|实施)/, 'building'],
  [/^[^，,。；、]{0,12}(?:前期|谋划|列入|纳入|规划|签约倒房)/, 'planned'],
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
