import { type CodedError, CodedFailure, ok, type Result, refuse } from '@guatu/kernel';

/** Stops from deep inside; `asResult` at the front doors turns it into an answer. */
export function refuseWith(error: CodedError): never {
  throw new CodedFailure(error);
}

export function asResult<Value>(act: () => Value): Result<Value> {
  try {
    return ok(act());
  } catch (error) {
    if (error instanceof CodedFailure) return refuse(error);
    throw error;
  }
}
