import { defineErrors } from '@guatu/kernel';

/** Refusals of the embedded database. */
export const embeddedErrors = defineErrors({
  embedded_platform_missing: ({ platform }: { platform: string }) =>
    `未启动：本机（${platform}）没有随程序安装的数据库。请重新执行 npm install，或安装 PostgreSQL 15 以上并设置 DATABASE_URL。`,
  embedded_account_missing: () =>
    '未启动：以 root 运行时数据库需要一个普通账户，本机既没有 guatu 也没有 nobody。请先执行 useradd --system guatu。',
  embedded_folder_in_clone: ({ folder }: { folder: string }) =>
    `未启动：数据目录“${folder}”在程序目录之内，升级或清理程序时会被误删。请把 GUATU_DATA 设为程序目录之外的位置。`,
  embedded_folder_unreachable: ({
    folder,
    blockedBy,
    account,
  }: {
    folder: string;
    blockedBy: string;
    account: string;
  }) =>
    `未启动：数据库账户 ${account} 进不了数据目录“${folder}”（被“${blockedBy}”挡住）。请改用 /var/lib/guatu，或放开该目录的进入权限。`,
  embedded_folder_busy: ({ folder, pid, since }: { folder: string; pid: number; since: string }) =>
    `未启动：数据目录“${folder}”正由另一个挂图进程使用（进程号 ${pid}，自 ${since} 起）。请先停止它，或换一个 GUATU_DATA。`,
  embedded_database_busy: ({ folder }: { folder: string }) =>
    `未启动：数据目录“${folder}”的数据库正由另一个挂图进程使用。请先停止它（可能在另一个容器中），再重新启动。`,
  embedded_folder_other_version: ({ folder, found, needed }: { folder: string; found: string; needed: string }) =>
    `未启动：数据目录“${folder}”由 PostgreSQL ${found} 建立，本程序带的是 ${needed}。请用原版本的程序备份，再在新目录恢复。`,
  embedded_secrets_missing: ({ file }: { file: string }) =>
    `未启动：数据库仍在，但口令文件“${file}”不见了或已损坏，无法登录数据库。请放回该文件，或从备份恢复到新的数据目录。`,
  embedded_init_failed: ({ reason }: { reason: string }) =>
    `未建立数据库：初始化失败（${reason}）。请检查磁盘空间和目录权限后重试。`,
  embedded_start_failed: ({ log, reason }: { log: string; reason: string }) =>
    `未启动：数据库没有启动成功（${reason}）。请查看日志“${log}”，排除原因后重试。`,
  embedded_stop_failed: ({ pid }: { pid: number }) =>
    `数据库没有停下来：进程 ${pid} 在规定时间内未退出，数据未受影响。请稍候再试，或重启本机。`,
  embedded_run_folder_long: ({ folder }: { folder: string }) =>
    `未启动：运行目录“${folder}”路径过长，本机套接字最多 107 个字节。请把 TMPDIR 设为较短的路径后重试。`,
});
