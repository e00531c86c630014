import type { Extraction } from '@guatu/extract';
import { type Explanation, type RunReport, shownScore } from '@guatu/scoring';
import type { LandedReport } from '../modules/reports/index.ts';
import type { ServerFacts } from '../platform/db/index.ts';
import type { CliCommand } from './command.ts';

export const cliWords = {
  usage: (commands: readonly CliCommand[]) =>
    `挂图 guatu\n\n${commands.map((c) => `  guatu ${c.usage.padEnd(52)} ${c.summary}`).join('\n')}\n`,
  importSummary: '读一份台账;--commit 入账',
  importUsage: '用法：guatu import 文件 --dry-run|--commit [--json]\n',
  fileMissing: (path: string) => `没有读取：找不到文件 ${path}。请检查路径。\n`,
  importRead: (tables: number, records: number, problems: number) =>
    `读出 ${tables} 张表、${records} 条记录，${problems} 处提醒。未入账。\n`,
  importDone: (no: string, created: number, changed: number, same: number, leftOut: number) =>
    `已入账 ${no}：新增 ${created}、变更 ${changed}、相同 ${same}${leftOut > 0 ? `；${leftOut} 处按稳妥处理未写入` : ''}。\n`,
  nothingToEnter: '没有入账：与台账一致，或没有认出台账。\n',
  serveSummary: '启动服务',
  backupSummary: '把数据库、文件和密钥备份成一份文件；不停机',
  backupUsage: '用法：guatu backup 文件 [--json]\n',
  backupDone: (d: { file: string; tables: number; rows: number; files: number }) =>
    `已备份到 ${d.file}：${d.tables} 张表、${d.rows} 行，${d.files} 个文件。\n`,
  restoreSummary: '用备份恢复到空的数据目录',
  restoreUsage: '用法：guatu restore 文件 [--json]\n',
  restoreDone: (d: { createdAt: string; tables: number; rows: number; files: number }) =>
    `已恢复 ${d.createdAt} 的备份：${d.tables} 张表、${d.rows} 行，${d.files} 个文件，逐表核对无误。\n`,
  doctorSummary: '检查运行环境和数据库',
  doctor: (d: { version: string; node: string; folder: string; running: boolean; database: ServerFacts | null }) =>
    `${[
      `挂图 ${d.version},Node ${d.node}`,
      `数据目录 ${d.folder}${d.running ? ',正在运行' : ''}`,
      d.database === null
        ? '数据库尚未建立'
        : `PostgreSQL ${d.database.version}，编码 ${d.database.encoding}，中文检索 ${d.database.chineseTrigrams ? '可用' : '改用双字'}`,
    ].join('\n')}\n`,
  evaluateSummary: '按计分方案评台账里的企业、园区或单位',
  evaluateUsage:
    '用法：guatu evaluate 方案 --period 2025|2025H1|2025Q3|2025M10 [--office 单位编号] [--explain 参评对象] [--keep] [--json]\n',
  evaluateTitle: (scheme: string, period: string | null) => `${period === null ? '' : `${period} `}${scheme}`,
  evaluated: (d: { office: string; hash: string; kept: string | null }) =>
    `${d.office}，结果指纹 ${d.hash}。${d.kept === null ? '没有存入。' : `已存为一次评价 ${d.kept}，还没有公示。`}\n`,
  scoreSummary: '按计分方案给一张表打分、排名',
  scoreUsage: '用法：guatu score --recipe 方案.json --data 数据.csv [--json] [--explain 单位]\n',
  notJson: (path: string) => `没有读取：${path} 不是 JSON。请检查文件内容。\n`,
  columnRepeated: (name: string) => `没有读取：数据有两列都叫“${name}”。请改名或删去一列。\n`,
  scored: ({ recipe, units, exempt, maybeExempt }: RunReport) =>
    `${[
      `${recipe.title}：参评 ${units.length} 个，不评 ${exempt.length} 个`,
      ...units.map((each) =>
        [each.rank ?? '—', each.unit, each.shown ?? '缺数不评', each.class ?? ''].join('\t').trimEnd(),
      ),
      ...exempt.map(({ unit, title }) => `不评\t${unit}\t${title}`),
      ...maybeExempt.map(({ unit, title }) => `已评，但缺数、不知是否“${title}”\t${unit}`),
    ].join('\n')}\n`,
  scoreExplained: ({ unit, contributions, leaves, eventPoints, vetoes }: Explanation) =>
    `${[
      `${unit} 的得分：`,
      ...contributions.map(({ id, title, points }) => {
        const raw = leaves.find((leaf) => leaf.id === id)?.raw;
        return `  ${title}\t${raw === undefined ? '' : `原值 ${raw === null ? '缺' : shownScore(raw, 3)}\t`}${shownScore(points, 3)} 分`;
      }),
      ...(eventPoints === 0 ? [] : [`  加减分\t${shownScore(eventPoints, 3)} 分`]),
      ...vetoes.map(({ title }) => `  一票否决或限制：${title}`),
    ].join('\n')}\n`,
  extractSummary: '从报告里读出指标数据和项目，附原文位置',
  extractUsage: '用法：guatu extract 文件 [--json|--commit]\n',
  extracted: (path: string, { facts, projects, mechanisms }: Extraction) =>
    `${path}：${facts.length} 个数据、${projects.length} 处项目、${mechanisms.length} 处工作机制。未入账。\n${facts
      .map((fact) => [fact.text, fact.indicator ?? '—', fact.role, fact.period ?? '—'].join('\t'))
      .join('\n')}\n`,
  reportLanded: (path: string, { reportId, same, readings }: LandedReport) =>
    same
      ? `${path}：同样的文字已经有了，没有重复收。请到 /reports/${reportId} 审核。\n`
      : `${path}：读出 ${readings} 处，待审，尚未入账。请到 /reports/${reportId} 审核。\n`,
  generateSummary: '生成合成台账，供试规模',
  generateUsage: (most: number) => `用法：guatu generate 文件 --projects 个数（1—${most}） [--seed 种子]\n`,
  generated: (file: string, projects: number) => `已生成 ${file}:${projects} 个合成项目。\n`,
  auditSummary: '核验哈希链：每条修订、每个批次',
  auditOk: (links: number, revisions: number, head: string) =>
    `核验通过：${links} 个环节、${revisions} 条修订。链头 ${head}\n`,
  auditBroken: (count: number) => `核验不通过：${count} 处。\n`,
  eraseSummary: '删除一条记录的个人信息，不可恢复',
  eraseUsage: '用法：guatu erase 类别 记录编号 --reason 依据 [--json]\n',
  eraseDone: (d: { records: number; values: number; cells: number }) =>
    `已删除：${d.records} 条记录、${d.values} 个现值，原表遮去 ${d.cells} 格。历史中显示为“已删除”。\n`,
  findingRow: (batch: number, ord: number, entity: string) => `  批次 ${batch} 第 ${ord} 条（记录 ${entity}）被改写\n`,
  findingOther: (kind: string, seq: number) => `  第 ${seq} 环：${kind} 不符\n`,
};
