import { describe, expect, it } from 'vitest';
import { metresBetween, wgs84OfGcj02 } from './places.ts';

describe('坐标', () => {
  it('火星坐标换回 WGS-84:天安门一带差五百多米,换回后不差三米', () => {
    const wgs = { lng: 116.391349, lat: 39.907375 };
    const gcj = { lng: 116.397593, lat: 39.908777 };
    expect(metresBetween(wgs, gcj)).toBeGreaterThan(400);
    expect(metresBetween(wgs, wgs84OfGcj02(gcj))).toBeLessThan(3);
  });

  it('一纬度约 111 公里,同一处为零', () => {
    expect(metresBetween({ lng: 115, lat: 30 }, { lng: 115, lat: 31 })).toBeCloseTo(111_195, -2);
    expect(metresBetween({ lng: 115, lat: 30 }, { lng: 115, lat: 30 })).toBe(0);
  });
});
