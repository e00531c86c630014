/** An organisation of the demo region; `key` is how accounts refer to it. */
export interface DemoOrg {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  /** Id in `catalog/dispatch-units.json`. */
  readonly territoryId: number;
  readonly duty: string | null;
}

export interface DemoAccount {
  readonly userName: string;
  readonly displayName: string;
  readonly org: string;
  readonly roleId: string;
  readonly territoryId: number;
  readonly duty: string | null;
}

const CITY = 1;
const DISTRICT = 200;
const PARK = 215;
const STREET = 210;

/** Offices of the demo region. */
export const DEMO_ORGS: readonly DemoOrg[] = [
  { key: 'city', parent: null, name: '黄石市', territoryId: CITY, duty: null },
  { key: 'city-office', parent: 'city', name: '黄石市项目办', territoryId: CITY, duty: 'PROJECT_OFFICE' },
  { key: 'city-it', parent: 'city', name: '信息中心', territoryId: CITY, duty: null },
  { key: 'district', parent: 'city', name: '西塞山区', territoryId: DISTRICT, duty: null },
  { key: 'office', parent: 'district', name: '西塞山区项目办', territoryId: DISTRICT, duty: 'PROJECT_OFFICE' },
  { key: 'statistics', parent: 'district', name: '西塞山区统计局', territoryId: DISTRICT, duty: 'STATISTICS' },
  { key: 'industry', parent: 'district', name: '西塞山区经济和信息化局', territoryId: DISTRICT, duty: 'INDUSTRY' },
  { key: 'finance', parent: 'district', name: '西塞山区财政局', territoryId: DISTRICT, duty: 'FINANCE' },
  { key: 'assessment', parent: 'city', name: '黄石市考核办', territoryId: CITY, duty: null },
  { key: 'audit', parent: 'district', name: '西塞山区审计局', territoryId: DISTRICT, duty: null },
  { key: 'park', parent: 'district', name: '西塞山工业园区管委会', territoryId: PARK, duty: 'TERRITORY' },
  { key: 'task-force', parent: 'district', name: '重点项目专班', territoryId: DISTRICT, duty: null },
  { key: 'community', parent: 'district', name: '八泉街道澄月社区', territoryId: STREET, duty: 'TERRITORY' },
  { key: 'enterprise', parent: null, name: '演示特钢有限公司', territoryId: PARK, duty: null },
];

/** One account for each role, and a clerk of the city's office beside its reviewer; all names are made up. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    userName: 'lingdao',
    displayName: '陈望山',
    org: 'district',
    roleId: 'district-leader',
    territoryId: DISTRICT,
    duty: null,
  },
  {
    userName: 'jingban',
    displayName: '周晓航',
    org: 'office',
    roleId: 'project-office',
    territoryId: DISTRICT,
    duty: null,
  },
  {
    userName: 'shenhe',
    displayName: '林见微',
    org: 'office',
    roleId: 'project-office-review',
    territoryId: DISTRICT,
    duty: null,
  },
  {
    userName: 'shijing',
    displayName: '周敏',
    org: 'city-office',
    roleId: 'project-office',
    territoryId: CITY,
    duty: null,
  },
  {
    userName: 'shiban',
    displayName: '何平川',
    org: 'city-office',
    roleId: 'city-office',
    territoryId: CITY,
    duty: null,
  },
  {
    userName: 'tongji',
    displayName: '许知数',
    org: 'statistics',
    roleId: 'statistics',
    territoryId: DISTRICT,
    duty: null,
  },
  {
    userName: 'hangye',
    displayName: '郑新工',
    org: 'industry',
    roleId: 'department',
    territoryId: DISTRICT,
    duty: 'INDUSTRY',
  },
  { userName: 'yuanqu', displayName: '吴启园', org: 'park', roleId: 'park', territoryId: PARK, duty: null },
  {
    userName: 'zhuanban',
    displayName: '冯立新',
    org: 'task-force',
    roleId: 'task-force',
    territoryId: DISTRICT,
    duty: null,
  },
  { userName: 'qiye', displayName: '钱明远', org: 'enterprise', roleId: 'enterprise', territoryId: PARK, duty: null },
  {
    userName: 'kaohe',
    displayName: '孙衡之',
    org: 'assessment',
    roleId: 'assessment',
    territoryId: CITY,
    duty: null,
  },
  { userName: 'caizheng', displayName: '魏守仓', org: 'finance', roleId: 'finance', territoryId: DISTRICT, duty: null },
  { userName: 'shenji', displayName: '秦正言', org: 'audit', roleId: 'auditor', territoryId: DISTRICT, duty: null },
  { userName: 'shequ', displayName: '蒋和邻', org: 'community', roleId: 'community', territoryId: STREET, duty: null },
  {
    userName: 'sysadmin',
    displayName: '沈立机',
    org: 'city-it',
    roleId: 'system-administrator',
    territoryId: CITY,
    duty: null,
  },
  {
    userName: 'secadmin',
    displayName: '韩守权',
    org: 'city-it',
    roleId: 'security-administrator',
    territoryId: CITY,
    duty: null,
  },
  {
    userName: 'audadmin',
    displayName: '杨留痕',
    org: 'city-it',
    roleId: 'audit-administrator',
    territoryId: CITY,
    duty: null,
  },
];

/** The three people whom a real installation starts with; they enter everybody else. */
export const FIRST_ADMINISTRATORS = [
  { userName: 'sysadmin', displayName: '系统管理员', roleId: 'system-administrator' },
  { userName: 'secadmin', displayName: '安全管理员', roleId: 'security-administrator' },
  { userName: 'audadmin', displayName: '审计管理员', roleId: 'audit-administrator' },
] as const;
