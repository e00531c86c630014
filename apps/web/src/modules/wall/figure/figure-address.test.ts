import { describe, expect, it } from 'vitest';
import { figureAddress, figureAskedFor } from './figure-address.ts';

const searchOf = (address: string) => Object.fromEntries(new URL(address, 'http://guatu').searchParams);

describe('挂图上一个数的地址', () => {
  it('带着期间和筛选,打开还是那个数', () => {
    const address = figureAddress('ytdDone', { period: '2026M10', territory: 600, projectKind: 'INDUSTRY' });
    const search = searchOf(address);
    expect(search).toEqual({ period: '2026M10', wall: '600', kind: 'INDUSTRY', ask: 'ytdDone' });
    expect(figureAskedFor(search)).toBe('ytdDone');
  });

  it('分阶段的数离开阶段说不清,地址只开挂图;认不得的不开', () => {
    expect(figureAskedFor(searchOf(figureAddress('stageRed', {})))).toBeNull();
    expect(figureAskedFor({ ask: 'nothing' })).toBeNull();
    expect(figureAskedFor({})).toBeNull();
  });
});
