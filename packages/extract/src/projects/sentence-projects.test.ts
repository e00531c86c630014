import { describe, expect, it } from 'vitest';
import { extractText } from '../extract-text.ts';
import type { Stage } from '../model.ts';

function names(text: string): readonly string[] {
  return extractText(text).projects.map(({ name }) => name);
}

describe('项目名称', () => {
  it.each<[string, readonly string[]]>([
    ['加快推进城北大道、青河港综合码头二期等重点项目建设', ['城北大道', '青河港综合码头二期']],
    ['建成云溪江滩公园、白鹭山地公园', ['云溪江滩公园', '白鹭山地公园']],
    [
      '重点支持东方铜业废渣利用项目、恒通管业低排放项目等9个技改类项目陆续动工',
      ['东方铜业废渣利用项目', '恒通管业低排放项目'],
    ],
    ['总投资2.5亿元的青溪路河口段等5条道路全线动工', ['青溪路河口段']],
    ['完成云山片污水管网改造并启动白鹭片排水设施综合改造', ['云山片污水管网改造', '白鹭片排水设施综合改造']],
    ['推进幸福路、云溪路建设', ['幸福路', '云溪路']],
    ['支持东方铜业实施冶炼厂环保升级项目', ['冶炼厂环保升级项目']],
    ['开工建设市一中新校区、市实验幼儿园新园', ['市一中新校区', '市实验幼儿园新园']],
    ['开工建设第三人民医院病房楼、残疾人康复中心、第六水厂', ['第三人民医院病房楼', '残疾人康复中心', '第六水厂']],
    ['云溪快线4号线二期5月底完成铺轨', ['云溪快线4号线二期']],
    ['云溪机场三期扩建工程建设全面铺开', ['云溪机场三期扩建工程']],
    ['推进云博园、植物园等项目建设', ['云博园', '植物园']],
    ['生活垃圾发电、柏云制袜等12个项目投产', ['生活垃圾发电', '柏云制袜']],
    ['先后实施了云天路、木溪路等县乡公路', ['云天路', '木溪路']],
    ['长河新材料产业园:项目建设正酣', ['长河新材料产业园']],
    ['长河新能源项目当年签约、当年投产', ['长河新能源项目']],
    ['云溪国家文化公园(青河段)白鹭新城年底完工', ['云溪国家文化公园(青河段)白鹭新城']],
    ['云溪邮轮城、白鹭码头等带动作用强的服务业项目加快建设', ['云溪邮轮城', '白鹭码头']],
    ['外环东段(云溪路—白鹭大道)年底竣工', ['外环东段']],
    ['“百年钢城”工程纳入市级重点项目', ['“百年钢城”工程']],
  ])('“%s”', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    '全年实施重点项目150个',
    '千方百计争取项目',
    '该项目由市里统筹',
    '扎实推进老旧小区改造',
    '组建项目办全程服务',
    '围绕道路及桥梁建设、管网建设等7大类工程',
    '选址东湖高新区城西北工业园',
    '该项目分三期建设',
    '科技、产业、民生等领域有前景、有税源的好项目',
    '科技产业类项目累计完成投资45亿元',
    '打造美丽庭院3500座',
    '市长对重点项目建设进行了检查',
    '新开工入库项目50个',
  ])('“%s”里没有点名的项目', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('项目的投资、地点、企业与阶段', () => {
  it('投资只记属于它自己的', () => {
    const own = extractText('总投资35亿元的长河新能源产业园、总投资12亿元的华泰铸造项目建成投产').projects;
    expect(own.map(({ investment }) => investment)).toEqual([3.5e9, 1.2e9]);
    expect(extractText('总投资2.5亿元的青溪路等5条道路动工').projects[0]?.investment).toBeNull();
    expect(extractText('投入1048万元,实施云溪美丽村湾提升工程').projects[0]?.investment).toBe(10_480_000);
    expect(extractText('云溪文旅城项目已经签约,总投资31亿元').projects[0]?.investment).toBe(3.1e9);
  });

  it('企业与地点照原文', () => {
    const [project] = extractText(
      '青河德昱部件有限公司投入3.2亿元新建精密铸件生产基地,选址青湖高新区西北工业园,用地100亩',
    ).projects;
    expect(project).toMatchObject({
      company: '青河德昱部件有限公司',
      location: '青湖高新区西北工业园',
      investment: 3.2e8,
    });
  });

  it.each<[string, Stage]>([
    ['云溪文旅城项目已经签约', 'signed'],
    ['白鹭商贸区综合改造启动实施', 'started'],
    ['加快建设云溪长江大桥', 'building'],
    ['建成云溪江滩公园', 'completed'],
    ['华泰铸造项目投产', 'producing'],
    ['谋划云溪航运交易中心', 'planned'],
    ['启动云溪植物园建设', 'started'],
    ['完成云溪植物园建设', 'completed'],
    ['云溪低碳工厂等20个储备项目提前开工', 'started'],
    ['推进长河大桥续建工程、云溪隧道', 'building'],
  ])('“%s”', (text, stage) => {
    expect(extractText(text).projects[0]?.stage).toBe(stage);
  });

  it('安排部分要建成的,记作谋划', () => {
    const text = '青河区政府工作报告(2022年12月20日)\n二、2023年工作安排\n建成云溪江滩公园。';
    expect(extractText(text).projects[0]?.stage).toBe('planned');
  });
});

describe('工作机制', () => {
  it('点到的做法记成标签', () => {
    const text = '坚持周调度、月通报、双月拉练,挂图作战';
    expect(extractText(text).mechanisms.map(({ code }) => code)).toEqual([
      'WEEKLY_DISPATCH',
      'MONTHLY_BULLETIN',
      'SITE_VISITS',
      'WALL_CHART',
    ]);
  });
});
