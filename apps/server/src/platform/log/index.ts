/** Where parts outside a request tell the operator what went wrong: one JSON object a line, as the web server's own log. */
export interface Log {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export function createLog(write: (line: string) => void): Log {
  const line = (level: string, details: object, message: string) =>
    write(
      `${JSON.stringify({ level, service: 'guatu', time: new Date().toISOString(), ...plain(details), msg: message })}\n`,
    );
  return {
    warn: (details, message) => line('warn', details, message),
    error: (details, message) => line('error', details, message),
  };
}

/** Errors do not print as JSON by themselves. */
function plain(details: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      value instanceof Error ? { type: value.name, message: value.message, stack: value.stack } : value,
    ]),
  );
}
