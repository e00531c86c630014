import type { GateMilestone } from '@guatu/contract';
import { expect, it } from 'vitest';
import { gateInView } from './use-gates.ts';

const asking = [{ id: 'X' }] as unknown as GateMilestone['requirements'];
const milestone = (code: string, state: GateMilestone['state'], requirements = asking) =>
  ({ code, state, requirements }) as GateMilestone;

it('先看最远已达成之后的那个门槛,前面没报过的不拦路', () => {
  const list = [
    milestone('M10', 'NEXT'),
    milestone('M70', 'REACHED'),
    milestone('M80', 'AHEAD'),
    milestone('M90', 'NEXT'),
  ];
  expect(gateInView(list)?.code).toBe('M80');
});

it('容缺逾期重开的排在最前;没有要求的不看;全都达成的看最后一个', () => {
  const reopened = [milestone('M60', 'REOPENED'), milestone('M70', 'REACHED'), milestone('M80', 'NEXT')];
  expect(gateInView(reopened)?.code).toBe('M60');
  expect(gateInView([milestone('M70', 'REACHED'), milestone('M80', 'NEXT', [])])?.code).toBe('M70');
  expect(gateInView([])).toBeUndefined();
});
