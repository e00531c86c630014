/** Titles of the batches that forms of this module make. */
export const fundingWords = { save: '登记争资项目' };
