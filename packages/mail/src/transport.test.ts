import { afterEach, describe, expect, it } from "vitest";
import { type Script, type ScriptedServer, scriptedServer } from "./smtp/scripted-server.fixture.ts";
import { type DeliveryOutcome, openTransport, type Transport, type TransportOptions } from "./transport.ts";

const mail = {
  raw: Buffer.from("Subject: test\r\n\r\nbody\r\n.dot at the start of a line\r\n"),
  from: "教学促进中心 <office@school.example>",
  recipient: "secretary@college.example",
};
const quick: TransportOptions = { timeouts: { sessionMs: 400, mailMs: 400 } };

describe("a transport", () => {
  const open: (Transport | ScriptedServer)[] = [];
  afterEach(async () => {
    for (const opened of open.splice(0)) await opened.close();
  });
  const start = async (script: Script, options: TransportOptions = quick) => {
    const server = await scriptedServer(script);
    const transport = openTransport(server.url, options);
    open.push(transport, server);
    return { server, transport };
  };

  const cases: readonly [string, Script, DeliveryOutcome["kind"], RegExp][] = [
    ["takes the mail", {}, "sent", /^250 2\.0\.0 queued$/],
    ["greets with 421", { greeting: "421 busy" }, "deferred", /421 busy/],
    ["greets with 554", { greeting: "554 no service here" }, "deferred", /554 no service/],
    ["closes before it greets", { greeting: "drop" }, "deferred", /closed/i],
    ["never greets", { greeting: "silence" }, "deferred", /./],
    ["does not know us", { auth: "535 5.7.8 bad password" }, "deferred", /535/],
    ["refuses the sender for now", { mail: "451 try later" }, "deferred", /451 try later/],
    ["refuses the sender", { mail: "550 who are you" }, "failed", /550 who are you/],
    ["closes on MAIL", { mail: "drop" }, "deferred", /closed/i],
    ["is silent on MAIL", { mail: "silence" }, "deferred", /No answer within/],
    ["greylists", { rcpt: "450 4.2.0 greylisted" }, "deferred", /450/],
    ["has a full mailbox", { rcpt: "452 4.2.2 over quota" }, "deferred", /452/],
    ["does not know the recipient", { rcpt: "550 5.1.1 no such user" }, "failed", /550 5\.1\.1/],
    ["goes away on RCPT", { rcpt: "421 shutting down" }, "deferred", /421/],
    ["refuses DATA for now", { data: "451 not now" }, "deferred", /451/],
    ["refuses DATA", { data: "554 no" }, "failed", /554 no/],
    ["closes on DATA", { data: "drop" }, "deferred", /closed/i],
    ["defers after the data", { end: "452 disk full" }, "deferred", /452 disk full/],
    ["goes away with 421 after the data", { end: "421 shutting down" }, "deferred", /421/],
    ["refuses after the data", { end: "554 5.7.1 spam" }, "failed", /554 5\.7\.1 spam/],
    ["closes after the data", { end: "drop" }, "uncertain", /closed/i],
    ["closes in the middle of its answer", { end: "25|drop" }, "uncertain", /closed/i],
    ["is silent after the data", { end: "silence" }, "uncertain", /No answer within 0\.4 s/],
    ["answers nonsense after the data", { end: "354 more" }, "uncertain", /354/],
  ];

  it.each(cases)("whose server %s", async (_name, script, kind, words) => {
    const server = await scriptedServer(script);
    const url = script.auth ? server.url.replace("//", "//user:secret@") : server.url;
    const transport = openTransport(url, quick);
    open.push(transport, server);
    const outcome = await transport.send(mail);
    expect(outcome.kind).toBe(kind);
    expect(outcome.kind === "uncertain" ? outcome.reason : outcome.reply).toMatch(words);
    if (outcome.kind === "failed") expect(outcome.ofRecipient).toBe(script.rcpt !== undefined);
  });

  it("whose server is not there defers", async () => {
    const { server, transport } = await start({});
    await server.close();
    open.pop();
    expect(await transport.send(mail)).toMatchObject({
      kind: "deferred",
      reply: expect.stringContaining("ECONNREFUSED"),
    });
    await expect(transport.verify()).rejects.toThrow(/ECONNREFUSED/);
  });

  it("fails an address that no server would take, and goes on", async () => {
    const { transport } = await start({});
    const outcome = await transport.send({ ...mail, recipient: "a>b@college.example" });
    expect(outcome.kind).toBe("failed");
    expect((await transport.send(mail)).kind).toBe("sent");
  });

  it("gives each recipient an envelope and an answer of its own, on few connections", async () => {
    const { server, transport } = await start({}, { ...quick, connections: 3 });
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => transport.send(mail)));
    expect(outcomes.every(({ kind }) => kind === "sent")).toBe(true);
    expect(server.received()).toBe(40);
    expect(server.connections()).toBeLessThanOrEqual(3);
  });

  it("keeps a connection on which one mail was refused", async () => {
    const { server, transport } = await start({ rcpt: "550 no such user" });
    await transport.send(mail);
    await transport.send(mail);
    expect(server.connections()).toBe(1);
  });

  it("ends a connection that does not answer RSET, long before a mail's own time is over", async () => {
    const timeouts = { sessionMs: 400, mailMs: 60_000, resetMs: 100 };
    const { server, transport } = await start({ rcpt: "550 no such user", rset: "silence" }, { timeouts });
    expect((await transport.send(mail)).kind).toBe("failed");
    expect((await transport.send(mail)).kind).toBe("failed");
    expect(server.connections()).toBe(2);
  });

  it("opens another connection where the server ended an idle one, and sends nothing twice", async () => {
    const { server, transport } = await start({ leaveAfterMail: true });
    for (let sent = 0; sent < 5; sent += 1) {
      expect((await transport.send(mail)).kind).toBe("sent");
      if (sent % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(server.received()).toBe(5);
  });

  it("takes no new mail once it is closed", async () => {
    const { server, transport } = await start({});
    transport.close();
    expect((await transport.send(mail)).kind).toBe("deferred");
    expect(server.received()).toBe(0);
  });

  it("verifies a server by a session", async () => {
    const { transport } = await start({});
    await expect(transport.verify()).resolves.toBeUndefined();
    const refusing = await start({ greeting: "554 closed" });
    await expect(refusing.transport.verify()).rejects.toThrow(/554/);
  });
});
