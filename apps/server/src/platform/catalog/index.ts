export { type Envelope, readCatalog } from './read-catalog.ts';
export { loadReferenceData } from './reference-data.ts';
