import './boards.css';

export interface LightBarProps {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}

/** Shares of the three lights as one thin bar. The counts stand beside it as figures, so it is hidden from readers. */
export function LightBar({ green, yellow, red }: LightBarProps) {
  return (
    <div className="gt-lightbar" aria-hidden="true">
      <span className="is-green" style={{ flexGrow: green }} />
      <span className="is-yellow" style={{ flexGrow: yellow }} />
      <span className="is-red" style={{ flexGrow: red }} />
    </div>
  );
}
