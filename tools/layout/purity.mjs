import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { error, isTestCode } from './finding.mjs';

/*
 * Packages are pure: the same arguments give the same answer. Imports of the outside world are caught by the boundaries; this
 * catches what needs no import.
 */

const outside = new Set(['console', 'crypto', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout']);
const chance = new Set(['Date.now', 'Math.random']);

/**
 * @param {string} root
 * @param {readonly string[]} files
 */
export function checkPurity(root, files) {
  return files
    .filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path) && !isTestCode(path))
    .flatMap((path) => checkFile(path, readFileSync(join(root, path), 'utf8')));
}

/**
 * @param {string} path
 * @param {string} text
 */
function checkFile(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false);
  /** @type {import('./finding.mjs').Finding[]} */
  const findings = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const asked = impureUse(node);
    if (asked !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      findings.push(error(path, `asks ${asked}; packages are pure, so take the answer as an argument`, line));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
}

/**
 * @param {ts.Node} node
 * @returns {string | undefined} what of the outside world is asked
 */
function impureUse(node) {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0) {
    return 'new Date()';
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const object = node.expression.text;
    const member = `${object}.${node.name.text}`;
    return outside.has(object) || chance.has(member) ? member : undefined;
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && outside.has(node.expression.text)) {
    return `${node.expression.text}()`;
  }
  return undefined;
}

/**
 * @param {ts.Node} node
 * @param {string} name
 */
function isNamed(node, name) {
  return ts.isIdentifier(node) && node.text === name;
}
