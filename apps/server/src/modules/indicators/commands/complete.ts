import { officeDay } from '@guatu/kernel';
import {
  codeOfWording,
  fitsUnit,
  type IndicatorDictionary,
  indicatorRules,
} from '../../../platform/indicators/index.ts';
import type { Values } from '../../../platform/ledger/index.ts';
import type { Completes } from '../../../platform/records/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { indicatorRefusals } from '../messages.ts';

/** A figure entered by a form carries the indicator that its wording stands for; an indicator stated by hand must be one. */
export const completeFigure: Completes = async (trx, { clock, territoryId }, before, changes) => {
  const day = officeDay(Date.parse(clock.now()));
  const dictionary = (await rulesOf(trx, indicatorRules)).at(day, territoryId)?.body;
  if (!dictionary) return {};
  refuseStated(dictionary, before, changes);
  return codeOfWording(dictionary, before, changes);
};

function refuseStated({ byId }: IndicatorDictionary, before: Values, changes: Values): void {
  const { indicatorId: id } = changes;
  if (typeof id !== 'string') return;
  const indicator = byId.get(id);
  if (!indicator) throw indicatorRefusals.indicator_unknown({ id });
  const unit = 'unit' in changes ? changes.unit : before.unit;
  const written = typeof unit === 'string' ? unit : null;
  if (!fitsUnit(indicator, written)) {
    throw indicatorRefusals.indicator_unit_wrong({ label: indicator.label, unit: written ?? '' });
  }
}
