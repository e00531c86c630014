/** Titles of the batches that forms of this module make. */
export const enterpriseWords = { save: '登记企业' };
