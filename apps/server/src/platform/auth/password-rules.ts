import { randomBytes } from 'node:crypto';
import { authWords } from './messages.ts';

/** Words that a guesser tries first in this product, besides the name of the account. */
const OBVIOUS = ['password', 'guatu', 'admin', '123456', 'qwerty', 'abc123'];

/**
 * What is wrong with a new password, as ends of a sentence that starts with 新口令; empty when nothing is. Length counts
 * most; two kinds of characters keep out plain numbers and plain words.
 */
export function passwordProblems(password: string, userName: string, minLength: number): string[] {
  const problems: string[] = [];
  if ([...password].length < minLength) problems.push(authWords.tooShort(minLength));
  const kinds = [/[a-zA-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  if (kinds < 2) problems.push(authWords.tooPlain);
  if (/^(.{1,3})\1+$/u.test(password)) problems.push(authWords.repeating);
  const plain = password.toLowerCase();
  if (userName.length > 2 && plain.includes(userName.toLowerCase())) problems.push(authWords.hasUserName);
  const obvious = OBVIOUS.find((word) => plain.includes(word));
  if (obvious !== undefined) problems.push(authWords.obvious(obvious));
  return problems;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** A first password that can be read out over the phone: three groups of letters and digits that are not mistaken. */
export function readablePassword(): string {
  const group = (alphabet: string) =>
    [...randomBytes(5)].map((byte) => alphabet[Math.floor((byte / 256) * alphabet.length)]).join('');
  return [group(LETTERS), group(DIGITS), group(LETTERS)].join('-');
}
