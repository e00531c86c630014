import { expect, it } from 'vitest';
import { readCatalog } from '../../platform/catalog/index.ts';
import { layoutRule, narrativeRule } from './rules.ts';

type Content = Parameters<typeof layoutRule.read>[0];

it('发布版的句式和版式读得进,单位另起一版时也按这个查', () => {
  expect(narrativeRule.read(readCatalog<Content>('bulletin-narrative.json')).sections.length).toBeGreaterThan(2);
  expect(layoutRule.read(readCatalog<Content>('document-layout.json')).length).toBeGreaterThan(0);
});

it('句子里用了没有的指标、版心与页边对不上的,不收', () => {
  const narrative = readCatalog<Content>('bulletin-narrative.json') as unknown as {
    sections: { paragraphs: string[][] }[];
  };
  const [first, ...rest] = narrative.sections;
  const wrong = { ...narrative, sections: [{ ...first, paragraphs: [['全市{没有的指标}。']] }, ...rest] };
  expect(() => narrativeRule.read(wrong as unknown as Content)).toThrow();
  const layout = readCatalog<Content>('document-layout.json');
  const [item, ...others] = layout.items as readonly Record<string, unknown>[];
  const broken = { ...layout, items: [{ ...item, page: { ...(item?.page as object), widthMm: 100 } }, ...others] };
  expect(() => layoutRule.read(broken as Content)).toThrow();
});
