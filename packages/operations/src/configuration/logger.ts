import { chmodSync, closeSync, fchmodSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { type Logger, pino, stdSerializers, stdTimeFunctions } from "pino";
import pretty from "pino-pretty";

interface Logging {
  readonly name: "api" | "worker" | "start";
  readonly level: string;
  readonly dataDir: string;
}

/** JSON lines into `DATA_DIR/logs/<name>.log` and to stderr, where a terminal gets one readable line instead. */
export function openLogger({ name, level, dataDir }: Logging): Logger {
  const folder = join(dataDir, "logs");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700); // One that an earlier release made is wider.
  const terminal = process.stderr.isTTY
    ? pretty({
        destination: 2,
        sync: true,
        singleLine: true,
        ignore: "pid,hostname",
        translateTime: "SYS:HH:MM:ss",
      })
    : pino.destination({ dest: 2, sync: true });
  return pino(
    {
      name,
      level,
      timestamp: stdTimeFunctions.isoTime,
      // Without it an error is written as {}.
      serializers: { error: stdSerializers.err },
      redact: ["password", "*.password", "req.headers.cookie", "req.headers.authorization"],
    },
    pino.multistream([
      { level: "trace", stream: terminal },
      {
        level: "trace",
        stream: pino.destination({ dest: ownFile(join(folder, `${name}.log`)), sync: false }),
      },
    ]),
  );
}

/** Makes sure that the file is there and nobody else reads it: a log names people and addresses. */
function ownFile(path: string): string {
  const file = openSync(path, "a", 0o600);
  fchmodSync(file, 0o600);
  closeSync(file);
  return path;
}
