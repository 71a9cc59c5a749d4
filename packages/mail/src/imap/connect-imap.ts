import { ImapFlow } from "imapflow";

/** Where a mailbox is: `imaps://USER:PASSWORD@HOST:PORT/FOLDER`, percent-encoded; INBOX where no folder stands. */
export const folderOf = (imapUrl: string): string =>
  decodeURIComponent(new URL(imapUrl).pathname.slice(1)) || "INBOX";

/** A signed-in session. `imap://` demands STARTTLS, except on loopback. Rejects where there is none to be had. */
export async function connectImap(imapUrl: string, patienceMs: number): Promise<ImapFlow> {
  const url = new URL(imapUrl);
  const secure = url.protocol === "imaps:";
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  const client = new ImapFlow({
    ...{
      host: url.hostname.replaceAll(/[[\]]/g, ""),
      port: Number(url.port || (secure ? 993 : 143)),
      secure,
    },
    ...(secure ? {} : { doSTARTTLS: !isLoopback }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 2 * patienceMs,
  });
  // Whoever asks next finds the connection unusable and opens another.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
