import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { error, isTestCode } from './finding.mjs';

/*
 * What literals say, and where they may say it. Sources are parsed, not searched: a comment may speak of SELECT or quote a
 * Chinese word, a string may not.
 */

const han = /\p{Script=Han}|[，。；：、（）“”《》！？]/u;

const sqlText = new RegExp(
  [
    String.raw`\bselect\b[\s\S]+\bfrom\b\s+["a-z_]`,
    String.raw`\binsert\s+into\s`,
    String.raw`\bupdate\s+[\w".]+\s+set\s`,
    String.raw`\bdelete\s+from\s`,
    String.raw`^\s*(?:create|alter|drop)\s+(?:table|index|role|schema|database|function|policy|trigger|extension|view)\s`,
    String.raw`^\s*(?:grant|revoke)\s[\s\S]+\s(?:to|from)\s`,
  ].join('|'),
  'i',
);
const queryBuilders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);

const sqlHomes = /^apps\/server\/src\/(?:migrations\/|platform\/db\/|.*\/sql(?:\.ts$|\/))/;
const serverWordHomes = /^apps\/server\/src\/(?:migrations\/|.*(?:^|\/)(?:messages|vocabulary|catalog)(?:\.ts$|\/))/;

/**
 * SQL only in sql.ts (or sql/), platform/db and migrations, and in modules queries built by calls too; Chinese only in the texts of the web, and in the messages and
 * catalogue readers of the server. Tests are free.
 * @param {string} root
 * @param {readonly string[]} files
 */
export function checkLiterals(root, files) {
  return files
    .filter((path) => /^apps\/(?:server|web)\/src\/.*(?<!\.d)\.tsx?$/.test(path) && !isTestCode(path))
    .flatMap((path) => checkFile(path, readFileSync(join(root, path), 'utf8')));
}

/**
 * @param {string} path
 * @param {string} text
 */
function checkFile(path, text) {
  const inServer = path.startsWith('apps/server/');
  const inModule = path.startsWith('apps/server/src/modules/');
  const mayQuery = !inServer || sqlHomes.test(path);
  const mayTalk = inServer ? serverWordHomes.test(path) : path.startsWith('apps/web/src/texts/');
  const home = inServer ? 'messages.ts' : 'apps/web/src/texts/';

  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false);
  // One finding a line and kind: a query is usually a call, a tag and a text at once.
  const findings = new Map();
  const add = (/** @type {ts.Node} */ node, /** @type {string} */ what) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    findings.set(`${line} ${what.slice(0, 4)}`, error(path, what, line));
  };
  const visit = (/** @type {ts.Node} */ node) => {
    const words = wordsOf(node);
    if (!mayTalk && words !== undefined && han.test(words)) {
      add(node, `says “${words.trim().slice(0, 20)}”; keep what people read in ${home}`);
    }
    if (!mayQuery && isQuery(node, words, inModule)) add(node, 'holds a query; keep every query in sql.ts');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...findings.values()];
}

/**
 * The text that a node brings into the program: of a string, a template, a pattern, a piece of JSX, or a name.
 * @param {ts.Node} node
 */
function wordsOf(node) {
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) return node.text;
  if (ts.isJsxText(node) || ts.isIdentifier(node) || ts.isRegularExpressionLiteral(node)) return node.text;
  return undefined;
}

/**
 * @param {ts.Node} node
 * @param {string | undefined} words
 * @param {boolean} inModule
 */
function isQuery(node, words, inModule) {
  if (ts.isTaggedTemplateExpression(node)) return ts.isIdentifier(node.tag) && node.tag.text === 'sql';
  if (ts.isPropertyAccessExpression(node)) return inModule && queryBuilders.has(node.name.text);
  return words !== undefined && !ts.isIdentifier(node) && sqlText.test(words);
}
