import type { FieldValue } from '@guatu/contract';
import type { LightState } from './light.tsx';

/** Colour of a light as ledgers and answers write it. */
export function lightState(value: FieldValue | undefined): LightState {
  switch (value) {
    case 'RED':
      return 'red';
    case 'YELLOW':
      return 'yellow';
    case 'GREEN':
      return 'green';
    default:
      return 'none';
  }
}
