import { readFileSync } from 'node:fs';
import type { DocumentLayout } from '../layout.ts';

const catalogue = new URL('../../../../catalog/document-layout.json', import.meta.url);
const { items } = JSON.parse(readFileSync(catalogue, 'utf8')) as { readonly items: readonly [DocumentLayout] };

/** The layout of GB/T 9704 as the catalogue ships it. */
export const standardLayout = items[0];
