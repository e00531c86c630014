import type { ProjectKind } from '../model.ts';

/** Public works and services: `{place}` becomes a town, street or park of the district. */
export interface Work {
  readonly name: string;
  readonly kind: ProjectKind;
  readonly industryCode: string;
  readonly industryName: string;
  readonly content: string;
  /** Largest planned investment that is still believable, 亿元. */
  readonly limit: number;
}

type Row = readonly [string, ProjectKind, string, string, string, number?];

const ROWS: readonly Row[] = [
  ['{place}集镇道路提升工程', 'INFRA', 'E4813', '土木工程建筑业', '改造道路 {n} 公里，配套雨污管网、照明和绿化', 4],
  ['{place}产业园区基础设施配套项目', 'INFRA', 'E4813', '土木工程建筑业', '新建园区道路 {n} 公里及水电气管网'],
  ['{place}标准厂房建设项目', 'INFRA', 'K7010', '房地产业', '新建标准厂房 {w} 万平方米及配套设施'],
  ['{place}污水处理提质增效工程', 'INFRA', 'D4620', '水的生产和供应业', '新建污水管网 {n} 公里，改造提升泵站 3 座', 6],
  ['{place}多式联运物流园', 'SERVICE', 'G5990', '装卸搬运和仓储业', '建设堆场、仓库 {w} 万平方米及铁路专用线'],
  ['{place}冷链集配中心', 'SERVICE', 'G5930', '装卸搬运和仓储业', '新建冷库 {w} 万立方米及分拣中心', 6],
  ['{place}文旅融合示范片区', 'SERVICE', 'N7869', '公共设施管理业', '建设游客中心、景观步道 {n} 公里及民宿集群'],
  ['{place}商贸综合体提升项目', 'SERVICE', 'L7221', '商务服务业', '改造商业面积 {w} 万平方米', 8],
  ['{place}数字经济产业园', 'SERVICE', 'I6450', '互联网和相关服务', '改造办公及研发用房 {w} 万平方米', 8],
  [
    '{place}高标准农田建设项目',
    'AGRICULTURE',
    'A0511',
    '农、林、牧、渔专业及辅助性活动',
    '建设高标准农田 {n} 千亩，配套沟渠和机耕路',
    3,
  ],
  ['{place}现代种业基地', 'AGRICULTURE', 'A0212', '林业', '建设育苗大棚 {w} 万平方米', 2],
  ['{place}学校改扩建项目', 'LIVELIHOOD', 'P8331', '教育', '新建教学楼 {w} 万平方米，新增学位 900 个', 3],
  ['{place}卫生院能力提升项目', 'LIVELIHOOD', 'Q8423', '卫生', '新建门诊综合楼 {w} 万平方米及医疗设备购置', 1.5],
  ['{place}养老服务中心', 'LIVELIHOOD', 'Q8514', '社会工作', '新建养老床位 300 张及康复用房', 1.5],
  ['{place}城乡供水一体化工程', 'LIVELIHOOD', 'D4610', '水的生产和供应业', '改造水厂 1 座，新建管网 {n} 公里', 5],
  ['{place}老旧小区改造项目', 'RENEWAL', 'E4710', '房屋建筑业', '改造小区 6 个、楼栋 42 栋，完善管网和适老设施', 4],
  ['{place}片区城市更新项目', 'RENEWAL', 'K7010', '房地产业', '更新片区 {n} 百亩，建设还建房和公共空间'],
  ['{place}危旧房改造项目', 'RENEWAL', 'E4710', '房屋建筑业', '腾迁危旧房并建设安置房 {w} 万平方米', 6],
  ['{place}水环境综合治理工程', 'INFRA', 'N7721', '生态保护和环境治理业', '清淤疏浚 {n} 公里，修复岸线生态', 6],
  ['{place}充电基础设施项目', 'INFRA', 'D4420', '电力、热力生产和供应业', '新建充电站 12 座、充电桩 260 个', 1.5],
];

export const WORKS: readonly Work[] = ROWS.map(([name, kind, industryCode, industryName, content, limit]) => ({
  name,
  kind,
  industryCode,
  industryName,
  content,
  limit: limit ?? Number.POSITIVE_INFINITY,
}));

/** State-owned companies that build for the government; invented, one set for each district. */
export const PUBLIC_BUILDERS = ['城市发展投资', '园区建设开发', '交通建设投资', '水务环境', '文旅发展'] as const;
