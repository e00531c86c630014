import type { LightState } from '../../../ui/light.tsx';

const STATES = { GREEN: 'green', YELLOW: 'yellow', RED: 'red' } as const;

export function lightState(light: keyof typeof STATES | null): LightState {
  return light === null ? 'none' : STATES[light];
}
