import {
  compareRuleEndpoint,
  draftRuleEndpoint,
  endRuleEndpoint,
  issueRuleEndpoint,
  type RuleDetail,
  ruleDifferencesEndpoint,
  rulesEndpoint,
  ruleVersionEndpoint,
  withdrawRuleEndpoint,
} from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CallInput, call } from '../../api/client.ts';

/** All rules with their versions. */
export function useRules() {
  return useQuery({ queryKey: ['rules'], queryFn: ({ signal }) => call(rulesEndpoint, { signal }) });
}

/** One version in full; nothing is asked for without a key. */
export function useRuleVersion(ruleId: string, key: string | null) {
  return useQuery({
    queryKey: ['rules', ruleId, key],
    queryFn: ({ signal }) => call(ruleVersionEndpoint, { params: { ruleId, key: key ?? '' }, signal }),
    enabled: key !== null,
  });
}

export function useDifferences(ruleId: string, from: string, to: string) {
  return useQuery({
    queryKey: ['rules', ruleId, 'differences', from, to],
    queryFn: ({ signal }) => call(ruleDifferencesEndpoint, { params: { ruleId }, query: { from, to }, signal }),
  });
}

export type RuleDraftBody = CallInput<typeof draftRuleEndpoint>['body'];

export function useSaveDraft(ruleId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: RuleDraftBody) => call(draftRuleEndpoint, { params: { ruleId }, body }),
    onSuccess: refresh,
  });
}

export type VersionAct =
  | { readonly act: 'issue'; readonly replace: boolean }
  | { readonly act: 'end'; readonly on: string; readonly reason: string }
  | { readonly act: 'withdraw' }
  | { readonly act: 'compare' };

/** Does to a version what the reader may do, against the version of its record that is on screen. */
export function useVersionAct({ ruleId, key, recordVersion }: RuleDetail) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (asked: VersionAct) => {
      const params = { ruleId, key };
      const version = recordVersion ?? 0;
      switch (asked.act) {
        case 'issue':
          return call(issueRuleEndpoint, { params, body: { version, replace: asked.replace } });
        case 'end':
          return call(endRuleEndpoint, { params, body: { version, on: asked.on, reason: asked.reason } });
        case 'withdraw':
          return call(withdrawRuleEndpoint, { params, body: { version } });
        case 'compare':
          return call(compareRuleEndpoint, { params, body: { version } });
      }
    },
    onSuccess: refresh,
  });
}

function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['rules'] });
    // The names that screens keep carry what some rules say, too.
    await client.invalidateQueries({ queryKey: ['dictionary'] });
  };
}
