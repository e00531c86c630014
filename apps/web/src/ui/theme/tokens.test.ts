import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { darkTokens, lightTokens, type TokenName, type Tokens } from './tokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function variables(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

describe('颜色', () => {
  it('样式表里的变量与主题里的颜色一字不差', () => {
    expect(variables(':root')).toEqual(lightTokens);
    expect(variables('[data-theme="dark"]')).toEqual(darkTokens);
  });

  const textOn: readonly (readonly [TokenName, TokenName])[] = [
    ['text-1', 'card'],
    ['text-2', 'card'],
    ['text-3', 'card'],
    ['text-3', 'head'],
    ['text-3', 'page'],
    ['accent', 'card'],
    ['accent', 'accent-pale'],
    ['green-text', 'green-bg'],
    ['yellow-text', 'yellow-bg'],
    ['red-text', 'red-bg'],
  ];
  for (const [name, tokens] of [
    ['办公屏', lightTokens],
    ['大屏', darkTokens],
  ] as readonly (readonly [string, Tokens])[]) {
    for (const [text, ground] of textOn) {
      it(`${name}上 ${text} 放在 ${ground} 上看得清(对比度不低于 4.5)`, () => {
        expect(contrastRatio(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
      });
    }
  }
});
