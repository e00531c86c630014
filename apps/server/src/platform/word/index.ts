export { type ChartPainter, openChartPainter } from './charts/draw-chart.ts';
export type { ChartModel, DrawnChart } from './charts/model.ts';
export { wordRefusals } from './messages.ts';
export { readDocumentText } from './read-text.ts';
export { checkTemplate, fillWordTemplate, type TemplateValues } from './template/fill-template.ts';
export { TEMPLATE_LIMITS } from './template/limits.ts';
export { starterTemplate } from './template/starter-template.ts';
export { namesOfFields, type TemplateFields } from './template/template-fields.ts';
export { type WordPaper, writeDocument } from './write-document.ts';
