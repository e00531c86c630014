import { ok, type Result, refuse } from '@guatu/kernel';
import { gateErrors } from '../../messages/gates.ts';
import type { StageRule } from './types.ts';

/** Milestones that come after each other in a ring could never be reached; refuses the first ring found. */
export function refuseRings(stages: readonly Pick<StageRule, 'code' | 'dependsOn'>[]): Result<true> {
  const after = new Map(stages.map(({ code, dependsOn }) => [code, dependsOn]));
  const done = new Set<string>();
  const ringFrom = (code: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(code)) return [...path.slice(path.indexOf(code)), code];
    if (done.has(code)) return null;
    for (const before of after.get(code) ?? []) {
      const ring = ringFrom(before, [...path, code]);
      if (ring) return ring;
    }
    done.add(code);
    return null;
  };
  for (const { code } of stages) {
    const ring = ringFrom(code, []);
    if (ring) return refuse(gateErrors.gate_cycle({ codes: ring.join('→') }));
  }
  return ok(true);
}
