import type { FastifyReply, FastifyRequest } from "fastify";

/** Fastify's headers as the web platform writes them. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined) headers.append(name, each);
  }
  return headers;
}

/** Carries the address that Fastify found; whatever a client writes there is overwritten. */
export const clientAddressHeader = "x-goodstanding-client-address";

/** Passes a request to a handler of the web platform and its answer back; cookies keep their separate lines. */
export async function passOn(
  request: FastifyRequest,
  reply: FastifyReply,
  handler: (request: Request) => Promise<Response>,
): Promise<FastifyReply> {
  const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? "localhost"}`);
  const headers = webHeaders(request);
  headers.set(clientAddressHeader, request.ip);
  const withBody = request.method !== "GET" && request.method !== "HEAD";
  const response = await handler(
    new Request(url, {
      method: request.method,
      headers,
      ...(withBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
    }),
  );
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.send(await response.text());
}
