export const shell = {
  product: '挂图作战',
  mainMenu: '主菜单',
  skip: '跳到正文',
  waiting: '{{n}} 件待我处理',
  demo: '演示数据',
  demoMore: '企业、人名、数字均为虚构',
  search: '搜索',
  searchHint: '项目、企业、单位，可输拼音首字母',
  notices: '消息',
  noticesUnread: '消息，{{n}} 条未读',
  userMenu: '我的菜单',
  signOut: '退出登录',
  notFound: '没有这个页面',
  notFoundNote: '地址可能写错了，或者这个页面还没有启用。',
  toStart: '回到首页',
} as const;

export const rail = {
  wall: '总图',
  projects: '项目',
  approvals: '审批',
  blockers: '卡点',
  dispatch: '调度',
  bulletins: '通报',
  leads: '招商',
  chains: '链条',
  plots: '地块',
  enterprises: '企业',
  policies: '政策',
  funding: '争资',
  indicators: '指标',
  evaluation: '评价',
  sources: '来源',
  settings: '设置',
} as const;

export const keys = {
  search: '搜索',
  list: '快捷键',
  listNote: '单字母键在输入框里不起作用，可在“设置”里关掉。',
  goTo: '去{{place}}',
  nextRow: '下一行',
  previousRow: '上一行',
  openRow: '打开这一行',
  twin: '{{title}}：图表互换',
} as const;

export const signIn = {
  note: '请用单位开通的账号登录。连续输错会锁定账号。',
  name: '用户名',
  password: '密码',
  submit: '登录',
  busy: '正在核对…',
  code: '动态口令（验证器上的 6 位数字）',
  verify: '核对',
  back: '换一个账号',
  demo: '这是演示系统，企业、人名、数字均为虚构。',
} as const;

export const settings = {
  title: '设置',
  note: '只影响这台电脑上的显示方式，不改变任何数字。',
  keyboard: '键盘',
  singleKeys: '启用单字母快捷键（/、J、K、G 等）',
  money: '金额单位',
  language: '语言',
  chinese: '中文',
  english: 'English',
} as const;
