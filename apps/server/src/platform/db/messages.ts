import { defineErrors } from '@guatu/kernel';

/** A three-character place name: the shortest text that trigrams can be made of. */
export const chineseSample = '黄石港';

/** What makes a sign-in role unfit for the product. */
export interface RoleFacts {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
  /** Roles of those kinds that it is a member of. */
  readonly joined: readonly string[];
}

function roleReasons(facts: RoleFacts): string[] {
  return [
    ...(facts.superuser ? ['是超级用户'] : []),
    ...(facts.bypasses ? ['具有 BYPASSRLS 属性'] : []),
    ...(facts.owns ? ['是业务数据表的所有者'] : []),
    ...(facts.joined.length > 0 ? [`是 ${facts.joined.join('、')} 的成员`] : []),
  ];
}

/** Refusals of the database layer. */
export const dbErrors = defineErrors({
  db_integer_unsafe: ({ text }: { text: string }) =>
    `未读出整数 ${text}：超出可精确表示的范围（±9007199254740991）。请核对该数值的单位，更正后重试。`,
  db_value_unsupported: ({ type, text }: { type: string; text: string }) =>
    `未读出数据库中的 ${type} 值“${text}”：系统不使用无穷、非数值或公元前日期。请更正该记录后重试。`,
  db_role_unsafe: (facts: RoleFacts) =>
    `未启动：数据库账户“${facts.role}”${roleReasons(facts).join('、')}，行级权限对它不起作用。请把 DATABASE_URL 改为账户 guatu_app 后重新启动。`,
  db_encoding_unsupported: ({ encoding }: { encoding: string }) =>
    `未启动：数据库编码为 ${encoding}，无法存放中文。请新建 UTF8 编码的数据库后重新启动。`,
  db_version_unsupported: ({ version }: { version: string }) =>
    `未启动：数据库版本 ${version} 过旧。请升级到 PostgreSQL 15 或更新版本后重新启动。`,
  db_migration_gap: ({ expected, found }: { expected: number; found: string }) =>
    `未升级数据库：升级脚本编号不连续，应为第 ${expected} 号，实为 ${found}。程序文件不完整，请重新安装后重试。`,
  db_migration_name: ({ file }: { file: string }) =>
    `未升级数据库：升级脚本“${file}”的文件名不合规则。程序文件被改动，请重新安装后重试。`,
  db_migration_changed: ({ file }: { file: string }) =>
    `未升级数据库：已执行过的升级脚本“${file}”内容与当时不同。程序文件被改动，请重新安装与本数据库相符的版本后重试。`,
  db_schema_newer: ({ database, product }: { database: number; product: number }) =>
    `未启动：数据库结构为第 ${database} 版，本程序只认识到第 ${product} 版。请改用更新的程序版本，或恢复旧版本的备份。`,
  db_schema_older: ({ database, product }: { database: number; product: number }) =>
    `未启动：数据库结构为第 ${database} 版，本程序需要第 ${product} 版。请先以 DATABASE_OWNER_URL 执行升级，再启动。`,
  db_migration_failed: ({ file, reason }: { file: string; reason: string }) =>
    `未升级数据库：升级脚本“${file}”执行失败（${reason}），该脚本的改动已全部撤回。请把本提示交给技术支持，处理后重试。`,
});
