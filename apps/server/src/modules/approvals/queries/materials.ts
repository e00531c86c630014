import type { approvalMaterialsEndpoint } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { materialsOf, type StandingItem } from '@guatu/planning';
import type { Actor } from '../../../platform/auth/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { evidenceOf, openProject, paperKey } from '../../projects/index.ts';
import { rolesForItem } from '../access.ts';
import { approvalRefusals } from '../messages.ts';
import { openRoad } from './project.ts';

type Answer = (typeof approvalMaterialsEndpoint)['response']['_zod']['output'];

/** The documents of an item, each with where it lies already and the paper that was brought of it. */
export async function approvalMaterials(
  trx: ReadTrx,
  actor: Actor,
  id: string,
  code: string,
  today: IsoDay,
): Promise<Answer> {
  const { road, inForce } = await openRoad(trx, id, today);
  const standing = road?.items.get(code);
  if (!road || !standing) throw approvalRefusals.approval_item_unknown({ code });
  const project = await openProject(trx, id);
  const evidence = await evidenceOf(trx, project);
  const handles = rolesForItem(actor.rights.roles, standing.item.duties).some(
    ({ all, territories }) => all || territories.includes(project.territoryId),
  );
  return {
    version: project.version,
    materials: materialsOf(inForce.rule.body, road, code, today).map((material) => ({
      ...material,
      evidence: evidence.at(paperKey(material.id), (by) => handles && by !== actor.userId),
    })),
    accepted: evidence.accepted,
  };
}

/** The item that asks for the material, and what the material is called; refused where it does not ask for it. */
export async function materialAsked(
  trx: ReadTrx,
  place: { readonly id: string; readonly code: string; readonly material: string },
  today: IsoDay,
): Promise<{ readonly item: StandingItem['item']; readonly title: string }> {
  const { road, inForce } = await openRoad(trx, place.id, today);
  const standing = road?.items.get(place.code);
  if (!road || !standing) throw approvalRefusals.approval_item_unknown({ code: place.code });
  const material = materialsOf(inForce.rule.body, road, place.code, today).find(({ id }) => id === place.material);
  if (!material) throw approvalRefusals.approval_material_unknown({ title: standing.item.title });
  return { item: standing.item, title: material.title };
}
