import type { Box } from '../popup-place.ts';

/** Dashed line from the figure to the panel. Drawn in the top layer with the dialog; nothing when the panel covers the figure. */
export function TieLine({ anchor, panel }: { readonly anchor: HTMLElement; readonly panel: Box }) {
  const figure = anchor.getBoundingClientRect();
  const fromLeft = figure.right <= panel.left;
  if (!fromLeft && figure.left < panel.left + panel.width) return null;
  const x1 = fromLeft ? figure.right : figure.left;
  const x2 = fromLeft ? panel.left : panel.left + panel.width;
  const y = figure.top + figure.height / 2;
  const y2 = Math.max(panel.top + 24, Math.min(y, panel.top + panel.height - 24));
  return (
    <svg className="gt-prov-tie" aria-hidden="true">
      <rect x={figure.left - 4} y={figure.top - 2} width={figure.width + 8} height={figure.height + 4} rx="3" />
      <line x1={x1 + (fromLeft ? 4 : -4)} y1={y} x2={x2} y2={y2} />
    </svg>
  );
}
