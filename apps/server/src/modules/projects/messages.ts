/** Titles of the batches that forms of this module make. */
export const projectWords = { save: '登记项目' };
