import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { composeMail } from "../compose-mail.ts";
import { reminderView } from "../reminder-view.fixture.ts";
import { renderReminder } from "../render-reminder.ts";
import { openTransport } from "../transport.ts";
import { startMailbox } from "./start-mailbox.ts";
import { type Sink, startSink } from "./start-sink.ts";

const from = "教学促进中心 <office@school.example>";
const composed = async (subject = reminderView.subject) =>
  composeMail({
    key: "reminder.unit.2026-10-21",
    from,
    to: ["secretary@civil.example"],
    date: new Date("2026-10-21T00:00:00.000Z"),
    ...(await renderReminder(reminderView)),
    subject,
  });

async function send(url: string, raw: Buffer, recipients: readonly string[]): Promise<string[]> {
  const transport = openTransport(url);
  const outcomes = await Promise.all(recipients.map((recipient) => transport.send({ raw, from, recipient })));
  transport.close();
  return outcomes.map(({ kind }) => kind);
}

describe("a mailbox for tests", () => {
  it("takes what the transport sends, to the byte", async () => {
    const mailbox = await startMailbox();
    const { raw } = await composed();
    expect(await send(mailbox.url, raw, ["one@civil.example", "two@civil.example"])).toEqual([
      "sent",
      "sent",
    ]);
    const messages = await mailbox.waitFor(2);
    expect(messages.flatMap(({ envelope }) => envelope.to).sort()).toEqual([
      "one@civil.example",
      "two@civil.example",
    ]);
    for (const message of messages) {
      expect(message.raw.equals(raw)).toBe(true);
      expect(message).toMatchObject({
        subject: reminderView.subject,
        from,
        envelope: { from: "office@school.example" },
      });
    }
    await mailbox.close();
  });
});

describe("the demonstration's sink", () => {
  let dir: string;
  let sink: Sink;
  const start = () => startSink({ dir, smtpPort: 0, httpPort: 0 });
  const get = async (path: string) => {
    const response = await fetch(new URL(path, sink.inboxUrl));
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const linkIn = (html: string): string => /href="(\/mails\/\d+)\?lang=zh"/.exec(html)?.[1] ?? "";

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "goodstanding-sink-"));
    sink = await start();
  });
  afterEach(async () => {
    await sink.close();
    await rm(dir, { recursive: true, force: true });
  });

  it("says in both languages that there is no mail yet", async () => {
    expect((await get("/")).body).toContain("还没有邮件");
    expect((await get("/?lang=en")).body).toContain("No mail yet");
  });

  it("takes other ports where its own are taken", async () => {
    const portIn = (url: string) => Number(new URL(url).port);
    const taken = { smtpPort: portIn(sink.smtpUrl), httpPort: portIn(sink.inboxUrl) };
    const other = await startSink({ dir, ...taken });
    expect([portIn(other.smtpUrl), portIn(other.inboxUrl)]).not.toContain(taken.smtpPort);
    expect(portIn(other.inboxUrl)).not.toBe(taken.httpPort);
    expect(await (await fetch(other.inboxUrl)).text()).toContain("还没有邮件");
    await other.close();
  });

  it("lists a mail and shows its text, headers, HTML and source", async () => {
    const { raw } = await composed();
    expect(await send(sink.smtpUrl, raw, ["secretary@civil.example"])).toEqual(["sent"]);
    const list = await get("/");
    expect(list.body).toContain(reminderView.subject);
    expect(list.body).toContain("secretary@civil.example");
    expect(list.body).toContain("2026-10-21 08:00");
    const mail = await get(linkIn(list.body));
    expect(mail.body).toContain("Auto-Submitted: auto-generated");
    expect(mail.body).toContain("土木工程 ｜ 4/5 项");
    expect(mail.body).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const html = await get(`${linkIn(list.body)}/html`);
    expect(html.body).toContain("查看待办清单");
    expect(html.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups .*default-src 'none'/);
    expect((await get(`${linkIn(list.body)}/source`)).body).toContain(
      "Delivered-To: secretary@civil.example\r\n",
    );
  });

  it("keeps its mails over a restart, newest first, and passes over half a file", async () => {
    await send(sink.smtpUrl, (await composed("第一封")).raw, ["a@civil.example"]);
    await writeFile(join(dir, "00000002.part"), "half");
    await sink.close();
    sink = await start();
    await send(sink.smtpUrl, (await composed("第二封")).raw, ["b@civil.example"]);
    const { body } = await get("/");
    expect(body).toContain("共 2 封");
    expect(body.indexOf("第二封")).toBeLessThan(body.indexOf("第一封"));
  });

  it("prints what a mail says as text, and runs no script of its own", async () => {
    await send(sink.smtpUrl, (await composed("<script>alert(1)</script>")).raw, ["a@civil.example"]);
    const list = await get("/");
    expect(list.body).toContain("&lt;script&gt;");
    for (const { body } of [list, await get(linkIn(list.body))]) expect(body).not.toContain("<script");
    expect(list.headers.get("content-security-policy")).not.toContain("script-src");
  });

  it("knows no path but its own", async () => {
    for (const path of ["/mails/..%2f..%2fetc%2fpasswd", "/mails/00000007", "/other"]) {
      expect((await get(path)).status).toBe(404);
    }
    expect((await fetch(sink.inboxUrl, { method: "POST" })).status).toBe(405);
  });
});
