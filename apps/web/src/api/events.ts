/** Parses what one server-sent event carries; throws on a shape the contract does not know. */
export interface EventSchema<T> {
  parse(value: unknown): T;
}

export interface EventHandlers<T> {
  readonly onEvent: (event: T) => void;
  /** The stream broke. The browser reconnects by itself; show `Offline` until the next event. */
  readonly onBroken?: () => void;
}

/**
 * Follows a stream of server-sent events below `/api` and returns the function that stops it.
 * Progress of an import: `const stop = follow('/batches/1/progress', progressSchema, { onEvent: setProgress })`.
 */
export function follow<T>(path: string, schema: EventSchema<T>, handlers: EventHandlers<T>): () => void {
  const source = new EventSource(`/api${path}`);
  source.onmessage = (message: MessageEvent<string>) => handlers.onEvent(schema.parse(JSON.parse(message.data)));
  source.onerror = () => handlers.onBroken?.();
  return () => source.close();
}
