import type { RuleStatus, RuleVersion } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { validity, versionName } from '../names.ts';

const TONES: Readonly<Record<RuleStatus, Tone>> = { DRAFT: 'accent', ISSUED: 'plain', WITHDRAWN: 'plain' };

export interface VersionListProps {
  readonly versions: readonly RuleVersion[];
  readonly holding: string | null;
  readonly chosen: string;
  readonly dictionary: Dictionary;
  readonly onChoose: (key: string) => void;
}

/** The versions of a rule, the shipped one first. */
export function VersionList({ versions, holding, chosen, dictionary, onChoose }: VersionListProps) {
  return (
    <ul className="gt-rule-versions">
      {versions.map((version) => (
        <li key={version.key}>
          <button type="button" aria-current={version.key === chosen} onClick={() => onChoose(version.key)}>
            <span>{versionName(version, dictionary)}</span>
            <span className="gt-note">{validity(version)}</span>
            <span className="gt-rules-notices">
              {version.origin === 'local' && (
                <Tag tone={TONES[version.status]}>{t(`rules.status.${version.status}`)}</Tag>
              )}
              {version.key === holding && <Tag tone="green">{t('rules.version.holding')}</Tag>}
              {version.outdated && <Tag tone="yellow">{t('rules.outdated')}</Tag>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
