import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { HttpAnswer } from "@goodstanding/domain/reminders/robot-answer";
import { addressKind } from "../links/address-kind.ts";

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What came of handing a message over. A `detail` is a code of the network, or an address. */
export type Posted =
  | { readonly kind: "answered"; readonly answer: HttpAnswer }
  /** There was no connection yet, so nothing has been handed over. */
  | { readonly kind: "not-sent"; readonly detail: string }
  /** The address leads into a private network: nothing was tried. */
  | { readonly kind: "refused"; readonly detail: string }
  /** It was under way when the connection broke or the time was up. */
  | { readonly kind: "unknown"; readonly detail: string };

export type Post = (outgoing: Outgoing) => Promise<Posted>;

interface Settings {
  /** All addresses of a name. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** For tests: where a request goes instead. Nothing outside them sets it. */
  readonly reroute?: (url: URL) => URL;
  /** For tests: a certificate to trust. */
  readonly ca?: string;
  /** Milliseconds for everything together. */
  readonly timeoutMs?: number;
}

/**
 * Hands messages to platforms and push services. https alone, no redirect is followed, and no address of a private
 * network is reached: a name is resolved once, every address is judged, and the connection goes to what was judged.
 */
export function openPost({ resolve = addressesOf, reroute, ca, timeoutMs = 10_000 }: Settings = {}): Post {
  return async (outgoing) => {
    const named = new URL(outgoing.url);
    if (named.protocol !== "https:") return { kind: "refused", detail: named.protocol };
    const url = reroute?.(named) ?? named;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const host = url.hostname.replace(/^\[|\]$/g, "");
      const addresses = isIP(host) ? [host] : await orAborted(resolve(host), signal);
      if (addresses.length === 0) return { kind: "not-sent", detail: "ENOTFOUND" };
      if (!reroute && !addresses.every((address) => addressKind(address) === "public"))
        return { kind: "refused", detail: host };
      return await exchange(url, outgoing, { addresses, ca, signal });
    } catch (error) {
      return { kind: "not-sent", detail: codeOf(error) };
    }
  };
}

interface Connection {
  readonly addresses: readonly string[];
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
}

function exchange(url: URL, { headers, body }: Outgoing, connection: Connection): Promise<Posted> {
  const { promise, resolve } = Promise.withResolvers<Posted>();
  const { addresses, ca, signal } = connection;
  const isSecure = url.protocol === "https:";
  let isConnected = false;
  const fail = (error: unknown): void =>
    resolve({ kind: isConnected ? "unknown" : "not-sent", detail: codeOf(error) });
  const request = (isSecure ? requestHttps : requestHttp)(url, {
    ...{ method: "POST", signal, agent: false, lookup: fixedLookup(addresses), maxHeaderSize: 16 * 1024 },
    ...(ca === undefined ? {} : { ca }),
    headers: { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" },
  });
  request.on("socket", (socket) =>
    // From here on bytes of the message may be on their way.
    socket.once(isSecure ? "secureConnect" : "connect", () => {
      isConnected = true;
    }),
  );
  request.on("error", fail);
  request.on("response", (response) => {
    readBeginning(response).then(
      (text) => resolve({ kind: "answered", answer: answerOf(response, text) }),
      fail,
    );
  });
  request.end(body);
  return promise;
}

const answerOf = ({ statusCode = 0, headers }: IncomingMessage, body: string): HttpAnswer => {
  const seconds = Number(headers["retry-after"]);
  return {
    status: statusCode,
    body,
    retryAfter: Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, MAX_WAIT_SECONDS) : null,
  };
};

const MAX_WAIT_SECONDS = 6 * 60 * 60;
const MAX_ANSWER = 16 * 1024;

async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop destroys the response.
    if (size >= MAX_ANSWER) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER).toString("utf8");
}

const addressesOf = async (name: string): Promise<readonly string[]> =>
  (await lookup(name, { all: true })).map(({ address }) => address);

/** Tells the socket the judged addresses and nothing else. */
const fixedLookup = (addresses: readonly string[]): LookupFunction => {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all: wantsAll }, done) => {
    const [first] = all;
    if (wantsAll) done(null, all);
    else done(null, first?.address ?? "", first?.family);
  };
};

/** A name server that never answers must not outlast the deadline. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  return Promise.race([work, promise]);
}

/** Several addresses that all fail come as one error around the others. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "UNKNOWN";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "ETIMEDOUT";
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : error.name;
}
