import type { EvaluationClass } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { type ClassShape, shapeOf } from '../model/classes.ts';

const PATHS: Readonly<Record<ClassShape, string>> = {
  UP: 'M6 1 11.5 11H.5z',
  DISC: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8z',
  DIAMOND: 'M6 .4 11.6 6 6 11.6.4 6z',
  SQUARE: 'M1 1h10v10H1z',
  DOWN: 'M6 11 .5 1h11z',
};

/** The shape of a class alone: readable without colour. */
export function ClassMark({ shape }: { readonly shape: ClassShape }) {
  return (
    <svg className={`gt-class-mark is-${shape}`} width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
      <path d={PATHS[shape]} fill="currentColor" />
    </svg>
  );
}

export interface ClassTagProps {
  readonly classes: readonly EvaluationClass[];
  /** Null where nothing was assigned. */
  readonly id: string | null;
  /** Worked out but not published nor shown to those judged: it must not look decided. */
  readonly tentative: boolean;
}

/** A class or seat: shape, word and colour together. */
export function ClassTag({ classes, id, tentative }: ClassTagProps) {
  const own = classes.find((each) => each.id === id);
  if (!own) return <span className="gt-note">{id ?? '—'}</span>;
  const shape = shapeOf(classes, own.id);
  return (
    <span
      className={classNames('gt-class', `is-${shape}`, tentative && 'is-tentative')}
      title={tentative ? t('ranking.tentative') : undefined}
    >
      <ClassMark shape={shape} />
      {own.title}
    </span>
  );
}
