import { projectGatesEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { gateInView } from '../../projects/components/gates/use-gates.ts';
import { useLightsOf } from '../../projects/components/lights/use-lights.ts';

/** What the project of an item is red for and which gate it stands before; read under the keys of its own page. */
export function useProjectFacts(project: string | null) {
  const params = { id: project ?? '' };
  const enabled = project !== null;
  const lights = useLightsOf(params.id, undefined, enabled);
  const gates = useQuery({
    queryKey: ['records', 'project', project, 'gates'],
    queryFn: ({ signal }) => call(projectGatesEndpoint, { params, signal }),
    enabled,
  });
  return {
    axes: lights.data?.axes.filter(({ light }) => light === 'RED' || light === 'YELLOW') ?? [],
    gate: gates.data && gateInView(gates.data.milestones),
  };
}
