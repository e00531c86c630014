/** Titles of the batches that forms of this module make. */
export const blockerWords = { save: '登记要素问题' };
