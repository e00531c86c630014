import { type Facts, isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import type { ClockEvent } from '../index.ts';
import { catalog, line } from '../testing/approval-catalog.ts';
import { chooseGraph, followRoad, materialsOf } from './index.ts';

const FACTS: Facts = { regimeType: 'FILING', landMode: 'GRANT', civilBuilding: false, eiaClass: 'FORM' };
const accepted = (on: string): ClockEvent => ({ kind: 'accepted', on: isoDay(on) });
const decided = (on: string): ClockEvent => ({ kind: 'decided', on: isoDay(on) });

function materials(code: string, events: Readonly<Record<string, readonly ClockEvent[]>>, today = '2026-11-20') {
  const { graph } = chooseGraph(catalog, FACTS);
  if (!graph) throw new Error('no graph');
  const files = {
    facts: FACTS,
    ruled: new Map(),
    events: new Map(Object.entries(events)),
    promises: new Map(),
    refused: new Set<string>(),
    reached: new Map(),
  };
  const road = followRoad(catalog, graph, null, files, isoDay(today), line);
  return new Map(materialsOf(catalog, road, code, isoDay(today)).map((material) => [material.id, material]));
}

describe('代办材料清单', () => {
  const events = {
    A01: [accepted('2026-03-02'), decided('2026-03-03')],
    A05: [accepted('2026-03-05'), decided('2026-03-06')],
    B01: [accepted('2026-03-09')],
  };

  it('前一个事项发的证、收下的材料,后面的事项都不再要,并说在谁那里', () => {
    const list = materials('B02', events);
    expect(list.get('LAND_PERMIT')).toMatchObject({
      state: 'OFFERED',
      source: { kind: 'ISSUED', item: 'A05', on: '2026-03-06' },
    });
    expect(list.get('DESIGN_PLAN')).toMatchObject({
      state: 'OFFERED',
      source: { kind: 'ACCEPTED', item: 'B01', on: '2026-03-09' },
    });
  });

  it('还没办下来的等谁出,没有谁出的由申请人带,不办的事项出的不用带', () => {
    const list = materials('C04', events);
    expect(list.get('WORKS_PERMIT')).toMatchObject({ state: 'COMING', issuedBy: ['B02'] });
    expect(list.get('SAFETY_FILE')).toMatchObject({ state: 'MISSING', issuedBy: [] });
    expect(list.get('DEFENCE_OPINION')).toMatchObject({ state: 'NEEDLESS' });
  });

  it('立项文件认备案证,也认核准批复、可研批复', () => {
    expect(materials('A05', events).get('PROJECT_BASIS')).toMatchObject({ source: { item: 'A01', kind: 'ISSUED' } });
  });

  it('过了有效期的说明过期,不再拿来用:环评批复满五年', () => {
    const approved = { A07: [accepted('2026-02-02'), decided('2026-02-10')] };
    expect(materials('D04', approved, '2031-02-10').get('EIA_APPROVAL')).toMatchObject({ state: 'OFFERED' });
    expect(materials('D04', approved, '2031-02-11').get('EIA_APPROVAL')).toMatchObject({
      state: 'EXPIRED',
      source: { validUntil: '2031-02-10' },
    });
  });
});
