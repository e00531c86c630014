/*
 * Many programs write common characters of a PDF as the radicals that look the same. Those of the main block are folded by
 * compatibility; the supplement has no such folding, so its simplified ones stand here.
 */
const SUPPLEMENT = new Map(
  '⺁厂 ⺌小 ⺎兀 ⺏尣 ⺐尢 ⺝月 ⺟母 ⺠民 ⺩王 ⺮竹 ⺶羊 ⺼月 ⺾艹 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻋车 ⻌辶 ⻏阝 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻭齿 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const RADICALS = /[\u2e80-\u2fd5]/g;

/** Text with ordinary characters in place of radicals. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'));
}
