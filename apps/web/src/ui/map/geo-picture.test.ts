import { describe, expect, it } from 'vitest';
import { type AreaCollection, pictureOfGeo } from './geo-picture.ts';

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const options = { width: 216, height: 116, idKey: 'code', nameKey: 'name', approvalNumber: '测试审图号' };

describe('自带地图', () => {
  const areas: AreaCollection = {
    type: 'FeatureCollection',
    features: [
      { properties: { code: 'a', name: '西区' }, geometry: { type: 'Polygon', coordinates: [square(0, -0.5, 1)] } },
      {
        properties: { code: 'b', name: '东区' },
        geometry: { type: 'MultiPolygon', coordinates: [[square(1.9, -0.5, 0.1)], [square(1, -0.5, 0.8)]] },
      },
    ],
  };

  it('四周留边、北在上、比例不变', () => {
    const [west] = pictureOfGeo(areas, options).shapes;
    expect(west).toMatchObject({ id: 'a', name: '西区', label: { x: 58, y: 58 } });
    expect(west?.path).toBe('M8 108L108 108L108 8L8 8L8 108Z');
  });

  it('有飞地的,名字写在最大的一块上', () => {
    const east = pictureOfGeo(areas, options).shapes[1];
    expect(east?.label).toEqual({ x: 148, y: 68 });
  });

  it('审图号随图带出', () => {
    expect(pictureOfGeo(areas, options).approvalNumber).toBe('测试审图号');
  });

  it('没有代码的地块当场报出,不画一块对不上数的地', () => {
    const nameless: AreaCollection = {
      ...areas,
      features: areas.features.map((feature) => ({ ...feature, properties: null })),
    };
    expect(() => pictureOfGeo(nameless, options)).toThrow('code');
  });
});
