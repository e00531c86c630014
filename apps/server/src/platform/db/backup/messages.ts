import { defineErrors } from '@guatu/kernel';

/** Refusals of exporting and restoring. */
export const backupErrors = defineErrors({
  backup_role_unfit: ({ role }: { role: string }) =>
    `未备份：数据库账户“${role}”受行级权限约束，导出会不完整。请把 DATABASE_OWNER_URL 改为超级用户后重试。`,
  backup_restore_role_unfit: ({ role }: { role: string }) =>
    `未恢复：数据库账户“${role}”不是超级用户，不能整库装入。请把 DATABASE_OWNER_URL 改为超级用户后重试。`,
  backup_not_an_export: () => '未恢复：所选文件不是挂图的备份文件。请选择由“guatu backup”生成的文件。',
  backup_format_newer: ({ format }: { format: number }) =>
    `未恢复：备份文件是第 ${format} 种格式，由更新的程序生成。请升级程序后再恢复。`,
  backup_schema_newer: ({ backup, product }: { backup: number; product: number }) =>
    `未恢复：备份的数据库结构为第 ${backup} 版，本程序只认识到第 ${product} 版。请升级程序后再恢复。`,
  backup_damaged: ({ reason }: { reason: string }) =>
    `未恢复：备份文件已损坏（${reason}），数据库未作改动。请换用另一份备份。`,
  backup_target_not_empty: ({ database }: { database: string }) =>
    `未恢复：数据库“${database}”中已有数据，恢复会覆盖它们。请新建一个空库或空的数据目录后再恢复。`,
  backup_folder_not_empty: ({ folder }: { folder: string }) =>
    `未恢复：文件目录“${folder}”中已有文件，恢复会覆盖它们。请移走这些文件后再恢复。`,
  backup_not_reproduced: ({ table }: { table: string }) =>
    `未恢复：表“${table}”装入后与备份不一致，改动已全部撤回。请把本提示交给技术支持。`,
});
