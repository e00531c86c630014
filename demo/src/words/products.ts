/** What an industrial project makes. Capacity is drawn from the range, in the unit. */
export interface Product {
  readonly name: string;
  readonly business: string;
  readonly industryCode: string;
  readonly industryName: string;
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly chainId?: string;
  readonly nodeId?: string;
}

export type Trade = 'STEEL' | 'COPPER' | 'MACHINERY' | 'ELECTRONICS' | 'CONSUMER' | 'MATERIALS';

const STEEL = '黑色金属冶炼和压延加工业';
const COPPER = '有色金属冶炼和压延加工业';
const ELECTRONIC = '计算机、通信和其他电子设备制造业';
const SPECIAL = '专用设备制造业';
const GENERAL = '通用设备制造业';
const ELECTRIC = '电气机械和器材制造业';

type Row = readonly [string, string, string, string, string, number, number, string?, string?];

const ROWS: Readonly<Record<Trade, readonly Row[]>> = {
  STEEL: [
    ['高端轴承钢', '特材', 'C3130', STEEL, '万吨', 8, 30, 'special-steel', 'SS-M11'],
    ['齿轮钢棒材', '特钢', 'C3130', STEEL, '万吨', 10, 40, 'special-steel', 'SS-M12'],
    ['无缝钢管', '钢管', 'C3130', STEEL, '万吨', 5, 25, 'special-steel', 'SS-M07'],
    ['模具钢精密加工件', '精锻科技', 'C3130', STEEL, '万吨', 3, 12, 'special-steel', 'SS-M14'],
    ['风电主轴', '重型锻造', 'C3415', GENERAL, '支', 2000, 9000, 'special-steel', 'SS-D10'],
    ['精密模具', '模具科技', 'C3525', SPECIAL, '套', 3000, 20000, 'special-steel', 'SS-D08'],
    ['石油钻采管具', '石油管具', 'C3512', SPECIAL, '万支', 2, 15, 'special-steel', 'SS-D11'],
    ['高强度紧固件', '紧固件', 'C3482', GENERAL, '万吨', 1, 6, 'special-steel', 'SS-D04'],
  ],
  COPPER: [
    ['电子级铜箔', '智造', 'C3985', ELECTRONIC, '万吨', 1, 5, 'copper', 'CU-M07'],
    ['高精度铜板带', '铜业', 'C3251', COPPER, '万吨', 3, 12, 'copper', 'CU-M06'],
    ['再生铜杆', '再生资源', 'C3251', COPPER, '万吨', 5, 20, 'copper', 'CU-M05'],
    ['漆包线', '电工材料', 'C3831', ELECTRIC, '万吨', 1, 6, 'copper', 'CU-D02'],
    ['内螺纹铜管', '铜管', 'C3251', COPPER, '万吨', 1, 8, 'copper', 'CU-M09'],
    ['特种电缆', '线缆', 'C3831', ELECTRIC, '万千米', 2, 15, 'copper', 'CU-D01'],
    ['引线框架', '半导体材料', 'C3989', ELECTRONIC, '亿只', 5, 40, 'copper', 'CU-D05'],
  ],
  MACHINERY: [
    ['回转支承', '机械制造', 'C3453', GENERAL, '万台（套）', 3, 20, 'construction-machinery', 'CM-M04'],
    ['高空作业平台', '智能装备', 'C3439', GENERAL, '台', 2000, 12000, 'construction-machinery', 'CM-D06'],
    ['液压泵阀', '液压科技', 'C3444', GENERAL, '万套', 5, 60, 'construction-machinery', 'CM-M03'],
    ['新能源汽车热管理系统', '汽车零部件', 'C3670', '汽车制造业', '万套', 20, 80, 'special-steel', 'SS-D09'],
    ['铝合金轮毂', '传动科技', 'C3670', '汽车制造业', '万只', 50, 200, 'special-steel', 'SS-D09'],
    ['工程机械结构件', '重工', 'C3311', '金属制品业', '万吨', 2, 12, 'construction-machinery', 'CM-M07'],
    ['新能源专用车', '专用汽车', 'C3630', '汽车制造业', '台', 1000, 8000, 'construction-machinery', 'CM-D08'],
  ],
  ELECTRONICS: [
    ['多层印制电路板', '电子科技', 'C3982', ELECTRONIC, '万平方米', 60, 300, 'electronics', 'EI-M02'],
    ['覆铜板', '电子材料', 'C3985', ELECTRONIC, '万张', 300, 1500, 'electronics', 'EI-M01'],
    ['光模块', '光电', 'C3976', ELECTRONIC, '万只', 100, 600, 'electronics', 'EI-M06'],
    ['车规级连接器', '电子科技', 'C3989', ELECTRONIC, '亿只', 1, 10, 'electronics', 'EI-M09'],
    ['显示背光模组', '光显科技', 'C3974', ELECTRONIC, '万套', 500, 3000, 'electronics', 'EI-M05'],
    ['MEMS 传感器', '传感科技', 'C3983', ELECTRONIC, '亿只', 1, 8, 'electronics', 'EI-M07'],
    ['服务器整机', '信息技术', 'C3911', ELECTRONIC, '万台', 5, 30, 'electronics', 'EI-D01'],
  ],
  CONSUMER: [
    ['运动鞋', '鞋业', 'C1951', '皮革、毛皮、羽毛及其制品和制鞋业', '万双', 300, 2000],
    ['功能饮料', '生物科技', 'C1529', '酒、饮料和精制茶制造业', '万吨', 5, 60],
    ['保健酒', '酒业', 'C1519', '酒、饮料和精制茶制造业', '千升', 2000, 20000],
    ['预制菜', '食品科技', 'C1432', '食品制造业', '万吨', 1, 10],
    ['医用敷料', '医疗科技', 'C2770', '医药制造业', '亿片', 1, 10],
    ['高支纱面料', '纺织科技', 'C1711', '纺织业', '万米', 1000, 9000],
  ],
  MATERIALS: [
    ['装配式建筑构件', '建材', 'C3022', '非金属矿物制品业', '万立方米', 10, 50],
    ['钢渣综合利用', '环保科技', 'C4220', '废弃资源综合利用业', '万吨', 20, 90, 'special-steel', 'SS-S06'],
    ['锂电负极材料', '新材料', 'C3091', '非金属矿物制品业', '万吨', 1, 8],
    ['树脂新材料', '化工新材料', 'C2651', '化学原料和化学制品制造业', '万吨', 2, 12],
    ['精品骨料', '矿业', 'B1019', '非金属矿采选业', '万吨', 100, 600],
  ],
};

export const PRODUCTS: Readonly<Record<Trade, readonly Product[]>> = {
  STEEL: ROWS.STEEL.map(toProduct),
  COPPER: ROWS.COPPER.map(toProduct),
  MACHINERY: ROWS.MACHINERY.map(toProduct),
  ELECTRONICS: ROWS.ELECTRONICS.map(toProduct),
  CONSUMER: ROWS.CONSUMER.map(toProduct),
  MATERIALS: ROWS.MATERIALS.map(toProduct),
};

function toProduct([name, business, industryCode, industryName, unit, from, to, chainId, nodeId]: Row): Product {
  return {
    name,
    business,
    industryCode,
    industryName,
    unit,
    range: [from, to],
    ...(chainId && nodeId ? { chainId, nodeId } : {}),
  };
}
