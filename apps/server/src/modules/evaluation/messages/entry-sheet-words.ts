/** Words of the sheets in which figures of a run are entered, and of what becomes of each of their cells. */
export const entrySheetWords = {
  sheet: '填报',
  unit: '参评对象',
  key: '对象编号',
  head: (title: string, unit: string | null) => (unit === null ? title : `${title}（${unit}）`),
  title: (run: string) => `${run}　填报表`,
  howTo: '空格不动已填的数；要删去已填的数，请在页面里删。对象和编号不要改。',
  fileName: (run: string) => `${run}填报表.xlsx`,
  exported: (run: string, units: number) => `下载填报表：${run}（${units} 个对象）`,
  fresh: (after: string) => `新填 ${after}。`,
  changed: (before: string, after: string) => `由 ${before} 改为 ${after}。`,
  same: '与已填的相同，不动。',
  nobody: '没有收下：这一行没有写参评对象，不知道是谁的数。请补上名称。',
  unknown: (name: string) => `没有收下：“${name}”不在这次评价里，或不归您看。请核对名称。`,
  mixed: (name: string, own: string) =>
    `没有收下：名称写的是“${name}”，编号却是“${own}”的，可能只排了一列的顺序。请重新下载填报表再填。`,
  repeated: (row: number) => `没有收下：同一个对象在第 ${row} 行已经写过。请只留一行。`,
  fault: (error: string) => `没有收下：单元格是错误值 ${error}。请改正公式或填数。`,
  truth: '没有收下：单元格是“是/否”值，这一列不收。请填数或文字。',
  percent: '没有收下：单元格是百分比格式，看不出是不是按表头的单位。请改成常规格式，按表头单位填数。',
  date: '没有收下：单元格成了日期，可能是 Excel 自动转换的。请改成常规格式后重填。',
  long: (most: number) => `没有收下：文字超过 ${most} 个字。请写短些。`,
  noNumber: (text: string) => `没有收下：这一列要填数，写的是“${text}”。请按表头单位填数，不带单位。`,
  unread: (sheet: string, heads: readonly string[]) =>
    `工作表“${sheet}”里有 ${heads.length} 列没有读：${heads.join('、')}。不是要填报的列，或与前面的列重复。`,
};
