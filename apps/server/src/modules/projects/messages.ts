/** Titles of the batches that forms of this module make, and reasons of the links it makes. */
export const projectWords = {
  save: '登记项目',
  sameName: '项目名称一致',
  toleranceNotice: (project: string, milestone: string, cureBy: string) =>
    `${project}：${milestone}容缺，${cureBy}前补齐`,
  redNotice: (project: string) => `${project}转红灯`,
};
