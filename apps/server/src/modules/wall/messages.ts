import { defineRefusals } from '../../platform/http/index.ts';

export const wallRefusals = defineRefusals({
  wall_territory_unknown: {
    status: 404,
    message: () => '没有找到这个属地：它不存在，或不在您的权限范围内。请从属地列表里重新选择。',
  },
  wall_stage_missing: {
    status: 422,
    message: () => '不能展开这个数：没有说明是哪个阶段。请从阶段板上点开。',
  },
  wall_known_at_too_early: {
    status: 422,
    message: (d: { since: string | null }) =>
      d.since === null
        ? '没有当时的作战图：台账里还没有项目。请先导入或登记。'
        : `没有当时的作战图：过去的合计从 ${d.since.slice(0, 10)} 起才留存。请选之后的时刻；更早的合计请看当时封存的通报。`,
  },
});

/** Labels of what the catalogue has no name for. */
export const WALL_LABELS = {
  movedAway: '已移出本地的项目',
  noStage: '尚未到任一节点',
  redLights: '红灯',
  redLightsDefinition: '按亮灯规则判为红灯的项目：过去的月份按月末判，当月按今天判；台账所报的灯只作对照，不参与推算',
} as const;
