import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { addressKind } from "./address-kind.ts";

/** What came of opening a link. A `detail` is a code of the network or a host, for whoever mends it. */
export type Visit =
  | { readonly kind: "answered"; readonly answer: Answer }
  /** The host stands in a private network and is not listed, or nowhere that a link may lead to. */
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "certificate"; readonly detail: string }
  | { readonly kind: "unreachable"; readonly detail: string };

export interface Answer {
  readonly status: number;
  /** After redirects. */
  readonly url: URL;
  readonly contentType: string;
  readonly entityTag: string | null;
  readonly asksCredentials: boolean;
  /** Its beginning, as far as the limit goes. */
  readonly body: Buffer;
}

/** `listed`: hosts in lower case that may have a private address. */
export type LinkVisitor = (url: string, listed: ReadonlySet<string>, signal: AbortSignal) => Promise<Visit>;

interface Settings {
  /** All addresses of a name. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** Milliseconds for everything together, redirects included. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
}

/**
 * Opens links for the monthly check. A name is resolved once for each place that it leads to, every address is
 * judged, and the connection goes to exactly the addresses that were judged: a name that answers differently the
 * second time gains nothing. Redirects are followed by hand, each through the same door.
 */
export function openLinkVisitor({
  resolve = addressesOf,
  timeoutMs = 20_000,
  maxBytes = 512 * 1024,
  maxRedirects = 5,
}: Settings = {}): LinkVisitor {
  return async (url, listed, signal) => {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    let next = new URL(url);
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const reached = await reach(next, { resolve, listed, maxBytes, signal: deadline });
      signal.throwIfAborted();
      if (reached.kind !== "redirected") return reached;
      next = reached.to;
    }
    return { kind: "unreachable", detail: "ERR_TOO_MANY_REDIRECTS" };
  };
}

interface Hop {
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly listed: ReadonlySet<string>;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

type Reached = Visit | { readonly kind: "redirected"; readonly to: URL };

async function reach(url: URL, { resolve, listed, maxBytes, signal }: Hop): Promise<Reached> {
  if (!["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "")
    return { kind: "refused", detail: url.protocol };
  const host = hostOf(url);
  try {
    const addresses = isIP(host) ? [host] : await orAborted(resolve(host), signal);
    if (addresses.length === 0) return { kind: "unreachable", detail: "ENOTFOUND" };
    if (!addresses.every((address) => isAllowed(address, listed.has(host))))
      return { kind: "refused", detail: host };
    return await fetchOnce(url, { addresses, maxBytes, signal });
  } catch (error) {
    return failureOf(error);
  }
}

const isAllowed = (address: string, isListed: boolean): boolean => {
  const kind = addressKind(address);
  return kind === "public" || (kind === "private" && isListed);
};

/** In lower case, without the brackets of IPv6 and the dot of the root. */
const hostOf = (url: URL): string =>
  url.hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");

const addressesOf = async (name: string): Promise<readonly string[]> =>
  (await lookup(name, { all: true })).map(({ address }) => address);

interface Connection {
  readonly addresses: readonly string[];
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

function fetchOnce(url: URL, { addresses, maxBytes, signal }: Connection): Promise<Reached> {
  const { promise, resolve, reject } = Promise.withResolvers<Reached>();
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const outgoing = request(url, {
    signal,
    agent: false,
    lookup: fixedLookup(addresses),
    maxHeaderSize: 16 * 1024,
    headers: {
      "user-agent": "Mozilla/5.0 (compatible; Goodstanding link check)",
      accept: "text/html,*/*;q=0.5",
      // What is compressed could grow beyond every limit.
      "accept-encoding": "identity",
      connection: "close",
    },
  });
  outgoing.on("error", reject);
  outgoing.on("response", (response) => {
    const to = redirectOf(url, response);
    if (to) {
      response.destroy();
      return resolve({ kind: "redirected", to });
    }
    readBeginning(response, maxBytes).then(
      (body) => resolve({ kind: "answered", answer: answerOf(url, response, body) }),
      reject,
    );
  });
  outgoing.end();
  return promise;
}

/** Tells the socket the judged addresses and nothing else, whatever it asks for. */
const fixedLookup = (addresses: readonly string[]): LookupFunction => {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all: wantsAll }, done) => {
    const [first] = all;
    if (wantsAll) done(null, all);
    else done(null, first?.address ?? "", first?.family);
  };
};

function redirectOf(url: URL, { statusCode = 0, headers: { location } }: IncomingMessage): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return null;
  return URL.canParse(location, url.href) ? new URL(location, url.href) : null;
}

async function readBeginning(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop destroys the response.
    if (size >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

const answerOf = (url: URL, { statusCode = 0, headers }: IncomingMessage, body: Buffer): Answer => ({
  status: statusCode,
  url,
  contentType: headers["content-type"] ?? "",
  entityTag: headers.etag ?? null,
  asksCredentials: statusCode === 401 && headers["www-authenticate"] !== undefined,
  body,
});

/** A name server that never answers must not outlast the deadline. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", onAbort));
}

function failureOf(error: unknown): Visit {
  const detail = codeOf(error);
  return certificateCodes.test(detail) ? { kind: "certificate", detail } : { kind: "unreachable", detail };
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|^ERR_TLS_CERT/;

/** Several addresses that all fail come as one error around the others. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "UNKNOWN";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "ETIMEDOUT";
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : error.name;
}
