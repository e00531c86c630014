import type { CliCommand } from './command.ts';

export const cliWords = {
  usage: (commands: readonly CliCommand[]) =>
    `挂图 guatu\n\n${commands.map((c) => `  guatu ${c.usage.padEnd(52)} ${c.summary}`).join('\n')}\n`,
  importSummary: '读一份台账;--commit 入账',
  importUsage: '用法:guatu import 文件 --dry-run|--commit [--json]\n',
  fileMissing: (path: string) => `没有读取:找不到文件 ${path}。请检查路径。\n`,
  importRead: (tables: number, records: number, problems: number) =>
    `读出 ${tables} 张表、${records} 条记录,${problems} 处提醒。未入账。\n`,
  importDone: (no: string, created: number, changed: number, same: number, leftOut: number) =>
    `已入账 ${no}:新增 ${created}、变更 ${changed}、相同 ${same}${leftOut > 0 ? `;${leftOut} 处按稳妥处理未写入` : ''}。\n`,
  nothingToEnter: '没有入账:与台账一致,或没有认出台账。\n',
  auditSummary: '核验哈希链:每条修订、每个批次',
  auditOk: (links: number, revisions: number, head: string) =>
    `核验通过:${links} 个环节、${revisions} 条修订。链头 ${head}\n`,
  auditBroken: (count: number) => `核验不通过:${count} 处。\n`,
  findingRow: (batch: number, ord: number, entity: string) => `  批次 ${batch} 第 ${ord} 条(记录 ${entity})被改写\n`,
  findingOther: (kind: string, seq: number) => `  第 ${seq} 环:${kind} 不符\n`,
};
