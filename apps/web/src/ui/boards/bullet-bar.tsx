import './boards.css';

export interface BulletBarProps {
  /** Read aloud instead of the drawing: done, plan and pace in words. */
  readonly description: string;
  readonly value: number;
  /** Full length; the plan. */
  readonly target: number;
  /** Position of the black tick: where the plan would be by now. */
  readonly pace: number;
  /** Texts below: left end, at the tick, right end. */
  readonly labels?: { readonly start: string; readonly pace: string; readonly end: string };
  readonly tone?: 'accent' | 'yellow' | 'red';
}

/** Share of a whole as a width; nothing over the frame and nothing below zero, because a bar cannot show it. */
const width = (part: number, whole: number): string =>
  `${whole > 0 ? Math.max(0, Math.min(100, (part / whole) * 100)) : 0}%`;

/** Done against plan, with a tick where the plan would be by now. */
export function BulletBar({ description, value, target, pace, labels, tone = 'accent' }: BulletBarProps) {
  const scale = Math.max(target, value, pace);
  return (
    <div className="gt-bullet">
      <div className="gt-bullet-track" role="img" aria-label={description}>
        <span className={`gt-bullet-fill is-${tone}`} style={{ width: width(value, scale) }} />
        <span className="gt-bullet-tick" style={{ left: width(pace, scale) }} />
      </div>
      {labels && (
        <div className="gt-bullet-labels" aria-hidden="true">
          <span>{labels.start}</span>
          <span>{labels.pace}</span>
          <span>{labels.end}</span>
        </div>
      )}
    </div>
  );
}
