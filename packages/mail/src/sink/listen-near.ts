import { once } from "node:events";
import type { Server } from "node:net";

/** Listens on loopback, on the port that is wanted or on a free one where somebody else has it; gives the port. */
export async function listenNear(
  listen: (port: number, host: string) => Server,
  wanted: number,
): Promise<number> {
  try {
    return await portOf(listen(wanted, HOST));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      return portOf(listen(0, HOST));
    throw error;
  }
}

const HOST = "127.0.0.1";

async function portOf(server: Server): Promise<number> {
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("A server without a port");
  return address.port;
}
