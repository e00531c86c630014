import type { WallRegion } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { formatGap, formatRate } from '../../../ui/format.ts';
import type { MapRegion } from '../../../ui/map/model.ts';
import { tintOf } from '../print/gap.ts';

/** What the map prints on an area. Without a rate it says why: nobody reported, or there is no plan to divide by. */
export function mapRegion(region: WallRegion): MapRegion {
  const { territoryId, rate, paceGap, lights, should, reported } = region;
  const shown = {
    id: String(territoryId),
    tint: tintOf(paceGap),
    rate: rate === null ? '' : `${formatRate(rate)}%`,
    gap: paceGap === null ? '' : formatGap(paceGap),
    behind: paceGap !== null && paceGap < 0,
    green: lights.green,
    yellow: lights.yellow,
    red: lights.red,
  };
  if (rate !== null) return shown;
  return { ...shown, missing: should > 0 && reported === 0 ? t('wall.map.notReported') : t('wall.map.noPlan') };
}
