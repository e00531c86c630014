export const startWords = {
  database: (folder: string) => `启动数据库 ${folder}`,
  trialAccount: (name: string) => `提示：以 root 运行，数据库借用账户 ${name}，仅供试用。正式使用请建立账户 guatu。`,
  exported: (file: string) => `升级前已备份到 ${file}`,
  migrated: (from: number, to: number) => `数据库结构从第 ${from} 版升级到第 ${to} 版`,
  demoLoading: '首次启动，装入演示地区（黄石市）……',
  demoFile: (nr: number, all: number, name: string, created: number, changed: number) =>
    `  ${nr}/${all} ${name}：新增 ${created}，变更 ${changed}`,
  demoSkipped: (name: string, why: string) => `  ${name} 未装入：${why}`,
  demoAccounts: (password: string) => `演示账户（口令均为 ${password}）：`,
  demoAccount: (userName: string, title: string) => `  ${userName.padEnd(18)} ${title}`,
  ready: (address: string) => `挂图已就绪：${address}`,
  stopping: '正在停止……',
  demoWork: '  补上承诺指标、审批办件和要素供需',
  demoShortage: (title: string) => `${title}容量不足`,
  demoCommitments: '登记承诺指标（演示数据）',
  demoLabel: '演示数据',
  publicLabel: '公开报道',
};
