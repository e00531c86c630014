import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { CodedFailure } from '@guatu/kernel';
import { embeddedErrors } from './messages.ts';

/** Passwords of the three sign-ins of an embedded database. */
export interface DatabaseSecrets {
  readonly super: string;
  readonly app: string;
  readonly auth: string;
}

/**
 * Reads the passwords, or makes them before the first start of a cluster. A cluster without its passwords is refused: new
 * ones would not open it.
 */
export function ensureSecrets(file: string, clusterExists: boolean): DatabaseSecrets {
  if (existsSync(file)) return readSecrets(file);
  if (clusterExists) throw new CodedFailure(embeddedErrors.embedded_secrets_missing({ file }));
  const secrets = { super: password(), app: password(), auth: password() };
  // Renamed into place whole: half a file would lock everybody out.
  const unfinished = `${file}.${process.pid}.part`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
  return secrets;
}

export function readSecrets(file: string): DatabaseSecrets {
  const refused = new CodedFailure(embeddedErrors.embedded_secrets_missing({ file }));
  if (!existsSync(file)) throw refused;
  const found: unknown = parse(readFileSync(file, 'utf8'));
  if (!isSecrets(found)) throw refused;
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told to the user as a damaged file, with the way out.
    return null;
  }
}

function isSecrets(value: unknown): value is DatabaseSecrets {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  return ['super', 'app', 'auth'].every((name) => typeof fields[name] === 'string' && fields[name] !== '');
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
