import type { PlainObject } from "./protocol/plain.ts";

/** What the client gets for a request. */
export interface Response {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: PlainObject;
  readonly Body: unknown;
}

/** Answers with a body, which may say that an action failed. */
export const answer = (Body: unknown): Response => ({
  HttpStatusCode: 200,
  ErrorCode: "",
  ErrorMessage: "",
  Headers: {},
  Body,
});

/** A failure of the whole request: it has a code and no location. */
export const refuse = (code: string): Response => ({
  HttpStatusCode: 400,
  ErrorCode: code,
  ErrorMessage: `The request failed: ${code}.`,
  Headers: {},
  Body: null,
});

/** Excel stops answering. */
export const never = (): Promise<never> => new Promise(() => undefined);
