/** Heading and opening words that say a part looks back. */
export const REVIEW_WORDS =
  /回顾|(?:工作)?(?:开展|执行|进展|运行|落实)情况|工作情况|完成情况|主要成绩|取得的成[绩效就]|(?:过去|刚刚过去|极不平凡).{0,3}(?:年|年来)|总结|(?:十[一二三四五]五).{0,3}时期.{0,12}(?:成就|回顾)/;

/** Heading and opening words that say a part plans. */
export const PLAN_WORDS =
  /工作(?:安排|部署|打算|建议|重点|任务|计划|思路)|目标任务|(?:主要|重点)(?:工作|任务)|重点(?:做好|抓好|推进)[^。]{0,8}(?:工作|任务)|预期目标|下一步|(?:今后|未来).{0,3}年|总体(?:要求|思路)|奋斗目标|发展目标|工作思路/;

/** Verbs of plans; a report that has these and no results is a plan throughout. */
export const PLAN_VERBS = /加快|全力|着力|持续|深入推进|积极|力争|确保|抢抓|聚焦/g;
export const RESULT_WORDS = /同比|比上年|荣获|获评|获批|累计|全年完成|预计全年|实现了|被评为/g;

/** Before a figure in the same sentence: it is aimed at, not reached. */
export const AIMED_AT =
  /力争|确保(?:完成|实现|达到|全年|全市|新增|年内|到|.{0,16}(?:以上|以内))|(?<!同期|超|占(?:年度|全年|年)?)计划(?:新?开工|竣工|完工|投产|签约|实施|完成|新增|新建|到|在|投入|投资|用|于|建设|引进|年内|今年|全年|安排|总?投资)|(?:主要|预期|奋斗|发展|工作|总体|年度)目标(?:是|为|：|:)|争取(?:到|达到|实现|完成|突破|新增)|预期(?:达到|增长|实现)|(?:将(?!近)|可(?!支配|持续|再生|比|靠))(?:于|在|到)?.{0,4}(?:达到|实现年|新增|建成|形成|带动|突破|超过|完成|实现产值|实现税收|可实现|提供|解决|新建|投入|投资|建设)|(?:建成|达产|投产|达效|竣工|全部投产|满产)后|(?:预计|预期|有望)(?:可|将|到|年|达产|投产|建成|今年年底|总投资)|拟(?:建|投|用|实施|新)|(?:规划|设计|目标)(?:到|为|产能)|努力(?!下)|打算|到20\d\d年(?:底|末)?[，,]/;

/** 今年再改造 right before the figure. */
export const AIMED_SOON =
  /(?:今年|明年|年内|下半年|下一步)[^，,。；;、]{0,6}(?:将|再|继续|还要|要|拟)[^，,。；;]{0,12}$/;

/** Behind an aim in the same sentence: what was reached of it. */
export const REACHED = /(?:已经?|实际|现已|累计已|目前)(?:累计)?(?:完成|投入|开工|到位|实现|建成|落实|签约)/g;

/** A period that is over, so that 预计 means an estimate and not an aim. */
export const ESTIMATE = /预计(?:全年|上半年|(?:前)?[一二三四]季度|[前]?三季度|1|去年|20\d\d年)/;
