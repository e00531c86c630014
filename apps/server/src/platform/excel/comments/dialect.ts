import { MAIN_NS, OFFICE_RELS_NS } from '../write/namespaces.ts';

/** Names that differ between transitional and strict packages. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

export const TRANSITIONAL: Dialect = { main: MAIN_NS, relationships: OFFICE_RELS_NS };
export const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
