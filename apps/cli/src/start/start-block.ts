import type { Environment } from "@goodstanding/operations/configuration/environment";

interface StartFacts {
  readonly environment: Environment;
  readonly accounts: readonly { readonly email: string; readonly name: string; readonly password: string }[];
  readonly inboxUrl: string;
  readonly dataDir: string;
  /** Ports that were wanted but taken. */
  readonly movedFrom: { readonly console: number | null; readonly inbox: number | null };
}

/** The one block that a newcomer reads: where, with which account, and where the mails are. */
export function startBlock({ environment, accounts, inboxUrl, dataDir, movedFrom }: StartFacts): string {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    "",
    "  认证常青 · Goodstanding",
    "",
    `  打开 open      ${environment.PUBLIC_URL}${moved(movedFrom.console)}`,
    ...(environment.APP_MODE === "demo" ? [`  演示日期 today ${environment.DEMO_TODAY}`] : []),
    "",
    "  登录 sign in",
    ...accounts.map(({ email, password, name }) => `    ${email.padEnd(width)}  ${password}   ${name}`),
    "",
    `  邮件 mails     ${inboxUrl}${moved(movedFrom.inbox)}`,
    `  数据 data      ${dataDir}`,
    "  停止 stop      Ctrl-C",
    "",
    "",
  ].join("\n");
}

const moved = (from: number | null): string =>
  from === null ? "" : `   （端口 ${from} 已被占用 port ${from} is taken）`;
