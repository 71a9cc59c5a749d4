const loopback = ["127.0.0.1", "localhost", "[::1]"] as const;

/** The origins that the console's own pages come from; on one's own machine its names stand for each other. */
export function ownOrigins(publicUrl: string): readonly string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  const isLoopback = loopback.some((name) => name === hostname);
  return isLoopback ? loopback.map((name) => `${protocol}//${name}${port && `:${port}`}`) : [origin];
}
