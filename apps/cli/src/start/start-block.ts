import type { Environment } from "@goodstanding/operations/configuration/environment";

interface DemoAccount {
  readonly email: string;
  /** `school · post`. */
  readonly name: string;
  readonly password: string;
}

interface StartFacts {
  readonly environment: Pick<Environment, "PUBLIC_URL" | "APP_MODE" | "DEMO_TODAY">;
  readonly accounts: readonly DemoAccount[];
  readonly inboxUrl: string;
  readonly dataDir: string;
  /** Ports that were wanted but taken. */
  readonly movedFrom: { readonly console: number | null; readonly inbox: number | null };
}

/** The one block that a newcomer reads: where, with which account, and where the mails are. */
export function startBlock({ environment, accounts, inboxUrl, dataDir, movedFrom }: StartFacts): string {
  return [
    "",
    "  认证常青 · Goodstanding",
    "",
    `  打开 open      ${environment.PUBLIC_URL}${moved(movedFrom.console)}`,
    ...(environment.APP_MODE === "demo" ? [`  演示日期 today ${environment.DEMO_TODAY}`] : []),
    "",
    "  登录 sign in   先以牵头部门看全校，再以教学秘书报送材料",
    "                 first as the quality office, then as the teaching secretary",
    ...accountLines(accounts),
    "",
    `  邮件 mails     ${inboxUrl}${moved(movedFrom.inbox)}`,
    `  数据 data      ${dataDir}`,
    "  停止 stop      Ctrl-C",
    "",
    "",
  ].join("\n");
}

/** School by school, in the order in which a newcomer needs them. */
function accountLines(accounts: readonly DemoAccount[]): readonly string[] {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const schools = Map.groupBy(accounts, ({ name }) => name.split(" · ")[0] ?? "");
  return [...schools].flatMap(([school, people]) => [
    "",
    `    ${school}`,
    ...people.map(
      ({ email, password, name }) =>
        `      ${email.padEnd(width)}  ${password}   ${name.slice(school.length + " · ".length)}`,
    ),
  ]);
}

const moved = (from: number | null): string =>
  from === null ? "" : `   （端口 ${from} 已被占用 port ${from} is taken）`;
