import { defineRefusals } from '../../platform/http/index.ts';

export const wallRefusals = defineRefusals({
  wall_territory_unknown: {
    status: 404,
    message: () => '没有找到这个属地:它不存在,或不在您的权限范围内。请从属地列表里重新选择。',
  },
  wall_stage_missing: {
    status: 422,
    message: () => '不能展开这个数:没有说明是哪个阶段。请从阶段板上点开。',
  },
  wall_known_at_unsupported: {
    status: 422,
    message: () => '不能展示当时的作战图:所选时刻晚于现在。请选一个过去的时刻。',
  },
});

/** Labels of what the catalogue has no name for. */
export const WALL_LABELS = {
  noStage: '尚未到任一节点',
  redLights: '红灯(台账亮灯)',
  redLightsDefinition: '当月台账所报亮灯为红灯的项目;亮灯按台账原样展示,不参与推算',
} as const;
