import { isAbsolute } from "node:path";
import { parseLocalDate } from "@goodstanding/domain/kernel/dates";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { parseStorageUrl } from "@goodstanding/storage/storage-url";
import { z } from "zod";

/**
 * The one schema of everything that the environment may set. Empty texts count as unset. A demonstration runs on
 * values that the start command makes up; production states all of its own and has no default secret.
 */
const portRange = "a whole number from 0 to 65535";
const port = z.coerce.number(portRange).int(portRange).min(0, portRange).max(65_535, portRange);
const rate = z.coerce.number("a whole number of mails").int("a whole number of mails").min(1, "1 at least");
const levels = ["fatal", "error", "warn", "info", "debug", "trace"] as const;
const url = (...protocols: string[]) =>
  z.string().refine((text) => protocols.includes(protocolOf(text)), {
    error: `a URL that begins with ${protocols.join(" or ")}`,
  });

const mailbox = url("imap:", "imaps:").refine(
  (text) => hostOf(text) !== "" && URL.parse(text)?.username !== "",
  { error: "a URL with a host and who signs in, as imaps://journal:password@imap.example/INBOX" },
);

/** The address in browsers and mails. */
export const publicUrl = url("http:", "https:");

const common = {
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(4300),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: url("postgres:", "postgresql:"),
  DATABASE_OWNER_URL: url("postgres:", "postgresql:").optional(),
  REDIS_URL: url("redis:", "rediss:").optional(),
  SMTP_URL: url("smtp:", "smtps:").refine((text) => hostOf(text) !== "", {
    error: "a URL with a host, as smtp://relay.example:25",
  }),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
      "an address, or a name and an address in <>",
    ),
  MAIL_RATE_PER_MINUTE: rate.optional(),
  MAIL_RATE_PER_HOUR: rate.optional(),
  MAIL_RATE_PER_DAY: rate.optional(),
  JOURNAL_IMAP_URL: mailbox.optional(),
  RELAY_LOG: z.string().refine(isAbsolute, "an absolute path, as /var/log/mail.log").optional(),
  BOUNCE_IMAP_URL: mailbox.optional(),
  BOUNCE_WEBHOOK_SECRET: z.string().min(16, "16 characters or more").optional(),
  STORAGE_URL: z
    .string()
    .superRefine((text, context) => {
      const folder = parseStorageUrl(text);
      if (!folder.ok) context.addIssue({ code: "custom", message: `another value: ${folder.error}` });
    })
    .optional(),
  SECRET_KEY: z.string().refine(isSecretKey, "32 random bytes in base64 (openssl rand -base64 32)"),
  OLD_SECRET_KEYS: z
    .string()
    .transform((text) => text.split(",").map((key) => key.trim()))
    .refine(
      (keys) => keys.every(isSecretKey),
      "values that SECRET_KEY had before, each in base64, with commas between",
    )
    .optional(),
  PUBLIC_URL: publicUrl,
  LOG_LEVEL: z.enum(levels, `one of ${levels.join(", ")}`).default("info"),
};

const production = z.object({
  APP_MODE: z.literal("production"),
  ...common,
  DEMO_TODAY: z.never({ error: "no value: a demonstration date exists in demo mode alone" }).optional(),
});
const demo = z.object({
  APP_MODE: z.literal("demo"),
  ...common,
  DEMO_TODAY: z
    .string()
    .refine((text) => parseLocalDate(text).ok, "a calendar date YYYY-MM-DD")
    .default("2026-10-21"),
});

const modes: readonly string[] = ["production", "demo"];
const schema = z.discriminatedUnion("APP_MODE", [production, demo]).superRefine((read, context) => {
  if (!read.JOURNAL_IMAP_URL || !read.RELAY_LOG) return;
  const message = "no value: the journal of JOURNAL_IMAP_URL is asked already";
  context.addIssue({ code: "custom", path: ["RELAY_LOG"], message });
});

export type Environment = z.infer<typeof schema>;

/** Every variable that is read; `.env.example` explains each. */
export const environmentVariables: readonly string[] = Object.keys(production.shape);

/** One line per variable that is wrong: its name, and what is expected of it. */
export type EnvironmentProblem = { readonly variable: string; readonly expected: string };

/** Reads all variables at once; every problem is reported, not the first alone. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, readonly EnvironmentProblem[]> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const mode = set.APP_MODE ?? "production";
  const isMode = modes.includes(mode);
  // With an unknown mode the rest is read as production's, so that its problems are told as well.
  const parsed = schema.safeParse({ ...set, APP_MODE: isMode ? mode : "production" });
  if (parsed.success && isMode) return ok(parsed.data);
  const issues = parsed.success ? [] : parsed.error.issues;
  return err([
    ...(isMode ? [] : [{ variable: "APP_MODE", expected: modes.join(" or ") }]),
    ...issues.map(({ path, message }) => {
      const variable = String(path[0]);
      return { variable, expected: variable in set ? message : "a value; it is not set" };
    }),
  ]);
}

/** Prints every problem and ends the process with 1. */
export function environmentOrExit(variables: Readonly<Record<string, string | undefined>>): Environment {
  const environment = readEnvironment(variables);
  if (environment.ok) return environment.value;
  for (const { variable, expected } of environment.error)
    process.stderr.write(`${variable}: expected ${expected}\n`);
  process.exit(1);
}

function isSecretKey(text: string): boolean {
  return Buffer.from(text, "base64").length >= 32;
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : "";
}

function hostOf(text: string): string {
  return URL.canParse(text) ? new URL(text).hostname : "";
}
