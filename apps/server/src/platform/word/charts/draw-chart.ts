import { Resvg } from '@resvg/resvg-wasm';
import { init } from 'echarts';
import { startRenderer } from '../../pictures/index.ts';
import { findChineseFont, readFont } from './font.ts';
import type { ChartModel, DrawnChart } from './model.ts';
import { chartOption } from './option.ts';

/** Twice the dots of a screen: 150 mm at about 220 dots an inch. */
const WIDTH = 1300;
const SHAPE = 80 / 150;
const FAMILY = 'chart';

/** Draws charts without a browser. */
export interface ChartPainter {
  readonly draw: (chart: ChartModel) => DrawnChart;
}

/**
 * A painter with the configured font or the first Chinese font of the system; null when there is none, because boxes in place
 * of letters would be worse than a table.
 */
export async function openChartPainter(configuredFont?: string): Promise<ChartPainter | null> {
  const path = findChineseFont(configuredFont);
  if (path === null) return null;
  const font = readFont(path);
  await startRenderer();
  return { draw: (chart) => drawWith(font, chart) };
}

function drawWith(font: Uint8Array, chart: ChartModel): DrawnChart {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: Math.round(WIDTH * SHAPE) });
  try {
    canvas.setOption(chartOption(chart, FAMILY));
    // Every family name falls back to the one font there is.
    const picture = new Resvg(canvas.renderToSVGString(), {
      font: { fontBuffers: [font], loadSystemFonts: false },
      background: '#ffffff',
    });
    try {
      const image = picture.render();
      const drawn = { png: image.asPng(), width: image.width, height: image.height };
      image.free();
      return drawn;
    } finally {
      picture.free();
    }
  } finally {
    canvas.dispose();
  }
}
