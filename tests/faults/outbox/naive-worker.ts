import { openBarePool } from "@goodstanding/mail/bare-pool.fixture";
import { openOneJobEach } from "@goodstanding/queue/one-job-each.fixture";

/** A process that sends each mail as a job of its own, until it is killed or its parent ends. */
const { DATABASE_URL = "", SMTP_URL = "" } = process.env;
const CONNECTIONS = 10;
const pool = openBarePool(SMTP_URL, CONNECTIONS);
await openOneJobEach(DATABASE_URL).work(CONNECTIONS, (key) =>
  pool.send(
    Buffer.from(`Message-ID: <${key}@school.example>\r\nSubject: ${key}\r\n\r\n${key}\r\n`),
    "office@school.example",
    `${key}@college.example`,
  ),
);
process.once("disconnect", () => process.exit());
process.send?.("ready");
