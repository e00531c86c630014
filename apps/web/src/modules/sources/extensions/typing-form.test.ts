import type { ExtensionField } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { firstTyping, typingOf, unitKind } from './typing-form.ts';

const field = (more: Partial<ExtensionField>): ExtensionField => ({
  ...{ id: '', kind: 'project', path: '年租金', label: '年租金', type: 'text', unit: null, captionUnit: null },
  ...{ territoryId: 10, values: 3, examples: [], pending: null, mayType: true },
  ...more,
});

describe('给自有列定类型的表单', () => {
  it('表头写了金额单位的，先按金额提', () => {
    expect(firstTyping(field({ captionUnit: '万元' }))).toEqual({ label: '年租金', type: 'money', unit: '万元' });
    expect(firstTyping(field({ label: '年租金（万元）', captionUnit: '万元' })).label).toBe('年租金');
    expect(firstTyping(field({ label: '年租金（含税）', captionUnit: '万元' })).label).toBe('年租金（含税）');
    expect(firstTyping(field({ captionUnit: '%' })).type).toBe('percent');
    expect(firstTyping(field({ captionUnit: '台' })).type).toBe('text');
  });

  it('定过类型的，打开就是现在的', () => {
    expect(firstTyping(field({ type: 'decimal', unit: '公里' }))).toEqual({
      label: '年租金',
      type: 'decimal',
      unit: '公里',
    });
  });

  it('金额没有选单位、名称空着的，不能提交', () => {
    expect(typingOf({ label: '年租金', type: 'money', unit: '' })).toBeNull();
    expect(typingOf({ label: ' ', type: 'date', unit: '' })).toBeNull();
  });

  it('不带单位的类型不带单位，数可以不写单位', () => {
    expect(typingOf({ label: '年租金', type: 'date', unit: '天' })).toEqual({
      label: '年租金',
      type: 'date',
      unit: null,
    });
    expect(typingOf({ label: '年租金', type: 'integer', unit: ' ' })?.unit).toBeNull();
    expect(unitKind('area')).toBe('listed');
  });
});
