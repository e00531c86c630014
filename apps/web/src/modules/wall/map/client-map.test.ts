import type { WallRegion } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { type ClientMap, matchAreas, schemeOfClient } from './client-map.ts';
import { checkApproval, checkMapFile, checkStoredMap, MOST_MEGABYTES, MOST_POINTS } from './client-map-check.ts';

const ring = (west: number, south: number, size = 0.2) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (name: string, coordinates: unknown = [ring(115, 30)], type = 'Polygon') => ({
  type: 'Feature',
  properties: { name },
  geometry: { type, coordinates },
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const units = [
  { id: 600, name: '大冶市' },
  { id: 700, name: '阳新县' },
];
const check = (text: string) => checkMapFile(text.length, text, units);
const codeOf = (text: string) => {
  const checked = check(text);
  return checked.ok ? 'ok' : checked.refusal.code;
};

describe('自带地图的文件', () => {
  it('由面组成、名称对得上属地的 GeoJSON 可以用', () => {
    expect(codeOf(collection(feature('大冶市'), feature('阳新县', [[ring(115.2, 29.8)]], 'MultiPolygon')))).toBe('ok');
  });

  it('不是 JSON、不是面、坐标不是经纬度、一块也对不上,各有各的说法', () => {
    expect(codeOf('<html>')).toBe('map_not_json');
    expect(codeOf('[]')).toBe('map_not_areas');
    expect(codeOf(collection())).toBe('map_not_areas');
    expect(codeOf(collection(feature('大冶市', [115, 30], 'Point')))).toBe('map_not_areas');
    expect(codeOf(collection(feature('大冶市', [[[115, 30]]])))).toBe('map_not_areas');
    expect(codeOf(collection(feature('大冶市', [ring(12_800_000, 3_500_000)])))).toBe('map_coordinates');
    expect(codeOf(collection(feature('大冶市', [[null, null, null, null]])))).toBe('map_coordinates');
    expect(codeOf(collection(feature('大冶')))).toBe('map_no_match');
  });

  it('太大、太细的不收,说出多少和上限', () => {
    expect(checkMapFile(MOST_MEGABYTES * 1_000_000 + 50_000, '', units)).toEqual({
      ok: false,
      refusal: { code: 'map_too_large', size: '4.0', mb: MOST_MEGABYTES },
    });
    const detailed = [Array.from({ length: MOST_POINTS + 1 }, () => [115, 30])];
    expect(check(collection(feature('大冶市', detailed)))).toEqual({
      ok: false,
      refusal: { code: 'map_too_detailed', n: MOST_POINTS + 1, most: MOST_POINTS },
    });
  });
});

describe('审图号', () => {
  it('照公开地图上的写法都认,全角半角括号都行', () => {
    for (const number of [
      'GS（2024）0650号',
      'GS(2019)1822号',
      '鄂S（2023）005号',
      '鄂S〔2023〕005号',
      ' GS (2024) 0650号 ',
    ]) {
      expect([number, checkApproval(number).ok]).toEqual([number, true]);
    }
  });

  it('空着、缺年份、缺“号”、随便写的不认', () => {
    for (const number of ['', '0650', 'GS0650号', 'GS（24）0650号', 'GS（2024）0650', '审图号待补']) {
      expect([number, checkApproval(number).ok]).toEqual([number, false]);
    }
  });
});

describe('自带地图与属地', () => {
  const text = collection(feature('大冶市'), feature('鄂城区', [ring(114.9, 30.3)]));
  const checked = check(text);
  if (!checked.ok) throw new Error('the sample map must be usable');
  const map: ClientMap = { fileName: 'a.geojson', approvalNumber: 'GS（2024）0650号', areas: checked.value };
  const region = (territoryId: number, name: string) => ({ territoryId, name }) as WallRegion;

  it('说清对上哪些、缺哪些、多出哪些', () => {
    expect(matchAreas(map.areas, units)).toEqual({ matched: [units[0]], missing: [units[1]], foreign: ['鄂城区'] });
  });

  it('只画对上的属地,带审图号,钉子放在名牌四周', () => {
    const scheme = schemeOfClient(map, [region(600, '大冶市'), region(700, '阳新县')]);
    expect(scheme?.picture.shapes.map(({ id, name }) => [id, name])).toEqual([['600', '大冶市']]);
    expect(scheme?.picture.approvalNumber).toBe('GS（2024）0650号');
    const label = scheme?.picture.shapes[0]?.label ?? { x: 0, y: 0 };
    expect(scheme?.pinSpots(600)[0]).toEqual([label.x - 56, label.y - 22]);
    expect(scheme?.pinSpots(700)).toEqual([]);
  });

  it('看下一级单位时没有可用的地块,回到示意图', () => {
    expect(schemeOfClient(map, [region(610, '东岳路街道')])).toBeNull();
  });

  it('浏览器里存的旧内容不合用就当没有', () => {
    expect(checkStoredMap(map)).toEqual(map);
    expect(checkStoredMap(undefined)).toBeNull();
    expect(checkStoredMap({ ...map, approvalNumber: '' })).toBeNull();
    expect(checkStoredMap({ ...map, areas: { type: 'FeatureCollection', features: [{}] } })).toBeNull();
  });
});
