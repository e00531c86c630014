import Docxtemplater from 'docxtemplater';
import { wordRefusals } from '../messages.ts';
import { openTemplate } from './open-template.ts';
import {
  faultsOf,
  faultyMarks,
  MarkCollector,
  namesIn,
  namesOfFields,
  type TemplateFields,
  type TemplateMark,
} from './template-fields.ts';

/** What a template may be filled with: words by field name, and lists whose items have fields of their own. */
export interface TemplateValues {
  readonly [field: string]: string | readonly TemplateValues[];
}

/**
 * Checks a template before it is kept: it can be read, its marks pair up, and it asks for nothing but known fields. Answers
 * the fields that it prints, those within lists too.
 * @throws CodedFailure `word_template_…`
 */
export function checkTemplate(bytes: Uint8Array, fields: TemplateFields): ReadonlySet<string> {
  return new Set(namesIn(compiled(bytes, fields).marks));
}

/**
 * The template filled in. A line break in a value becomes one in the document.
 * @throws CodedFailure `word_template_…`
 */
export function fillWordTemplate(bytes: Uint8Array, fields: TemplateFields, values: TemplateValues): Uint8Array {
  const { template } = compiled(bytes, fields);
  template.render(values);
  return new Uint8Array(template.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }));
}

interface Compiled {
  readonly template: Docxtemplater;
  readonly marks: readonly TemplateMark[];
}

function compiled(bytes: Uint8Array, fields: TemplateFields): Compiled {
  const collector = new MarkCollector();
  const template = compile(bytes, collector);
  const { unknown, misused } = faultsOf(collector.marks, fields);
  if (misused.length > 0) throw wordRefusals.word_template_syntax({ fields: misused });
  if (unknown.length === 0) return { template, marks: collector.marks };
  throw wordRefusals.word_template_unknown_fields({ fields: unknown, known: namesOfFields(fields) });
}

function compile(bytes: Uint8Array, collector: MarkCollector): Docxtemplater {
  const zip = openTemplate(bytes);
  try {
    return new Docxtemplater(zip, { modules: [collector], paragraphLoop: true, linebreaks: true, errorLogging: false });
  } catch (error) {
    const fields = faultyMarks(error);
    // Without a mark to name, the fault lies in the file and not in what the office wrote.
    throw fields.length > 0 ? wordRefusals.word_template_syntax({ fields }) : wordRefusals.word_template_unreadable();
  }
}
