/** Titles of batches and tasks, and the sentences in which a settlement explains itself. */
export const settlementWords = {
  terms: (project: string) => `登记奖补协议：${project}`,
  promise: (project: string, title: string) => `登记承诺：${project}的${title}`,
  removePromise: (project: string, title: string) => `去掉承诺：${project}的${title}`,
  confirm: (project: string, count: number) => `确认承诺：${project}${count}项`,
  proof: (project: string, title: string) => `提交履约证据：${project}的${title}`,
  judge: (project: string, title: string, accepted: boolean) =>
    `${accepted ? '认可' : '退回'}履约证据：${project}的${title}`,
  pay: (project: string) => `登记奖补拨付：${project}`,
  revoke: (project: string) => `撤销奖补拨付：${project}`,
  bySettlement: '已确认的结算',
  byInstalments: '已到的拨付环节',
  title: (project: string, number: number) => `${project}政策结算（第${number}版）`,
  open: (title: string) => `拟算：${title}`,
  refresh: (title: string) => `重新取数：${title}`,
  fill: (title: string) => `填写否决情形和说明：${title}`,
  submit: (title: string) => `提交财政：${title}`,
  return: (title: string) => `退回：${title}`,
  confirmSettlement: (title: string) => `财政确认：${title}`,
  correct: (title: string) => `更正：${title}`,
  followTask: (project: string, follow: string) => `${project}：${follow}`,
  /** Who answers for a project that names no unit. */
  unitUnknown: '项目责任单位',
  review: (result: string, paper: string) => `${result}（${paper}）`,
  /** Of so many projects, the last one to join. */
  accounts: {
    SOON: (count: number, project: string, day: string) =>
      `${count}个竣工项目的财务决算将到期：${project}应于${day}前办结`,
    LATE: (count: number, project: string, day: string) =>
      `${count}个竣工项目的财务决算已逾期：${project}应于${day}前办结，至今未办`,
  },
  evidenceKept: (code: string) => `履约证据${code}`,
};

interface LineWords {
  readonly title: string;
  readonly unit: string;
  readonly up: boolean;
  readonly target: string;
  readonly weight: string;
  readonly actual: string;
  readonly reached: string;
  readonly counted: string;
  readonly points: string;
  readonly capped: boolean;
}

/** How points come about. */
export const explainWords = {
  line: ({ title, unit, up, target, weight, actual, reached, counted, points, capped }: LineWords) =>
    `${title}：目标${up ? '不低于' : '不高于'}${target}${unit}，实际${actual}${unit}，` +
    `达成率${up ? '＝实际÷目标' : '＝目标÷实际'}＝${reached}%${capped ? `，按${counted}%封顶计入` : ''}；` +
    `权重${weight}，得${points}分。`,
  hidden: (title: string) => `${title}：取自税务的数，您无权查看。`,
  score: (parts: readonly string[], score: string) => `履约得分＝${parts.join('＋')}＝${score}分。`,
  /** Said in place of whatever a tax figure could be worked out from. */
  withheld: '得分里有取自税务的数，由得分能推回这个数，您无权查看。',
  vetoed: (vetoes: readonly string[]) => `认定${vetoes.join('、')}，一票否决，应兑归零。`,
  tier: (score: string | null, tier: string) => `${score === null ? '' : `${score}分，`}适用“${tier}”。`,
  money: (agreed: string, due: string, paid: string, balance: string) =>
    `约定奖补${agreed}万元，应兑${due}万元；已拨${paid}万元，${balance}。`,
  moneyWithheld: (agreed: string, paid: string) =>
    `约定奖补${agreed}万元，已拨${paid}万元；应兑、应补按得分的百分比算出，您无权查看。`,
  balance: (wan: string, sign: number) => (sign > 0 ? `应补拨${wan}万元` : sign < 0 ? `应追回${wan}万元` : '不补不退'),
  follow: (title: string, day: string) => `${title}，${day}前办结。`,
};

/** Figures that differ between two versions. */
export const changeWords = {
  score: '履约得分',
  tier: '兑现档位',
  due: '应兑（万元）',
  paid: '已拨（万元）',
  balance: '应补（万元）',
  agreed: '约定奖补（万元）',
  vetoes: '一票否决',
  vetoesFound: (titles: readonly string[]) => titles.join('、') || '无',
  absent: '没有这一项',
  target: (title: string) => `${title}的目标`,
  weight: (title: string) => `${title}的权重`,
  actual: (title: string) => `${title}的实际`,
};
