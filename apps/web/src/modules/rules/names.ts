import type { RuleVersion } from '@guatu/contract';
import { t } from '../../texts/index.ts';
import type { Dictionary } from '../records/dictionary.ts';

/** A version as a reader speaks of it: the shipped edition, or whose own it is. */
export function versionName({ office, version }: RuleVersion, dictionary: Dictionary): string {
  if (office === null) return t('rules.edition', { n: version });
  return t('rules.own', { office: officeName(office, dictionary), n: version });
}

export function officeName(office: number, dictionary: Dictionary): string {
  return dictionary.territory(office)?.name ?? String(office);
}

/** From when to when a version holds. */
export function validity({ effectiveFrom: from, effectiveTo: to }: Pick<RuleVersion, 'effectiveFrom' | 'effectiveTo'>) {
  return to === null ? t('rules.from', { from }) : t('rules.span', { from, to });
}
