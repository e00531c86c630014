import { describe, expect, it } from 'vitest';
import { type OtherPhoto, photoFlags, type TakenPhoto } from './photo-flags.ts';

const RULES = { photoFarMetres: 1000, alikeBits: 6 };
const SITE = { lng: 115.0386, lat: 30.2012 };
const photo = (over: Partial<TakenPhoto> = {}): TakenPhoto => ({
  ...{ id: 'p', hash: 'h', prints: ['a'], takenAt: '2026-11-21T10:41:05', place: SITE, ...over },
});
const visit = { id: 'v5', day: '2026-11-21', point: '115.0386,30.2012;8;WGS84' };
const old = (over: Partial<OtherPhoto> = {}): OtherPhoto => ({
  ...{ id: 'o', visitId: 'v1', day: '2026-11-14', project: '甲项目', hash: 'x', prints: ['b'], ...over },
});
const apart = (bits: number | null) => () => bits;

describe('照片有没有疑点', () => {
  it('当天、当场、没用过的没有疑点', () => {
    expect(photoFlags(photo(), visit, [old()], RULES, apart(7))).toEqual([]);
    expect(photoFlags(photo({ takenAt: null, place: null }), visit, [], RULES, apart(0))).toEqual([]);
  });

  it('一样的点名那一张;相近的点名最像的一张;读不出来的不比', () => {
    const others = [old(), old({ id: 'same', hash: 'h', project: '乙项目' })];
    expect(photoFlags(photo(), visit, others, RULES, apart(0))).toMatchObject([
      { why: 'SAME', photoId: 'same', project: '乙项目' },
    ]);
    const bits: Record<string, number> = { b: 5, c: 2 };
    const nearest = photoFlags(
      photo(),
      visit,
      [old(), old({ id: 'near', prints: ['c'] })],
      RULES,
      (_, [print = '']) => bits[print] ?? null,
    );
    expect(nearest).toMatchObject([{ why: 'ALIKE', photoId: 'near', day: '2026-11-14' }]);
    expect(photoFlags(photo(), visit, [old()], RULES, apart(null))).toEqual([]);
  });

  it('只怀疑后一次:以后的走访、同日后登记的不算旧照片', () => {
    const later = [old({ day: '2026-11-28' }), old({ day: '2026-11-21', visitId: 'v9' })];
    expect(photoFlags(photo(), visit, later, RULES, apart(0))).toEqual([]);
    expect(photoFlags(photo(), visit, [old({ day: '2026-11-21', visitId: 'v4' })], RULES, apart(0))).toHaveLength(1);
  });

  it('隔天拍的、离得远的写明哪天、多少米;定位不准的放宽', () => {
    const flags = photoFlags(
      photo({ takenAt: '2026-11-18T09:00:00', place: { lng: 115.0586, lat: 30.2012 } }),
      visit,
      [],
      RULES,
      apart(0),
    );
    expect(flags[0]).toEqual({ why: 'OTHER_DAY', takenOn: '2026-11-18' });
    expect(flags[1]).toMatchObject({ why: 'FAR' });
    const vague = { ...visit, point: '115.0386,30.2012;1500;WGS84' };
    expect(photoFlags(photo({ place: { lng: 115.0586, lat: 30.2012 } }), vague, [], RULES, apart(0))).toEqual([]);
  });
});
