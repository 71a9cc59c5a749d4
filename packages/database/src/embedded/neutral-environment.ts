/** Nothing of the caller's language, time zone or PG* variables reaches the server; its messages are English. */
export const neutralEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  LC_ALL: "C",
  TZ: "UTC",
};
