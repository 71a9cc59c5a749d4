import type { TestDeps } from "./deps-for-test.ts";

/** Closes every duty that no filing answers, so that what a test counts are the mails about filings. */
export const filingsAlone = (deps: Pick<TestDeps, "sql">): Promise<void> =>
  deps.sql(
    "update app.obligation set state = 'fulfilled' where rule not in ('annual-filing', 'third-year-report', 'progress-report')",
  );
