import type { CellValue } from '../grid.ts';
import { fold, withoutNotes } from '../text/fold.ts';
import { type Outcome, read, UNPARSED } from './outcome.ts';

const YES = /^(?:1|√|✓|✔|☑|✅|是|有|y|yes|true|对|已)$/i;
const NO = /^(?:0|×|✗|✘|✖|☒|❌|x|否|不是|n|no|false|未|没有|尚未|还未)$/i;
// 已开工, 未入库, 是,2024年7月入库: the first word decides; what follows only adds to it.
const YES_START = /^(?:已(?!申报|报|上报|提交|批复待)|是[,;。、(:])/;
const NO_START = /^(?:未|尚未|暂未|还未|没有|否[,;。、(:])/;

/** Yes or no in any of the marks clerks use. */
export function readBool(value: CellValue): Outcome {
  if (typeof value === 'boolean') return read(value);
  if (value === 1 || value === 0) return read(value === 1);
  if (typeof value !== 'string') return UNPARSED;
  const text = withoutNotes(fold(value).replace(/\s+/g, ''));
  if (YES.test(text) || (text.length <= 30 && YES_START.test(text))) return read(true);
  if (NO.test(text) || (text.length <= 30 && NO_START.test(text))) return read(false);
  return UNPARSED;
}
