export { createPhotoPrints, type PhotoPrints } from './photo-prints.ts';
export { printDistance } from './prints.ts';
export { startRenderer } from './renderer.ts';
