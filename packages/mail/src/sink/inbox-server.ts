import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { Language } from "@goodstanding/domain/kernel/text";
import { readMail } from "../read-mail.ts";
import { type InboxRow, listPage, mailPage, notFoundPage } from "./inbox-page.ts";
import { listenNear } from "./listen-near.ts";
import type { MailStore } from "./mail-store.ts";

export interface InboxServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const SHOWN = 200;
const OWN_PAGES =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/** A mail is a stranger's page: no script, no fetching, no origin; its links open in another tab. */
const A_MAIL =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The mails of a store as pages on loopback, without a line of script. */
export async function startInboxServer(port: number, store: MailStore): Promise<InboxServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://inbox");
    const language = searchParams.get("lang") === "en" ? "en" : "zh";
    answer(store, request.method ?? "", pathname, language).then(
      (reply) => write(response, reply),
      (error: unknown) => write(response, { ...plainReply(String(error)), status: 500 }),
    );
  });
  const actual = await listenNear((each, host) => server.listen(each, host), port);
  return {
    url: `http://127.0.0.1:${actual}/`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly body: string | Buffer;
}

const page = (body: string, status = 200): Reply => ({ status, type: "text/html", policy: OWN_PAGES, body });
const plainReply = (body: string | Buffer): Reply => ({
  status: 200,
  type: "text/plain",
  policy: OWN_PAGES,
  body,
});

const route = /^\/mails\/(?<id>\d+)(?:\/(?<part>html|source))?$/;

async function answer(store: MailStore, method: string, path: string, language: Language): Promise<Reply> {
  if (method !== "GET" && method !== "HEAD") return { ...plainReply("GET"), status: 405 };
  if (path === "/") return list(store, language);
  const { id, part } = route.exec(path)?.groups ?? {};
  const raw = id === undefined ? null : await store.read(id);
  if (id === undefined || raw === null) return page(notFoundPage(language), 404);
  if (part === "source") return plainReply(raw);
  const mail = await readMail(raw);
  if (part === "html") return { status: 200, type: "text/html", policy: A_MAIL, body: mail.html };
  return page(mailPage({ id, mail }, language));
}

async function list(store: MailStore, language: Language): Promise<Reply> {
  const ids = await store.ids();
  const rows = await Promise.all(ids.slice(0, SHOWN).map((id) => rowOf(store, id)));
  return page(listPage(rows.flat(), ids.length, language));
}

async function rowOf(store: MailStore, id: string): Promise<InboxRow[]> {
  const raw = await store.read(id);
  return raw === null ? [] : [{ id, mail: await readMail(raw) }];
}

function write(response: ServerResponse, { status, type, policy, body }: Reply): void {
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
  });
  response.end(body);
}
