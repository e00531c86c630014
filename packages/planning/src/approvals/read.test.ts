import { describe, expect, it } from 'vitest';
import { DUTIES, SHIPPED } from '../testing/approval-catalog.ts';
import type { ApprovalFile, FileItem } from './file.ts';
import { readApprovalCatalog } from './index.ts';

/** The shipped file with one item changed. */
const withItem = (code: string, over: Partial<FileItem>): ApprovalFile => ({
  ...SHIPPED,
  items: SHIPPED.items.map((item) => (item.code === code ? { ...item, ...over } : item)),
});
const refusalOf = (file: ApprovalFile) => {
  const read = readApprovalCatalog(file, DUTIES);
  return read.ok ? null : read.error;
};

describe('审批事项清单', () => {
  it('随产品发布的清单收得下,每项都有主责部门、依据和阶段', () => {
    expect(refusalOf(SHIPPED)).toBeNull();
    for (const { code, stage, kind, terms } of SHIPPED.items) {
      expect(kind === 'MILESTONE' || stage, code).toBeTruthy();
      for (const { statutory, promised } of terms) {
        for (const term of [statutory, promised]) if (term) expect(['核', '通', '拟'], code).toContain(term.basis);
      }
    }
  });

  it('每份材料要么有事项出,要么由申请人带来,没有谁也不要的', () => {
    const used = new Set(
      SHIPPED.items.flatMap(({ needs = [], yields = [] }) => [...needs, ...yields.map(({ document }) => document)]),
    );
    for (const { anyOf = [] } of SHIPPED.documents) for (const id of anyOf) used.add(id);
    expect(SHIPPED.documents.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('没有主责部门、职责表里没有的职责,不收', () => {
    expect(refusalOf(withItem('B02', { duties: [] }))).toMatchObject({
      code: 'approval_agency_missing',
      message: expect.stringContaining('“B02”没有主责部门'),
    });
    expect(refusalOf(withItem('B02', { duties: ['LAND', 'SPACE'] }))).toMatchObject({
      code: 'approval_duty_unknown',
      details: { duty: 'SPACE' },
    });
  });

  it('前置不在清单里的、绕成一圈的,说出是哪一圈', () => {
    expect(refusalOf(withItem('B02', { after: ['A99'] }))).toMatchObject({
      code: 'approval_reference_unknown',
      details: { id: 'A99', what: '前置' },
    });
    const looped = refusalOf(withItem('A05', { after: ['A01', 'C04'] }));
    expect(looped).toMatchObject({ code: 'approval_graph_unfit' });
    expect(looped?.message).toMatch(/A05→.*→A05/);
  });

  it('提速方式绕成一圈、点了没有的事项或项目类型的,不收', () => {
    const [first, ...rest] = SHIPPED.modes;
    if (!first) throw new Error('no mode');
    const mode = (over: object): ApprovalFile => ({ ...SHIPPED, modes: [{ ...first, ...over }, ...rest] });
    expect(refusalOf(mode({ after: { B01: ['C04'] } }))?.code).toBe('approval_graph_unfit');
    expect(refusalOf(mode({ days: { A99: 1 } }))?.code).toBe('approval_graph_unfit');
    expect(refusalOf(mode({ add: ['A99'] }))).toMatchObject({ details: { what: '事项', id: 'A99' } });
    expect(refusalOf(mode({ graphs: ['OTHER'] }))).toMatchObject({ details: { what: '项目类型', id: 'OTHER' } });
  });

  it('条件问了没有的事实,时限不成数、缺兜底,承诺长过法定,材料没列出,都不收', () => {
    const asked = refusalOf(withItem('B03', { appliesWhen: { fact: 'weather', op: 'eq', value: true } }));
    expect(asked).toMatchObject({ code: 'approval_condition_bad', message: expect.stringContaining('weather') });
    const term = (days: number) => ({ days, unit: 'WORKDAY' as const, basis: '通' as const });
    expect(refusalOf(withItem('B02', { terms: [{ statutory: null, promised: term(1.5) }] }))?.code).toBe(
      'approval_term_bad',
    );
    expect(refusalOf(withItem('B02', { terms: [] }))?.code).toBe('approval_term_bad');
    const open = { fact: 'civilBuilding', op: 'eq', value: true };
    expect(refusalOf(withItem('B02', { terms: [{ when: open, statutory: null, promised: term(5) }] }))?.code).toBe(
      'approval_term_bad',
    );
    expect(refusalOf(withItem('B02', { terms: [{ statutory: term(20), promised: term(21) }] }))).toMatchObject({
      code: 'approval_promise_above_law',
      message: expect.stringContaining('承诺 21 日，长于法定的 20 日'),
    });
    expect(refusalOf(withItem('B02', { needs: ['POEM'] }))).toMatchObject({ details: { what: '材料', id: 'POEM' } });
    expect(refusalOf(withItem('B02', { stage: 'LATER' }))).toMatchObject({ details: { what: '阶段' } });
  });

  it('同一事项写了两遍的不收', () => {
    const [first] = SHIPPED.items;
    if (!first) throw new Error('no item');
    expect(refusalOf({ ...SHIPPED, items: [...SHIPPED.items, first] })?.code).toBe('approval_item_repeated');
  });
});
