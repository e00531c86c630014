import type { Rule, RuleDetail } from '@guatu/contract';
import { useParams } from '@tanstack/react-router';
import { PageTitle } from '../../shell/page-slots.tsx';
import { t } from '../../texts/index.ts';
import { choiceFilter, textFilter } from '../../ui/filters/url-filters.ts';
import { useUrlFilters } from '../../ui/filters/use-url-filters.ts';
import { Empty, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx';
import { type Dictionary, useDictionary } from '../records/dictionary.ts';
import { useRules, useRuleVersion } from './api.ts';
import { calendarYear } from './calendar/days.ts';
import { DraftEditor } from './edit/draft-editor.tsx';
import { type DraftForm, firstForm } from './edit/draft-form.ts';
import { SettingsPath } from './settings-path.tsx';
import { VersionView } from './version/version-view.tsx';
import './rules.css';

const FILTERS = {
  /** Which version; the one that holds, else the first, when not set. */
  v: textFilter,
  /** `copy` drafts a new version from it, `draft` changes it. */
  edit: choiceFilter(['none', 'copy', 'draft']),
  tab: choiceFilter(['content', 'differences', 'trial']),
};

/** One rule: its versions, one of them in full, and writing a new one. */
export default function RulePage() {
  const { id = '' } = useParams({ strict: false });
  const rules = useRules();
  const dictionary = useDictionary();
  const rule = rules.data?.rules.find((each) => each.id === id) ?? null;
  const failure = rules.error ?? dictionary.error;
  const title = rule?.title ?? newTitle(id);
  return (
    <>
      <PageTitle title={title} path={<SettingsPath rule={id} />} />
      {rules.data && dictionary.data ? (
        <RuleVersions
          key={id}
          ruleId={id}
          rule={rule}
          offices={rules.data.mayDraftFor}
          today={rules.data.today}
          dictionary={dictionary.data}
        />
      ) : failure ? (
        <ErrorState error={failure} onRetry={() => void Promise.all([rules.refetch(), dictionary.refetch()])} />
      ) : (
        <Skeleton rows={10} />
      )}
    </>
  );
}

/** A rule that nobody wrote yet can only be the calendar of a year. */
function newTitle(id: string): string {
  const year = calendarYear(id);
  return year === null ? id : t('rules.calendar.title', { year });
}

export interface RuleVersionsProps {
  readonly ruleId: string;
  /** Null for one that has no version yet. */
  readonly rule: Rule | null;
  /** Offices that the reader may draft for. */
  readonly offices: readonly number[];
  readonly today: string;
  readonly dictionary: Dictionary;
}

function RuleVersions(props: RuleVersionsProps) {
  const { ruleId, rule, offices, dictionary } = props;
  const { values, set } = useUrlFilters(FILTERS);
  const key = values.v ?? rule?.holding ?? rule?.versions[0]?.key ?? null;
  const version = useRuleVersion(ruleId, key);
  const done = (v: string | null) => set({ v, edit: 'none', tab: 'content' });
  const editor = (form: DraftForm, words: RuleDetail['words']) => (
    <DraftEditor
      key={`${key}${values.edit}`}
      ruleId={ruleId}
      first={form}
      words={words}
      offices={offices}
      dictionary={dictionary}
      onSaved={done}
      onCancel={() => set({ edit: 'none' })}
    />
  );
  if (key === null) {
    const year = calendarYear(ruleId);
    if (year === null) return <Empty title={t('rules.version.none')} />;
    if (offices[0] === undefined) return <NoPermission title={t('rules.edit.notDraft')} />;
    return editor(blankCalendar(year, offices[0]), NO_WORDS);
  }
  if (version.error) return <ErrorState error={version.error} onRetry={() => void version.refetch()} />;
  if (!version.data) return <Skeleton rows={10} />;
  if (values.edit !== 'none') {
    const office = values.edit === 'draft' ? version.data.office : offices[0];
    if (office === undefined || office === null) return <NoPermission title={t('rules.edit.notDraft')} />;
    return editor(firstForm(version.data, values.edit, office), version.data.words);
  }
  return (
    <VersionView
      key={key}
      {...props}
      detail={version.data}
      tab={values.tab}
      onTab={(tab) => set({ tab })}
      onVersion={(v) => set({ v, tab: 'content' })}
      onEdit={(edit) => set({ v: key, edit })}
    />
  );
}

/** A calendar drawn by the days of its year needs no names of keys; its table shows the keys as they are. */
const NO_WORDS: RuleDetail['words'] = {
  keys: {},
  values: {},
  marks: { yes: '', no: '', none: '', listed: ' ', joined: ' ', parted: ' ' },
};

function blankCalendar(year: number, office: number): DraftForm {
  return {
    draft: null,
    from: null,
    office,
    title: t('rules.calendar.title', { year }),
    effectiveFrom: `${year}-01-01`,
    effectiveTo: `${year}-12-31`,
    sourceNote: '',
    body: { items: [] },
  };
}
