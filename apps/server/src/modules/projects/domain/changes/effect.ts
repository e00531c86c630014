import type { ChangeType, FieldValue } from '@guatu/contract';
import { type ProjectState, projectStateOf, type Stay, staysOf } from '../stays/stays.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** In which states of the project a change of each type makes sense. */
const STATES: Readonly<Record<ChangeType, readonly ProjectState[]>> = {
  DATE: ['GOING', 'SUSPENDED'],
  AMOUNT: ['GOING', 'SUSPENDED'],
  CAPACITY: ['GOING', 'SUSPENDED'],
  SITE: ['GOING', 'SUSPENDED'],
  INVESTOR: ['GOING', 'SUSPENDED'],
  SUSPEND: ['GOING'],
  RESUME: ['SUSPENDED'],
  EXIT: ['GOING', 'SUSPENDED'],
  REOPEN: ['EXITED'],
};

/** The changes that stop a project or let it go on; what they change to is the day from which that holds. */
export const STANDING_CHANGES: readonly ChangeType[] = ['SUSPEND', 'RESUME', 'EXIT', 'REOPEN'];

export const changesOpen = (state: ProjectState): readonly ChangeType[] =>
  (Object.keys(STATES) as readonly ChangeType[]).filter((type) => STATES[type].includes(state));

/** Why a change cannot take effect on the project as it is; null where it can. */
export type EffectRefusal = 'state' | 'ahead' | 'before';

export function effectRefusal(type: ChangeType, to: FieldValue, project: Values, today: string): EffectRefusal | null {
  if (!STATES[type].includes(projectStateOf(project))) return 'state';
  if (!STANDING_CHANGES.includes(type)) return null;
  if (String(to) > today) return 'ahead';
  // What comes after a stay cannot have come before it; days are ISO text and sort as they follow.
  const last = staysOf(project).at(-1);
  return last && String(to) < (last.to ?? last.from) ? 'before' : null;
}

/** What an approved change writes on its project. */
export function effectOf(
  change: { readonly type: ChangeType; readonly field: string; readonly to: FieldValue; readonly reason: string },
  reasonLabel: string,
  project: Values,
): Values {
  const { type, field, to, reason } = change;
  const stays = staysOf(project);
  const open = stays.find((stay) => stay.to === null);
  const stay = (kind: Stay['kind']): Values => {
    const code = String(Number(stays.at(-1)?.code ?? 0) + 1);
    return {
      [`stayKind@${code}`]: kind,
      [`stayFrom@${code}`]: to,
      [`stayReason@${code}`]: reason,
    };
  };
  const over: Values = open ? { [`stayTo@${open.code}`]: to } : {};
  switch (type) {
    case 'SUSPEND':
      return { ...stay('SUSPEND'), suspendedOn: to, resumedOn: null };
    case 'RESUME':
      return { ...over, suspendedOn: null, resumedOn: to };
    case 'EXIT':
      return { ...over, ...stay('EXIT'), exitReason: reasonLabel, exitedOn: to, reopenedOn: null };
    case 'REOPEN':
      // Whether it was suspended before it left or not, it goes on.
      return { ...over, suspendedOn: null, resumedOn: to, exitReason: null, exitedOn: null, reopenedOn: to };
    default:
      return { [field]: to };
  }
}
