/** Titles of the batches that forms of this module make. */
export const leadWords = { save: '登记招商项目' };
