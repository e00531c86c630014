import { describe, expect, it } from 'vitest';
import { advance, chordOf, isSingleKey, noSequence, sequenceGapMs } from './sequence.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('快捷键', () => {
  it('按键写成声明时的样子', () => {
    expect(chordOf(press('J', { shiftKey: true }))).toBe('Shift+j');
    expect(chordOf(press('?', { shiftKey: true }))).toBe('?');
    expect(chordOf(press('Enter', { metaKey: true }))).toBe('Ctrl+Enter');
    expect(chordOf(press('F8', { shiftKey: true }))).toBe('Shift+F8');
    expect(chordOf(press(' '))).toBe('Space');
  });

  it('先按 g 再按 k 去卡点,不当成单独的 k', () => {
    const bound = ['g k', 'k', 'j'];
    const first = advance(noSequence, 'g', 1000, bound);
    expect(first.match).toBeNull();
    expect(advance(first.state, 'k', 1300, bound).match).toBe('g k');
  });

  it('两键间隔太久,前一键作废', () => {
    const bound = ['g k', 'k'];
    const first = advance(noSequence, 'g', 1000, bound);
    expect(advance(first.state, 'k', 1001 + sequenceGapMs, bound).match).toBe('k');
  });

  it('接不上的第二键不触发,也不留着前一键', () => {
    const bound = ['g k'];
    const first = advance(noSequence, 'g', 1000, bound);
    const second = advance(first.state, 'q', 1100, bound);
    expect(second).toEqual({ match: null, state: noSequence });
    expect(advance(second.state, 'k', 1200, bound).match).toBeNull();
  });

  it('关掉单键后,组合键和功能键仍可用', () => {
    expect(['j', '/', 'g k', 'Shift+a'].map(isSingleKey)).toEqual([true, true, true, true]);
    expect(['Ctrl+Enter', 'F8', 'Alt+1', 'Escape'].map(isSingleKey)).toEqual([false, false, false, false]);
  });
});
