/*
 * Words around a number that make it a name or a saying, not a figure. Each list speaks of what stands directly before or
 * after; growing one of them never needs a change of code.
 */

/** After 个: set phrases of politics, mostly written in quotation marks but not always. */
export const SLOGANS_AFTER_COUNTER = [
  ...['全面', '自信', '意识', '维护', '确立', '代表', '务必', '先行', '集中', '毫不', '大局', '不动摇', '必须', '坚持'],
  ...[
    '不摘',
    '阶段',
    '方面',
    '样',
    '一百年',
    '文明',
    '革命',
    '百年',
    '月',
    '五年规划',
    '世界',
    '层面',
    '环节',
    '角度',
    '维度',
    '事',
    '大事',
    '实事',
    '要事',
    '底线',
    '红线',
    '主线',
  ],
];

/** Right after a Chinese numeral and its unit: 五位一体, 三次产业, 二次供水. */
export const WORDS_AFTER = [
  ...[
    '一体',
    '会议',
    '产业',
    '供水',
    '创业',
    '分配',
    '元结构',
    '数',
    '会一课',
    '农问题',
    '条线',
    '重奏',
    '化',
    '网',
    '清单',
    '规定',
    '严禁',
  ],
];

/** A chapter or a plan counted as a name: 暖企35条, 十四条措施 stays a figure. */
export const NAMED_LISTS_BEFORE = [
  '暖企',
  '惠企',
  '惠台',
  '纾困',
  '稳经济',
  '措施',
  '政策',
  '金融',
  '人才',
  '国',
  '省',
  '新',
];

/** Vague quantities: 数十家, 上百家, 几千人 are no figure. */
export const VAGUE_BEFORE = '数几上成若';

/** Every one of these turns a length of time into a name of a service or a circle. */
export const TIME_NAMES_AFTER = ['圈', '便民', '生活', '政务', '自助', '不打烊', '热线', '值守', '值班', '在线'];

/** Before a length of time that is measured; without one of these three years are a period or a slogan. */
export const TIME_MEASURED_BEFORE = [
  ...[
    '为期',
    '工期',
    '期限',
    '年限',
    '周期',
    '历时',
    '用时',
    '仅用',
    '只用',
    '时限',
    '缩短',
    '压缩',
    '提前',
    '延长',
    '不超过',
  ],
  ...['缩减', '合同期', '服务期', '减少', '耗时', '由', '从', '至', '到', '降至', '平均', '控制在'],
];

/** Before 第一 and 前三: a place in an order is meant. */
export const RANK_BEFORE = [
  ...[
    '排名',
    '排',
    '位居',
    '居',
    '列',
    '位列',
    '名列',
    '位',
    '夺得',
    '获得',
    '获',
    '跃居',
    '升至',
    '跃升',
    '稳居',
    '进入',
    '跻身',
  ],
  ...[
    '全国',
    '全省',
    '全市',
    '全区',
    '全县',
    '总量',
    '增速',
    '保持',
    '晋升',
    '进位',
    '荣获',
    '城区',
    '中部',
    '第',
    '为',
    '省',
    '市',
  ],
];

/** After a rank without 位 or 名: it is a name or a saying after all. */
export const RANK_FOLLOWERS = /^(?:[，。；、,;)）\s”"]|$|大|位|名|的|和|与|，)/;
