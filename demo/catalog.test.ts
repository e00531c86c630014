import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIndustryCode, parseRegionCode } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import calendar from '../catalog/calendar-2026.json' with { type: 'json' };
import chains from '../catalog/chains.json' with { type: 'json' };
import dispatchUnits from '../catalog/dispatch-units.json' with { type: 'json' };
import indicators from '../catalog/indicators.json' with { type: 'json' };
import ledgerFields from '../catalog/ledger-fields.json' with { type: 'json' };
import observationFields from '../catalog/observation-fields.json' with { type: 'json' };
import paceCurves from '../catalog/pace-curves.json' with { type: 'json' };
import parks from '../catalog/parks.json' with { type: 'json' };
import regions from '../catalog/regions.json' with { type: 'json' };
import stages from '../catalog/stages.json' with { type: 'json' };
import units from '../catalog/units.json' with { type: 'json' };
import wallLists from '../catalog/wall-lists.json' with { type: 'json' };

const OWN_FILES = {
  regions,
  'dispatch-units': dispatchUnits,
  parks,
  units,
  chains,
  stages,
  'pace-curves': paceCurves,
  'calendar-2026': calendar,
  'wall-lists': wallLists,
  indicators,
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REGION_CODE = /^\d{6}$/;

function repeated(values: readonly (string | number)[]): (string | number)[] {
  const seen = new Set<string | number>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

describe('规则封套', () => {
  const folder = join(import.meta.dirname, '../catalog');
  // The ledger dictionary is older than the envelope and keeps its published shape.
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'ledger-fields.json');

  it.each(files)('%s 带齐七个封套字段', (name) => {
    const file: Record<string, unknown> = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(file.id).toBe(name.replace('.json', ''));
    expect(typeof file.title).toBe('string');
    expect(Number.isInteger(file.version)).toBe(true);
    expect(file.effectiveFrom).toMatch(DAY);
    expect(file.effectiveTo === null || DAY.test(String(file.effectiveTo))).toBe(true);
    expect(file.regionCode).toMatch(REGION_CODE);
    expect(String(file.sourceNote).length).toBeGreaterThan(5);
  });

  it.each(Object.entries(OWN_FILES))('%s 的条目编号不重复', (_, file) => {
    const ids = file.items.map((item) => ('id' in item ? item.id : 'code' in item ? item.code : item.date));
    expect(ids.length).toBeGreaterThan(0);
    expect(repeated(ids)).toEqual([]);
  });
});

describe('区划与调度单位', () => {
  const codes = new Set(regions.items.map((region) => region.code));

  it('区划代码为六位，上级与后继都在表内', () => {
    for (const region of regions.items) {
      expect(parseRegionCode(region.code).ok, region.code).toBe(true);
      if (region.parentCode) expect(codes).toContain(region.parentCode);
      if (region.successorCode) expect(codes).toContain(region.successorCode);
    }
  });

  const byId = new Map(dispatchUnits.items.map((unit) => [unit.id, unit]));

  it('调度单位的上级在表内，法定区划在表内，只有一个根', () => {
    const roots = dispatchUnits.items.filter((unit) => unit.parentId === null);
    expect(roots.map((unit) => unit.name)).toEqual(['黄石市']);
    for (const unit of dispatchUnits.items) {
      if (unit.parentId !== null) expect(byId.has(unit.parentId)).toBe(true);
      if (unit.statutoryCode) expect(codes).toContain(unit.statutoryCode);
      if (unit.extensionCode) expect(parseRegionCode(unit.extensionCode).ok, unit.extensionCode).toBe(true);
    }
  });

  it('有下级的单位都有且只有一个本级叶子', () => {
    const parents = new Set(dispatchUnits.items.map((unit) => unit.parentId));
    for (const unit of dispatchUnits.items.filter((candidate) => parents.has(candidate.id))) {
      const own = dispatchUnits.items.filter((child) => child.parentId === unit.id && child.kind === 'OWN');
      expect(own, unit.name).toHaveLength(1);
    }
    expect(dispatchUnits.items.filter((unit) => unit.kind === 'OWN' && parents.has(unit.id))).toEqual([]);
  });

  it('名称与别名全表唯一，所属区域的写法只会落到一个单位', () => {
    expect(repeated(dispatchUnits.items.flatMap((unit) => [unit.name, ...unit.aliases]))).toEqual([]);
  });

  it('托管乡镇的法定区划与所在调度单位不同，只在托管单位计数', () => {
    const daWang = dispatchUnits.items.find((unit) => unit.name === '大王镇');
    expect(daWang).toMatchObject({ parentId: 400, statutoryCode: '420222' });
  });

  it('园区的托管单位与叶子单位对得上', () => {
    for (const park of parks.items) {
      expect(byId.get(park.leafUnitId)?.parentId, park.name).toBe(park.hostUnitId);
    }
    expect(repeated(parks.items.flatMap((park) => [park.name, ...park.aliases]))).toEqual([]);
  });

  it('责任单位属于已有的地区，同一地区内简称不重', () => {
    for (const unit of units.items) {
      expect(byId.has(unit.territoryId), unit.name).toBe(true);
      if (unit.leafUnitId !== null) expect(byId.get(unit.leafUnitId)?.parentId).toBe(unit.territoryId);
    }
    for (const territory of new Set(units.items.map((unit) => unit.territoryId))) {
      const names = units.items.filter((unit) => unit.territoryId === territory);
      expect(repeated(names.flatMap((unit) => [unit.name, ...unit.aliases])), String(territory)).toEqual([]);
    }
  });
});

describe('阶段、曲线与日历', () => {
  it('里程碑 M10 至 M150 共十八个，依赖都在更早的节点上', () => {
    expect(stages.items).toHaveLength(18);
    const order = new Map(stages.items.map((stage) => [stage.code, stage.order]));
    for (const stage of stages.items) {
      expect(['BUILD', 'BENEFIT']).toContain(stage.line);
      expect(stage.code).toBe(`M${stage.order}`);
      for (const code of stage.dependsOn) expect(order.get(code)).toBeLessThan(stage.order);
      if (stage.limit) expect(order.has(stage.limit.from)).toBe(true);
    }
  });

  it('手册写明的依赖没有漏', () => {
    const dependsOn = Object.fromEntries(stages.items.map((stage) => [stage.code, stage.dependsOn]));
    expect(dependsOn).toMatchObject({ M80: ['M70'], M110: ['M90'], M140: ['M100'], M150: ['M110'] });
    expect(stages.items.find((stage) => stage.code === 'M150')?.dependsOnAny).toContain('M130');
  });

  it('序时曲线从零到百、只升不降，只有一条默认', () => {
    expect(paceCurves.items.filter((curve) => curve.isDefault)).toHaveLength(1);
    for (const curve of paceCurves.items) {
      expect(curve.points.at(0)).toEqual({ month: 0, percent: 0 });
      expect(curve.points.at(-1)).toEqual({ month: 12, percent: 100 });
      const percents = curve.points.map((point) => point.percent);
      expect(percents).toEqual([...percents].sort((a, b) => a - b));
    }
  });

  it('2026 年全年 248 个工作日', () => {
    const kinds = new Map(calendar.items.map((day) => [day.date, day.kind]));
    let workdays = 0;
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) {
      const date = new Date(time);
      const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
      const kind = kinds.get(date.toISOString().slice(0, 10)) ?? (weekend ? 'REST' : 'WORK');
      if (kind === 'WORK') workdays += 1;
    }
    expect(workdays).toBe(248);
  });

  it('作战图名单都注明本地规则，并带阈值', () => {
    expect(wallLists.items.map((list) => list.id)).toEqual(
      expect.arrayContaining(['ZERO_PROGRESS', 'SHOULD_HAVE_STARTED', 'LAGGING', 'STARTED_NOT_IN_STATISTICS']),
    );
    for (const list of wallLists.items) expect(list.basis).toBe('本地规则');
  });
});

describe('产业链、指标与字段', () => {
  it('节点编号唯一、行业码合规，边的两端都在本链', () => {
    expect(chains.items.map((chain) => chain.id)).toEqual([
      'special-steel',
      'copper',
      'construction-machinery',
      'electronics',
    ]);
    const nodeIds = chains.items.flatMap((chain) => chain.nodes.map((node) => node.id));
    expect(repeated(nodeIds)).toEqual([]);
    for (const chain of chains.items) {
      const ids = new Set(chain.nodes.map((node) => node.id));
      for (const node of chain.nodes) {
        expect(node.chainId).toBe(chain.id);
        for (const code of node.gbCodes) expect(parseIndustryCode(code).ok, code).toBe(true);
      }
      for (const edge of chain.edges) expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
    }
    expect(repeated(chains.items.flatMap((chain) => [chain.name, ...chain.aliases]))).toEqual([]);
  });

  it('指标的名称与别名全表唯一', () => {
    expect(repeated(indicators.items.flatMap((item) => [item.label, ...item.aliases]))).toEqual([]);
    for (const item of indicators.items) expect(['UP', 'DOWN', 'NONE']).toContain(item.direction);
  });

  it('观测值字段表与台账字段表同形', () => {
    expect(observationFields.types).toEqual(ledgerFields.types);
    for (const kind of observationFields.kinds) {
      const ids = kind.fields.map((field) => field.id);
      expect(ids).toContain(kind.keyField);
      expect(repeated(ids)).toEqual([]);
      for (const field of kind.fields) expect(Object.keys(ledgerFields.types)).toContain(field.type);
    }
  });
});
