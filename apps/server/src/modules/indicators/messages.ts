/** Titles of the batches that forms of this module make. */
export const observationWords = { save: '登记指标数据' };
