/** What a condition on a place or a unit calls the only thing it may ask about. */
export const placeKindLabel = '类别';
