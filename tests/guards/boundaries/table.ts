/**
 * Who may import whom: the one table. An area is a folder, and the longest folder that holds a file names its area.
 * An area may always import itself. `types` are for `import type` alone; `tests` for tests and their fixtures alone;
 * `external`, where given, is the whole of what may come from outside. `*` stands for one folder name.
 */
export interface Row {
  readonly imports: readonly string[];
  readonly types?: readonly string[];
  readonly tests?: readonly string[];
  readonly external?: readonly string[];
}

const context = (name: string): string => `packages/domain/src/${name}`;

/** A context of the domain may import every context to its right. */
const ladder = [
  "reports",
  "midterm",
  "rectification",
  "appraisal",
  "review",
  "filings",
  "obligations",
  "accreditation",
  "policy",
  "calendar",
  "kernel",
];
const below = (name: string): string[] => ladder.slice(ladder.indexOf(name) + 1).map(context);
const pure = { external: ["zod"] };

const domain = "packages/domain/src";
const packs = "packages/policy-packs/src";
const adapters = ["database", "queue", "storage", "documents", "mail"].map((name) => `packages/${name}/src`);
const operations = "packages/operations/src";
const testing = "packages/testing/src";
const everythingBelowApps = [domain, packs, ...adapters, operations];

export const table: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(ladder.map((name) => [context(name), { imports: below(name), ...pure }])),
  // A pack states the severity of a finding and who answers for a duty: closed unions that import no context.
  [context("policy")]: {
    imports: [
      ...below("policy"),
      context("review/finding-rule"),
      context("review/finding-rule-names"),
      context("review/severity"),
      context("access/roles"),
    ],
    ...pure,
  },
  [context("obligations")]: { imports: [...below("obligations"), context("access/roles")], ...pure },
  // What a filing lacks is a finding before it is handed in.
  [context("filings")]: {
    imports: [...below("filings"), context("review/finding-rule"), context("review/severity")],
    ...pure,
  },
  [context("reminders")]: {
    imports: [
      context("rectification"),
      context("filings"),
      context("obligations"),
      ...below("obligations"),
      context("access/roles"),
      // Which roles are the office's.
      context("access/can"),
    ],
    ...pure,
  },
  // After the school: what the agency writes and draws, and what the school makes of it.
  [context("oversight")]: { imports: [context("review"), ...below("review")], ...pure },
  [context("pipeline")]: { imports: [context("accreditation"), ...below("accreditation")], ...pure },
  [context("access")]: { imports: [context("kernel")], types: [domain], ...pure },
  [context("audit")]: { imports: [context("kernel")], types: [domain], ...pure },

  [packs]: {
    imports: [domain, "packages/policy-packs/packs"],
    tests: ["tests/golden"],
    external: ["chinese-days", "zod"],
  },
  "packages/database/src": { imports: [domain] },
  // Its PostgreSQL half is proved on the real server that the database package starts for tests.
  "packages/queue/src": { imports: [domain], tests: ["packages/database/src"] },
  "packages/storage/src": { imports: [domain] },
  "packages/documents/src": { imports: [domain] },
  "packages/mail/src": { imports: [domain] },
  // The release is the version of the root manifest.
  [operations]: { imports: [domain, packs, ...adapters, "package.json"], tests: [testing] },
  [testing]: {
    imports: [
      domain,
      packs,
      ...["database", "storage", "documents", "mail"].map((name) => `packages/${name}/src`),
    ],
  },

  "apps/api/src": { imports: everythingBelowApps, tests: [testing] },
  "apps/worker/src": { imports: everythingBelowApps, tests: [testing] },
  // The demonstration reads the annex from the data of `testing`.
  "apps/cli/src": { imports: [...everythingBelowApps, "packages/testing/data"], tests: [testing] },

  "apps/console/src": {
    imports: ["apps/console/src/app", "apps/console/src/ui", "apps/console/src/lib", domain],
  },
  "apps/console/src/app": {
    imports: [
      "apps/console/src/features",
      "apps/console/src/ui",
      "apps/console/src/lib",
      "apps/console/src/catalogue",
      domain,
    ],
  },
  "apps/console/src/features/*": { imports: ["apps/console/src/ui", "apps/console/src/lib", domain] },
  "apps/console/src/ui": { imports: ["apps/console/src/lib", domain] },
  "apps/console/src/lib": { imports: ["apps/console/src/catalogue", domain], types: ["apps/api/src"] },
  "apps/console/src/catalogue": { imports: [] },

  tests: { imports: ["apps", "packages", "package.json", "vitest.shared.ts"] },
};

/** Packages from outside that have a home; elsewhere they are reached through it. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  bullmq: ["packages/queue"],
  ioredis: ["packages/queue"],
  pg: ["packages/database", "packages/queue", "packages/testing", "tests"],
  "pg-copy-streams": ["packages/database", "tests"],
  nodemailer: ["packages/mail"],
  "smtp-server": ["packages/mail"],
  "react-email": ["packages/mail"],
  "chinese-days": ["packages/policy-packs"],
  "@embedpdf/pdfium": ["packages/documents"],
  "csv-parse": ["packages/documents"],
  "csv-stringify": ["packages/documents"],
  "ical-generator": ["packages/documents"],
  "pdfjs-dist": ["apps/console"],
  yauzl: ["packages/documents"],
  commander: ["apps/cli"],
  fastify: ["apps/api", "tests"],
  "web-push": ["packages/operations"],
  antd: ["apps/console"],
  "react-dom": ["apps/console"],
};

/** Files that exist for tests; what ships never imports them. */
export const testCode: RegExp = /\.test\.tsx?$|\.fixture\.tsx?$|-for-test\.tsx?$|\/(?:fixtures|suite)\//;
