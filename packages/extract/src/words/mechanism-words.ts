/** Ways of working that reports name again and again; the code is what the product knows them by. */
export const MECHANISMS: readonly { readonly code: string; readonly words: RegExp }[] = [
  { code: 'WEEKLY_DISPATCH', words: /周调度|每周调度|一周一调度|周例会/g },
  { code: 'MONTHLY_BULLETIN', words: /月通报|每月通报|一月一通报|月调度/g },
  { code: 'SITE_VISITS', words: /(?:月|双月|季度|集中)?拉练|现场观摩|项目观摩/g },
  { code: 'WALL_CHART', words: /挂图作战/g },
  { code: 'LEADER_RESPONSIBILITY', words: /领导包保|包保责任|领导领衔|领导包联|一名领导/g },
  { code: 'TASK_FORCE', words: /专班/g },
  { code: 'LISTS', words: /清单化|清单式|台账式|销号管理|销号制/g },
  { code: 'CONCENTRATED_START', words: /集中开工|集中签约/g },
  { code: 'RED_YELLOW_LIGHTS', words: /红黄绿灯|红黄牌|亮灯|蜗牛奖/g },
  { code: 'PARALLEL_APPROVAL', words: /并联审批|容缺受理|帮办代办|拿地即开工|先建后验/g },
];

/** A quick look before the list is tried. */
export const ANY_MECHANISM =
  /调度|通报|拉练|观摩|挂图|包保|领衔|包联|专班|清单|销号|集中[开签]|灯|黄牌|蜗牛|审批|容缺|代办|拿地|周例会|台账|先建后验/;
