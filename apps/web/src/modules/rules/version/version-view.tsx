import type { Rule, RuleDetail } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { Dictionary } from '../../records/dictionary.ts';
import { ContentView } from '../content/content-view.tsx';
import { TrialView } from '../trial/trial-view.tsx';
import { VersionActs } from './acts.tsx';
import { Differences } from './differences.tsx';
import { Facts } from './facts.tsx';
import { VersionList } from './version-list.tsx';

export type Tab = 'content' | 'differences' | 'trial';

export interface VersionViewProps {
  readonly ruleId: string;
  readonly rule: Rule | null;
  readonly offices: readonly number[];
  readonly today: string;
  readonly dictionary: Dictionary;
  readonly detail: RuleDetail;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onVersion: (key: string) => void;
  readonly onEdit: (edit: 'copy' | 'draft') => void;
}

/** One version beside the others of its rule: whose it is, since when, on what ground, and what it says. */
export function VersionView(props: VersionViewProps) {
  const { ruleId, rule, offices, today, dictionary, detail, tab, onTab, onVersion, onEdit } = props;
  return (
    <div className="gt-rule">
      <div className="gt-rule-side">
        <Card title={t('rules.version.list')} flush>
          <VersionList
            versions={rule?.versions ?? []}
            holding={rule?.holding ?? null}
            chosen={detail.key}
            dictionary={dictionary}
            onChoose={onVersion}
          />
        </Card>
      </div>
      <div className="gt-rule-main">
        <Card
          title={detail.title}
          note={detail.about ?? undefined}
          extra={<VersionActs detail={detail} mayCopy={offices.length > 0} today={today} onEdit={onEdit} />}
        >
          {detail.status === 'DRAFT' && <p className="gt-rule-draft">{t('rules.version.ask')}</p>}
          <Facts detail={detail} dictionary={dictionary} />
        </Card>
        <div>
          <Segmented
            label={t('rules.tabs.label')}
            value={tab}
            onChange={onTab}
            options={[
              { value: 'content', label: t('rules.tabs.content') },
              { value: 'differences', label: t('rules.tabs.differences') },
              ...(canTry(detail) ? [{ value: 'trial' as const, label: t('rules.tabs.trial') }] : []),
            ]}
          />
        </div>
        {tab === 'content' ? (
          <ContentView ruleId={ruleId} body={detail.body} words={detail.words} />
        ) : tab === 'trial' && canTry(detail) ? (
          <TrialView detail={detail} dictionary={dictionary} />
        ) : (
          <Differences detail={detail} />
        )}
      </div>
    </div>
  );
}

/** Only lights are kept in a form that history can be judged by, and only an office's own version is there to be tried. */
function canTry({ ruleId, origin, status }: RuleDetail): boolean {
  return ruleId === 'light-rules' && origin === 'local' && status !== 'WITHDRAWN';
}
