// A cell is text in the workbook, so it was typed or pasted as text; these beginnings would run when it is pasted on.
const FORMULA_START = /^(?:[=＝]\s*[^\s=]|[@＠]\s*[A-Za-z_]+\s*[(!|]|[+\-＋－](?=.*[(|!])\s*[A-Za-z0-9])/;
const LINE_START = /^[\t\r]+\s*[=+\-@]/;

/** Whether a text cell begins like a formula (`=cmd|…`, `@SUM…`, `+HYPERLINK(…)`); figures and dashes do not. */
export function looksLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  // = @ + - tab, and their full-width forms; everything else is out at once.
  if (!(first === 61 || first === 64 || first === 43 || first === 45 || first === 9 || first === 13 || first > 0xff00))
    return false;
  if (LINE_START.test(text)) return true;
  if (!FORMULA_START.test(text)) return false;
  return !/^[+\-＋－]?[\d.,]+%?$/.test(text) && !/^[+\-＋－]?\(?[\d.,]+\)?$/.test(text);
}
